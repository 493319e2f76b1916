package nl.dossierwacht.persistence.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;
import nl.dossierwacht.persistence.ring.PieceOf;

/** A piece of a document's content, encrypted with the dossier's key for its own place. */
@Entity
@Table(name = "document_chunk")
@Classified(Classification.DOMAIN_BOUND)
@PieceOf(attribute = "document", asks = "select d.dossier_id, null from document d where d.id = ?")
public class DocumentChunk extends DomainBoundEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id", nullable = false, updatable = false)
    private Document document;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private byte[] ciphertext;

    protected DocumentChunk() {
    }

    /** A piece at its place, counted from 0. */
    public DocumentChunk(Document document, int position, byte[] ciphertext) {
        super(document.domain());
        this.document = document;
        this.position = position;
        this.ciphertext = ciphertext.clone();
    }

    public Document document() {
        return document;
    }

    public int position() {
        return position;
    }

    public byte[] ciphertext() {
        return ciphertext.clone();
    }
}
