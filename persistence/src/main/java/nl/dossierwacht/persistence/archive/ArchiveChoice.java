package nl.dossierwacht.persistence.archive;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** What somebody chose for an item of a work file, in one step; the last step of an item counts. */
@Entity
@Table(name = "archive_choice")
@Classified(Classification.DOMAIN_BOUND)
public class ArchiveChoice extends DossierPart {

    /** What becomes of an item when the dossier is finalised. */
    public enum Choice {
        /** Contributed to the decision. */
        ARCHIVE,
        /** Goes back to the resident. */
        RETURN,
        /** Ceases to exist. */
        DESTROY,
        /** Undecided again. */
        PUT_BACK
    }

    @Column(updatable = false)
    private int step;

    @Column(name = "item_id", updatable = false)
    private UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Choice choice;

    @Column(updatable = false)
    private String why;

    @Column(name = "chosen_by", updatable = false)
    private String chosenBy;

    @Column(name = "chosen_at", updatable = false)
    private Instant chosenAt;

    protected ArchiveChoice() {
    }

    /**
     * Records a choice; it is never changed, only followed by another or undone with its whole step.
     *
     * @param step the number of the act, counted from 1; one act can be about many items
     * @param why in the words of who chose; empty for {@link Choice#PUT_BACK}
     */
    public ArchiveChoice(Dossier dossier, int step, UUID itemId, Choice choice, String why, String chosenBy, Instant chosenAt) {
        super(dossier);
        this.step = step;
        this.itemId = Objects.requireNonNull(itemId);
        this.choice = Objects.requireNonNull(choice);
        this.why = Objects.requireNonNull(why);
        this.chosenBy = Objects.requireNonNull(chosenBy);
        this.chosenAt = Objects.requireNonNull(chosenAt);
    }

    public int step() {
        return step;
    }

    public UUID itemId() {
        return itemId;
    }

    public Choice choice() {
        return choice;
    }

    public String why() {
        return why;
    }

    public String chosenBy() {
        return chosenBy;
    }
}
