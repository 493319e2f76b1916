package nl.dossierwacht.persistence.opening;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** What the privacy officer knows of one opening with a reason: who, when and why, the dossier by a pseudonym, and what was found of it. */
@Entity
@Table(name = "opening_notice")
@Classified(Classification.DOMAIN_BOUND)
public class OpeningNotice extends DomainBoundEntity {

    /** What the privacy officer finds of an opening. */
    public enum Judgement {
        IN_ORDER,
        /** Who opened it, or their manager, was asked; to be judged after the answer. */
        ASKED,
        NOT_IN_ORDER
    }

    /**
     * What is told.
     *
     * @param opening id of what was opened, so that it can be said later that the assigned employee saw it
     * @param reader account of who opened it
     * @param dossierName pseudonym of the dossier
     */
    public record Opened(UUID opening, String reader, String readerHat, String dossierName, Kind kind, Instant at) {
    }

    @Column(name = "opening_id", updatable = false)
    private UUID openingId;

    @Column(updatable = false)
    private String reader;

    @Column(name = "reader_hat", updatable = false)
    private String readerHat;

    @Column(name = "dossier_name", updatable = false)
    private String dossierName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    private byte[] words;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @Enumerated(EnumType.STRING)
    private Judgement judgement;

    @Column(name = "judged_by")
    private String judgedBy;

    @Column(name = "judged_at")
    private Instant judgedAt;

    private byte[] note;

    protected OpeningNotice() {
    }

    /** A dossier was opened with a reason. @param supervision the privacy officer's domain */
    public OpeningNotice(DomainKey supervision, Opened opened) {
        super(supervision);
        this.openingId = Objects.requireNonNull(opened.opening());
        this.reader = Objects.requireNonNull(opened.reader());
        this.readerHat = Objects.requireNonNull(opened.readerHat());
        this.dossierName = Objects.requireNonNull(opened.dossierName());
        this.kind = Objects.requireNonNull(opened.kind());
        this.openedAt = Objects.requireNonNull(opened.at());
    }

    /** Keeps what was typed, encrypted. @throws IllegalStateException if it has words */
    public void keepWords(byte[] ciphertext) {
        if (words != null) {
            throw new IllegalStateException("a reason isn't changed");
        }
        words = ciphertext.clone();
    }

    /** The employee whose work the dossier is saw that it was opened. */
    public void told(Instant at) {
        toldAt = Objects.requireNonNull(at);
    }

    /**
     * Judges it; what was asked first is judged after that.
     *
     * @param why encrypted; {@code null} if there is nothing to say about what is in order
     * @throws IllegalStateException if it was judged, or nothing is said where it has to be
     */
    public void judge(Judgement found, byte[] why, String by, Instant at) {
        if (isJudged() || (judgement == Judgement.ASKED && found == Judgement.ASKED) || (why == null && found != Judgement.IN_ORDER)) {
            throw new IllegalStateException("not to be judged so");
        }
        judgement = Objects.requireNonNull(found);
        note = why == null ? note : why.clone();
        judgedBy = Objects.requireNonNull(by);
        judgedAt = Objects.requireNonNull(at);
    }

    /** Whether it was found to be in order or not; asking isn't judging. */
    public boolean isJudged() {
        return judgement == Judgement.IN_ORDER || judgement == Judgement.NOT_IN_ORDER;
    }

    public String reader() {
        return reader;
    }

    public String readerHat() {
        return readerHat;
    }

    public String dossierName() {
        return dossierName;
    }

    public Kind kind() {
        return kind;
    }

    /** What was typed, encrypted with the notice's own key. */
    public Optional<byte[]> words() {
        return Optional.ofNullable(words).map(byte[]::clone);
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Since when the assigned employee knows; empty if they don't. */
    public Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }

    /** What was found of it, or that it was asked; empty if nobody looked yet. */
    public Optional<Judgement> judgement() {
        return Optional.ofNullable(judgement);
    }

    public Optional<Instant> judgedAt() {
        return Optional.ofNullable(judgedAt);
    }

    public Optional<String> judgedBy() {
        return Optional.ofNullable(judgedBy);
    }

    /** What was noted with the judgement, encrypted with the notice's own key. */
    public Optional<byte[]> note() {
        return Optional.ofNullable(note).map(byte[]::clone);
    }
}
