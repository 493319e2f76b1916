package nl.dossierwacht.persistence.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPart;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;

/** A document that passed the gate: offered until the necessity answers are given, then in the work file (Q1, 16). */
@Entity
@Classified(Classification.DOMAIN_BOUND)
public class Document extends DossierPart {

    /** Whether the necessity answers are given. */
    public enum State { OFFERED, IN_WORK_FILE }

    /** How it came in: from outside through the upload zone, written here, from another law or from an authentic source; as what was seen and not kept, too. */
    public enum Origin { UPLOAD, SHARED_NOTE, MEDICAL_ADVICE, DECISION, LETTER, FROM_OTHER_LAW, FROM_SOURCE, SEEN }

    private String title;

    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Origin origin;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "size_in_bytes", updatable = false)
    private long sizeInBytes;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "page_count", updatable = false)
    private int pageCount;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "offered_at", updatable = false)
    private Instant offeredAt;

    @Column(name = "offered_by", updatable = false)
    private String offeredBy;

    @Embedded
    private Necessity necessity;

    @Column(name = "later_step")
    private String laterStep;

    @Column(name = "later_by")
    private LocalDate laterBy;

    @Embedded
    private GateLook look;

    protected Document() {
    }

    /**
     * A document that passed the gate and waits for the necessity answers.
     *
     * @param kind a kind of the catalogue, as in {@code offerte}; {@code other} until somebody says what it is
     */
    public Document(Dossier dossier, String title, String kind, Origin origin, Content content, String offeredBy, Instant offeredAt) {
        super(dossier);
        this.title = Objects.requireNonNull(title);
        this.kind = Objects.requireNonNull(kind);
        this.origin = Objects.requireNonNull(origin);
        this.mediaType = content.mediaType();
        this.sizeInBytes = content.sizeInBytes();
        this.sha256 = content.sha256();
        this.pageCount = content.pageCount();
        this.offeredBy = Objects.requireNonNull(offeredBy);
        this.offeredAt = Objects.requireNonNull(offeredAt);
        this.state = State.OFFERED;
        this.look = GateLook.never();
    }

    /**
     * What is known of the content.
     *
     * @param sha256 lower-case hexadecimal digest of the plain content
     */
    public record Content(String mediaType, long sizeInBytes, String sha256, int pageCount) {
    }

    /**
     * The document enters the work file.
     *
     * @throws IllegalStateException if it is in already
     */
    public void enterWorkFile(String kindOfCatalogue, Necessity answers) {
        if (state == State.IN_WORK_FILE) {
            throw new IllegalStateException("in the work file already");
        }
        kind = Objects.requireNonNull(kindOfCatalogue);
        necessity = Objects.requireNonNull(answers);
        state = State.IN_WORK_FILE;
    }

    /**
     * It isn't needed now, but is known to be needed at a later step (Q1, 16).
     *
     * @param step which one, in the words of the catalogue
     * @param by the last day on which it can wait
     */
    public void waitFor(String step, LocalDate by) {
        laterStep = Objects.requireNonNull(step);
        laterBy = Objects.requireNonNull(by);
    }

    /**
     * The later step has come, and it is needed there.
     *
     * @throws IllegalStateException if it didn't wait for one
     */
    public void used(Necessity answers) {
        if (laterStep == null) {
            throw new IllegalStateException("waits for no step");
        }
        necessity = Objects.requireNonNull(answers);
        laterStep = null;
        laterBy = null;
    }

    /** The later step that it waits for; empty if it is needed now. */
    public Optional<String> laterStep() {
        return Optional.ofNullable(laterStep);
    }

    /** The last day on which it can wait; empty if it is needed now. */
    public Optional<LocalDate> laterBy() {
        return Optional.ofNullable(laterBy);
    }

    /** The gate looked at it, or somebody answered what it asked. */
    public void looked(GateLook at) {
        look = Objects.requireNonNull(at);
    }

    /** How the gate last looked at it. */
    public GateLook look() {
        return look;
    }

    /** Gives it a clearer title. */
    public void rename(String clearer) {
        title = Objects.requireNonNull(clearer);
    }

    public String title() {
        return title;
    }

    /** What it is, in the words of the catalogue. */
    public String kind() {
        return kind;
    }

    public Origin origin() {
        return origin;
    }

    public String mediaType() {
        return mediaType;
    }

    public long sizeInBytes() {
        return sizeInBytes;
    }

    public String sha256() {
        return sha256;
    }

    public int pageCount() {
        return pageCount;
    }

    public State state() {
        return state;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public String offeredBy() {
        return offeredBy;
    }

    /** The answers; {@code null} while the document is only offered. */
    public Necessity necessity() {
        return necessity;
    }
}
