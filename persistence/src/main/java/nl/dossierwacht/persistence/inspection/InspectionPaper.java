package nl.dossierwacht.persistence.inspection;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** A PDF of an inspection request, at the rights desk: a domain's part, the bundle, a letter. Encrypted with the request's key. */
@Entity
@Table(name = "inspection_paper")
@Classified(Classification.DOMAIN_BOUND)
public class InspectionPaper extends DomainBoundEntity {

    /** What it is. */
    public enum Kind {
        /** The letter that the answer takes longer (AVG 12 lid 3). */
        EXTENSION,
        /** What a domain handed over. */
        PART,
        /** All that the resident gets to see. */
        BUNDLE,
        /** The decision on the request (AVG 15, UAVG 34). */
        ANSWER
    }

    /**
     * What is known of the content.
     *
     * @param sha256 lower-case hexadecimal digest of the plain content
     */
    public record Content(long sizeInBytes, String sha256, int pageCount) {
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false, updatable = false)
    private InspectionRequest request;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "received_id", updatable = false)
    private ReceivedPart received;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "size_in_bytes", updatable = false)
    private long sizeInBytes;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "page_count", updatable = false)
    private int pageCount;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    protected InspectionPaper() {
    }

    /** Something that the desk made. */
    public InspectionPaper(InspectionRequest request, Kind kind, Content content, String madeBy, Instant madeAt) {
        super(request.domain());
        this.request = request;
        this.kind = Objects.requireNonNull(kind);
        this.sizeInBytes = content.sizeInBytes();
        this.sha256 = Objects.requireNonNull(content.sha256());
        this.pageCount = content.pageCount();
        this.madeBy = Objects.requireNonNull(madeBy);
        this.madeAt = Objects.requireNonNull(madeAt);
    }

    /** What a domain handed over. */
    public InspectionPaper(ReceivedPart received, Content content, String madeBy, Instant madeAt) {
        this(received.request(), Kind.PART, content, madeBy, madeAt);
        this.received = received;
    }

    public InspectionRequest request() {
        return request;
    }

    /** The part that it is; empty for what the desk made. */
    public Optional<ReceivedPart> received() {
        return Optional.ofNullable(received);
    }

    public Kind kind() {
        return kind;
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

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }
}
