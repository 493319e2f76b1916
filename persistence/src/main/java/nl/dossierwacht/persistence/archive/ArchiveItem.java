package nl.dossierwacht.persistence.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;
import nl.dossierwacht.persistence.ring.PieceOf;

/** An item of an archive file: what it is, why it contributed to the decision, and the digest of its content. */
@Entity
@Immutable
@Table(name = "archive_item")
@Classified(Classification.DOMAIN_BOUND)
@PieceOf(attribute = "file", asks = "select f.dossier_id, null from archive_file f where f.id = ?")
public class ArchiveItem extends DomainBoundEntity {

    /** In which form the content is kept. */
    public enum Form {
        /** As PDF/A: written here, converted, or validated. */
        PDF_A,
        /** As it came in, because it couldn't be converted. */
        ORIGINAL,
        /** A fact that was recorded, written down as PDF/A: identity, without a copy. */
        STATEMENT
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "archive_file_id", nullable = false)
    private ArchiveFile file;

    private int position;

    private String kind;

    private String origin;

    private String title;

    @Column(name = "came_on")
    private LocalDate cameOn;

    private String why;

    @Enumerated(EnumType.STRING)
    private Form form;

    @Column(name = "media_type")
    private String mediaType;

    private String pronom;

    @Column(name = "size_in_bytes")
    private long sizeInBytes;

    private String sha256;

    @Column(name = "fixed_at")
    private Instant fixedAt;

    protected ArchiveItem() {
    }

    /**
     * What an item is.
     *
     * @param kind a kind of the catalogue
     * @param origin how it came into the work file, in the words of {@code Document.Origin}; {@code IDENTITY} for a statement
     * @param why why it contributed to the decision
     */
    public record About(String kind, String origin, String title, LocalDate cameOn, String why) {
    }

    /**
     * The content as it is kept.
     *
     * @param pronom code of the format in the PRONOM register, as in {@code fmt/476}; {@code UNKNOWN} for a format that it doesn't know
     * @param sha256 lower-case hexadecimal digest of the plain content
     * @param fixedAt the moment of the digest
     */
    public record Content(Form form, String mediaType, String pronom, long sizeInBytes, String sha256, Instant fixedAt) {
    }

    /** An item at its place, counted from 1. */
    public ArchiveItem(ArchiveFile file, int position, About about, Content content) {
        super(file.domain());
        this.file = file;
        this.position = position;
        this.kind = Objects.requireNonNull(about.kind());
        this.origin = Objects.requireNonNull(about.origin());
        this.title = Objects.requireNonNull(about.title());
        this.cameOn = Objects.requireNonNull(about.cameOn());
        this.why = Objects.requireNonNull(about.why());
        this.form = Objects.requireNonNull(content.form());
        this.mediaType = Objects.requireNonNull(content.mediaType());
        this.pronom = Objects.requireNonNull(content.pronom());
        this.sizeInBytes = content.sizeInBytes();
        this.sha256 = Objects.requireNonNull(content.sha256());
        this.fixedAt = Objects.requireNonNull(content.fixedAt());
    }

    /** The archive file that it is in. */
    public ArchiveFile file() {
        return file;
    }

    public int position() {
        return position;
    }

    /** What it is. */
    public About about() {
        return new About(kind, origin, title, cameOn, why);
    }

    /** The content as it is kept. */
    public Content content() {
        return new Content(form, mediaType, pronom, sizeInBytes, sha256, fixedAt);
    }
}
