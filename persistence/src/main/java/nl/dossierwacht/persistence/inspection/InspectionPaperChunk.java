package nl.dossierwacht.persistence.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** A piece of a paper's content, encrypted with the request's key for its own place. */
@Entity
@Table(name = "inspection_paper_chunk")
@Classified(Classification.DOMAIN_BOUND)
public class InspectionPaperChunk extends DomainBoundEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "paper_id", nullable = false, updatable = false)
    private InspectionPaper paper;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private byte[] ciphertext;

    protected InspectionPaperChunk() {
    }

    /** A piece at its place, counted from 0. */
    public InspectionPaperChunk(InspectionPaper paper, int position, byte[] ciphertext) {
        super(paper.domain());
        this.paper = paper;
        this.position = position;
        this.ciphertext = ciphertext.clone();
    }

    public InspectionPaper paper() {
        return paper;
    }

    public int position() {
        return position;
    }

    public byte[] ciphertext() {
        return ciphertext.clone();
    }
}
