package nl.dossierwacht.persistence.asking;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** One data item or paper that the resident of a dossier was asked for, and what came of it (Q1, 8, 11). */
@Entity
@Table(name = "asked_item")
@Classified(Classification.DOMAIN_BOUND)
public class AskedItem extends DossierPart {

    /** Where it stands. */
    public enum State { OPEN, RECEIVED, NOT_NEEDED }

    @Column(updatable = false)
    private byte[] words;

    @Column(name = "asked_on", updatable = false)
    private LocalDate askedOn;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "answer_by", updatable = false)
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Column(name = "settled_by")
    private String settledBy;

    protected AskedItem() {
    }

    /** It is asked. @param answerBy the last day to answer */
    public AskedItem(Dossier dossier, LocalDate askedOn, String askedBy, LocalDate answerBy) {
        super(dossier);
        this.askedOn = Objects.requireNonNull(askedOn);
        this.askedBy = Objects.requireNonNull(askedBy);
        this.answerBy = Objects.requireNonNull(answerBy);
        this.state = State.OPEN;
    }

    /** Keeps what is asked and why, encrypted with the dossier's key. @throws IllegalStateException if it was kept already */
    public void keepWords(byte[] ciphertext) {
        if (words != null) {
            throw new IllegalStateException("what was asked isn't changed");
        }
        words = ciphertext.clone();
    }

    /**
     * The resident answered, or it isn't needed any more.
     *
     * @throws IllegalStateException if it was settled before
     */
    public void settle(State as, LocalDate on, String by) {
        if (state != State.OPEN || as == State.OPEN) {
            throw new IllegalStateException("settled once");
        }
        state = as;
        settledOn = Objects.requireNonNull(on);
        settledBy = Objects.requireNonNull(by);
    }

    /** What is asked and why, encrypted. */
    public byte[] words() {
        return words.clone();
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public String askedBy() {
        return askedBy;
    }

    /** The last day to answer. */
    public LocalDate answerBy() {
        return answerBy;
    }

    public State state() {
        return state;
    }

    /** When it was settled, if it was. */
    public Optional<LocalDate> settledOn() {
        return Optional.ofNullable(settledOn);
    }
}
