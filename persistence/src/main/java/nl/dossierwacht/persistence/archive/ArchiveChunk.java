package nl.dossierwacht.persistence.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;
import nl.dossierwacht.persistence.ring.PieceOf;

/** A piece of an archived item's content, encrypted with the archive file's own key for its own place. */
@Entity
@Immutable
@Table(name = "archive_chunk")
@Classified(Classification.DOMAIN_BOUND)
@PieceOf(attribute = "item", asks = "select f.dossier_id, null from archive_item i join archive_file f on f.id = i.archive_file_id where i.id = ?")
public class ArchiveChunk extends DomainBoundEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "archive_item_id", nullable = false)
    private ArchiveItem item;

    private int position;

    private byte[] ciphertext;

    protected ArchiveChunk() {
    }

    /** A piece at its place, counted from 0. */
    public ArchiveChunk(ArchiveItem item, int position, byte[] ciphertext) {
        super(item.domain());
        this.item = item;
        this.position = position;
        this.ciphertext = ciphertext.clone();
    }

    public ArchiveItem item() {
        return item;
    }

    public int position() {
        return position;
    }

    public byte[] ciphertext() {
        return ciphertext.clone();
    }
}
