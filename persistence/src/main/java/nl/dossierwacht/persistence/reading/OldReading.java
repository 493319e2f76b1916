package nl.dossierwacht.persistence.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
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

/** What somebody said when they read an old report: whether it still holds, and why they need it. Said once, never changed. */
@Entity
@Table(name = "old_reading")
@Classified(Classification.DOMAIN_BOUND)
public class OldReading extends DossierPart {

    /** Whether a report still holds, as far as who reads it knows. */
    public enum UpToDate { YES, NO, CANNOT_TELL }

    /** What was said. @param reason {@code null} if none was asked @param whyNotNewer {@code null} if it wasn't asked */
    public record Said(UpToDate upToDate, String reason, String whyNotNewer) {
    }

    @Column(name = "item_id", updatable = false)
    private UUID itemId;

    @Column(updatable = false)
    private String employee;

    @Column(name = "came_on", updatable = false)
    private LocalDate cameOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "up_to_date", updatable = false)
    private UpToDate upToDate;

    @Column(updatable = false)
    private String reason;

    @Column(name = "why_not_newer", updatable = false)
    private String whyNotNewer;

    @Column(name = "read_at", updatable = false)
    private Instant readAt;

    @Column(name = "valid_until", updatable = false)
    private Instant validUntil;

    protected OldReading() {
    }

    /** Somebody reads an item that came in on a day. */
    public OldReading(Dossier dossier, UUID itemId, LocalDate cameOn, String employee, Said said, Instant readAt, Instant validUntil) {
        super(dossier);
        this.itemId = Objects.requireNonNull(itemId);
        this.cameOn = Objects.requireNonNull(cameOn);
        this.employee = Objects.requireNonNull(employee);
        this.upToDate = Objects.requireNonNull(said.upToDate());
        this.reason = said.reason();
        this.whyNotNewer = said.whyNotNewer();
        this.readAt = Objects.requireNonNull(readAt);
        this.validUntil = Objects.requireNonNull(validUntil);
    }

    public LocalDate cameOn() {
        return cameOn;
    }

    public UpToDate upToDate() {
        return upToDate;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Why nothing newer would do. */
    public Optional<String> whyNotNewer() {
        return Optional.ofNullable(whyNotNewer);
    }

    public Instant readAt() {
        return readAt;
    }
}
