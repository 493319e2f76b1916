package nl.dossierwacht.persistence.suspicion;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.KeptByItsMaker;

/**
 * What a professional weighed about something that looks like fraud, and what they chose (Q10, 25). It is kept when it is made and
 * has no state that waits for anybody; nothing in it can be chosen again.
 */
@Entity
@Table(name = "fraud_weighing")
@Classified(Classification.DOMAIN_BOUND)
public class FraudWeighing extends DossierPart implements KeptByItsMaker {

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_on", updatable = false)
    private LocalDate madeOn;

    @Column(updatable = false)
    private boolean reported;

    private byte[] words;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "postpone_until", updatable = false)
    private LocalDate postponeUntil;

    protected FraudWeighing() {
    }

    private FraudWeighing(Dossier dossier, String madeBy, LocalDate madeOn, boolean reported, LocalDate toldOn, LocalDate postponeUntil) {
        super(dossier);
        this.madeBy = Objects.requireNonNull(madeBy);
        this.madeOn = Objects.requireNonNull(madeOn);
        this.reported = reported;
        this.toldOn = toldOn;
        this.postponeUntil = postponeUntil;
    }

    /** Weighed, and not reported. */
    public static FraudWeighing keptHere(Dossier dossier, String by, LocalDate on) {
        return new FraudWeighing(dossier, by, on, false, null, null);
    }

    /** Weighed, and reported to enforcement; the resident knows. */
    public static FraudWeighing reportedAndTold(Dossier dossier, String by, LocalDate on) {
        return new FraudWeighing(dossier, by, on, true, on, null);
    }

    /** Weighed, and reported to enforcement; the resident is told at a later day (UAVG 41 lid 1 onder h). */
    public static FraudWeighing reportedAndToldLater(Dossier dossier, String by, LocalDate on, LocalDate until) {
        return new FraudWeighing(dossier, by, on, true, null, Objects.requireNonNull(until));
    }

    /** Keeps the words, encrypted. @throws IllegalStateException if they were kept already */
    public void keepWords(byte[] ciphertext) {
        if (words != null) {
            throw new IllegalStateException("a weighing isn't changed");
        }
        words = ciphertext.clone();
    }

    /** The work file ends: what is left is that something was reported, and when. */
    public void forgetWords() {
        words = null;
    }

    /** The resident was told of the report. @throws IllegalStateException if nothing was reported, or they know */
    public void told(LocalDate on) {
        if (!reported || toldOn != null) {
            throw new IllegalStateException("nothing to tell");
        }
        toldOn = Objects.requireNonNull(on);
    }

    /** Whose weighing it is, and nobody else's. */
    public String madeBy() {
        return madeBy;
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    /** Whether enforcement was told. */
    public boolean isReported() {
        return reported;
    }

    /** The words, encrypted with the dossier's key; empty once the work file has ended. */
    public Optional<byte[]> words() {
        return Optional.ofNullable(words).map(byte[]::clone);
    }

    public Optional<LocalDate> toldOn() {
        return Optional.ofNullable(toldOn);
    }

    /** Until when the resident may be left untold. */
    public Optional<LocalDate> postponeUntil() {
        return Optional.ofNullable(postponeUntil);
    }

    /** Whether the resident may see it on a day: a report that they may not know of yet comes back by itself. */
    public boolean isOpenOn(LocalDate day) {
        return toldOn != null || postponeUntil == null || !day.isBefore(postponeUntil);
    }
}
