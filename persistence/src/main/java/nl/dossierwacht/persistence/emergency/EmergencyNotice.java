package nl.dossierwacht.persistence.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** What the privacy officer knows of one use of the door: when, under which hat, for which items and why, without anybody's name; and the judgement on it. */
@Entity
@Table(name = "emergency_notice")
@Classified(Classification.DOMAIN_BOUND)
public class EmergencyNotice extends DomainBoundEntity {

    /** What the privacy officer finds of a use. */
    public enum Judgement { LAWFUL, NOT_LAWFUL }

    /**
     * What is told.
     *
     * @param readerHat the hat that was worn
     * @param readerName pseudonym of who wore it
     * @param personName pseudonym of whom it was about; {@code null} if they were looked up by name
     * @param asked names of the items
     */
    public record Use(String reference, String readerHat, String readerName, String personName, Instant at, List<String> asked) {
    }

    @Column(updatable = false)
    private String reference;

    @Column(name = "reader_hat", updatable = false)
    private String readerHat;

    @Column(name = "reader_name", updatable = false)
    private String readerName;

    @Column(name = "person_name", updatable = false)
    private String personName;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(updatable = false)
    private String asked;

    private byte[] why;

    @Column(name = "judge_by", updatable = false)
    private LocalDate judgeBy;

    @Enumerated(EnumType.STRING)
    private Judgement judgement;

    @Column(name = "judged_by")
    private String judgedBy;

    @Column(name = "judged_on")
    private LocalDate judgedOn;

    private byte[] reasons;

    protected EmergencyNotice() {
    }

    /** The door was opened. @param supervision the privacy officer's domain @param judgeBy the last day to judge it */
    public EmergencyNotice(DomainKey supervision, Use use, LocalDate judgeBy) {
        super(supervision);
        this.reference = Objects.requireNonNull(use.reference());
        this.readerHat = Objects.requireNonNull(use.readerHat());
        this.readerName = Objects.requireNonNull(use.readerName());
        this.personName = use.personName();
        this.openedAt = Objects.requireNonNull(use.at());
        this.asked = String.join(",", use.asked());
        this.judgeBy = Objects.requireNonNull(judgeBy);
    }

    /** Keeps the justification, encrypted. @throws IllegalStateException if it has one */
    public void keepWhy(byte[] ciphertext) {
        if (why != null) {
            throw new IllegalStateException("a justification isn't changed");
        }
        why = ciphertext.clone();
    }

    /** Judges it, once. @param why the reasons, encrypted @throws IllegalStateException if it was judged */
    public void judge(Judgement found, byte[] why, String by, LocalDate on) {
        if (judgement != null) {
            throw new IllegalStateException("judged already");
        }
        judgement = Objects.requireNonNull(found);
        reasons = why.clone();
        judgedBy = Objects.requireNonNull(by);
        judgedOn = Objects.requireNonNull(on);
    }

    public String reference() {
        return reference;
    }

    public String readerHat() {
        return readerHat;
    }

    public String readerName() {
        return readerName;
    }

    /** Pseudonym of whom it was about; empty if they were looked up by name. */
    public Optional<String> personName() {
        return Optional.ofNullable(personName);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public List<String> asked() {
        return List.of(asked.split(","));
    }

    /** The justification, encrypted with the notice's own key. */
    public byte[] why() {
        return why.clone();
    }

    public LocalDate judgeBy() {
        return judgeBy;
    }

    /** What was found of it; empty if nobody judged it yet. */
    public Optional<Judgement> judgement() {
        return Optional.ofNullable(judgement);
    }

    public Optional<LocalDate> judgedOn() {
        return Optional.ofNullable(judgedOn);
    }

    /** The reasons, encrypted with the notice's own key. */
    public Optional<byte[]> reasons() {
        return Optional.ofNullable(reasons).map(byte[]::clone);
    }
}
