package nl.dossierwacht.persistence.bodies;

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

/** That another executing body was informed of a well-founded suspicion (PW 66), and whether the resident knows. */
@Entity
@Table(name = "body_notice")
@Classified(Classification.DOMAIN_BOUND)
public class BodyNotice extends DossierPart {

    @Column(updatable = false)
    private String body;

    @Column(updatable = false)
    private String scheme;

    @Column(name = "given_by", updatable = false)
    private String givenBy;

    @Column(name = "given_on", updatable = false)
    private LocalDate givenOn;

    private byte[] words;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "tell_by", updatable = false)
    private LocalDate tellBy;

    @Column(name = "why_later")
    private byte[] whyLater;

    protected BodyNotice() {
    }

    /** A body was informed. @param tellBy until when the resident may be left untold; {@code null} if they know */
    public BodyNotice(Dossier dossier, String body, String scheme, String by, LocalDate on, LocalDate tellBy) {
        super(dossier);
        this.body = Objects.requireNonNull(body);
        this.scheme = Objects.requireNonNull(scheme);
        this.givenBy = Objects.requireNonNull(by);
        this.givenOn = Objects.requireNonNull(on);
        this.tellBy = tellBy;
        this.toldOn = tellBy == null ? on : null;
    }

    /** Keeps what was told and why the resident hears it later, encrypted. @param why {@code null} if they know @throws IllegalStateException if it was kept already */
    public void keepWords(byte[] ciphertext, byte[] why) {
        if (words != null) {
            throw new IllegalStateException("what was told isn't changed");
        }
        words = ciphertext.clone();
        whyLater = why == null ? null : why.clone();
    }

    /** The work file ends: what is left is who was informed, of which scheme, and when. */
    public void forgetWords() {
        words = null;
        whyLater = null;
    }

    /** The resident was told. @throws IllegalStateException if they knew */
    public void told(LocalDate on) {
        if (toldOn != null) {
            throw new IllegalStateException("told already");
        }
        toldOn = Objects.requireNonNull(on);
    }

    /** Which body, as the table of bodies calls it. */
    public String body() {
        return body;
    }

    /** Which of its schemes it is about. */
    public String scheme() {
        return scheme;
    }

    public String givenBy() {
        return givenBy;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    /** What was told, encrypted with the dossier's key; empty once the work file has ended. */
    public Optional<byte[]> words() {
        return Optional.ofNullable(words).map(byte[]::clone);
    }

    public Optional<LocalDate> toldOn() {
        return Optional.ofNullable(toldOn);
    }

    /** Until when the resident may be left untold. */
    public Optional<LocalDate> tellBy() {
        return Optional.ofNullable(tellBy);
    }

    /** Why the resident hears it later, encrypted with the dossier's key. */
    public Optional<byte[]> whyLater() {
        return Optional.ofNullable(whyLater).map(byte[]::clone);
    }

    /** Whether the resident may see it on a day: what they may not know of yet comes back by itself (UAVG 41 lid 1 onder h). */
    public boolean isOpenOn(LocalDate day) {
        return toldOn != null || !day.isBefore(tellBy);
    }
}
