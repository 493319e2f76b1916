package nl.dossierwacht.persistence.consent;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** What a resident answered when consent was asked: for named data, from one holder, for one purpose (Q32). */
@Entity
@Classified(Classification.DOMAIN_BOUND)
public class Consent extends DossierPart {

    /** What the consent is for: using data of another law (Wmo 5.1.1 lid 4), or lifting a helper's secrecy. */
    public enum Kind { REUSE, SECRECY }

    /** How the answer was given. */
    public enum Means { ORAL, WRITTEN }

    /** Where it stands. */
    public enum State { GIVEN, REFUSED, WITHDRAWN }

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String holder;

    /** What an older version kept in plain; {@code null} once it is sealed. */
    private String purpose;

    /** The same. */
    private String explained;

    private byte[] words;

    @Column(updatable = false)
    private String representative;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Means means;

    @Column(name = "answered_on", updatable = false)
    private LocalDate answeredOn;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    protected Consent() {
    }

    /**
     * What was asked.
     *
     * @param holder who has the data: a law and task as in {@code JEUGDWET/TOELEIDING}, or the name of a helper or organisation
     */
    public record Asked(Kind kind, String holder) {
    }

    /** Who answered what, how and when. @param representative name of who answered for the resident; {@code null} if nobody did */
    public record Answer(boolean agreed, String representative, Means means, LocalDate on, String recordedBy) {
    }

    /** Records an answer; a refusal is one too. */
    public Consent(Dossier dossier, Asked asked, Answer answer) {
        super(dossier);
        this.kind = Objects.requireNonNull(asked.kind());
        this.holder = Objects.requireNonNull(asked.holder());
        this.representative = answer.representative();
        this.means = Objects.requireNonNull(answer.means());
        this.answeredOn = Objects.requireNonNull(answer.on());
        this.recordedBy = Objects.requireNonNull(answer.recordedBy());
        this.state = answer.agreed() ? State.GIVEN : State.REFUSED;
    }

    /** Keeps what it is for and what was explained, encrypted with the dossier's key, in the place of what was in plain. @throws IllegalStateException if they were kept so already */
    public void keepWords(byte[] ciphertext) {
        if (words != null) {
            throw new IllegalStateException("a consent isn't changed");
        }
        words = ciphertext.clone();
        purpose = null;
        explained = null;
    }

    /**
     * The resident takes it back.
     *
     * @throws IllegalStateException if it doesn't stand
     */
    public void withdraw(LocalDate on, String by) {
        if (state != State.GIVEN) {
            throw new IllegalStateException("doesn't stand");
        }
        state = State.WITHDRAWN;
        withdrawnOn = Objects.requireNonNull(on);
        withdrawnBy = Objects.requireNonNull(by);
    }

    public Kind kind() {
        return kind;
    }

    public String holder() {
        return holder;
    }

    /** What it is for and what was explained, encrypted; empty if an older version kept it in plain. */
    public Optional<byte[]> words() {
        return Optional.ofNullable(words).map(byte[]::clone);
    }

    /** What it is for, as an older version kept it. */
    public String plainPurpose() {
        return purpose;
    }

    /** What was explained, as an older version kept it. */
    public String plainExplained() {
        return explained;
    }

    /** Who answered for the resident, if somebody did. */
    public Optional<String> representative() {
        return Optional.ofNullable(representative);
    }

    public Means means() {
        return means;
    }

    public LocalDate answeredOn() {
        return answeredOn;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public State state() {
        return state;
    }

    /** When it was taken back, if it was. */
    public Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }
}
