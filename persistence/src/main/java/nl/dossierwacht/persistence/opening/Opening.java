package nl.dossierwacht.persistence.opening;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** Why somebody opened a dossier that isn't theirs, and until when that holds. Given once, never changed; whose work it is says that they saw it. */
@Entity
@Classified(Classification.DOMAIN_BOUND)
public class Opening extends DomainBoundEntity {

    /** Why a dossier of somebody else is opened. */
    public enum Kind {
        REPLACEMENT,
        URGENT_CONTACT,
        QUALITY_CHECK,
        TRANSFER,
        OTHER,
        /** The domain's custodian gathers what there is of the resident who asked to see it (AVG 15); nobody chooses it. */
        INSPECTION
    }

    @Column(name = "dossier_id", updatable = false)
    private UUID dossierId;

    /** For what a query asks of it; not by the name by which the entity ring knows what hangs on a dossier, for a reason is what opens one. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "dossier_id", insertable = false, updatable = false)
    private Dossier opened;

    @Column(updatable = false)
    private String employee;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String words;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "valid_until", updatable = false)
    private Instant validUntil;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected Opening() {
    }

    /** @param words the employee's own; {@code null} if the kind says enough */
    public Opening(Dossier dossier, String employee, Role role, Kind kind, String words, Instant openedAt, Instant validUntil) {
        super(dossier.domain());
        this.dossierId = dossier.id();
        this.employee = Objects.requireNonNull(employee);
        this.role = Objects.requireNonNull(role);
        this.kind = Objects.requireNonNull(kind);
        this.words = words;
        this.openedAt = Objects.requireNonNull(openedAt);
        this.validUntil = Objects.requireNonNull(validUntil);
    }

    /** The employee whose work the dossier is saw that it was opened. */
    public void seen(Instant at) {
        seenAt = seenAt == null ? Objects.requireNonNull(at) : seenAt;
    }

    /** When the employee whose work it is saw it; empty if they didn't. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    /** Which dossier was opened, by id. */
    public UUID dossierId() {
        return dossierId;
    }

    public String employee() {
        return employee;
    }

    public Role role() {
        return role;
    }

    public Kind kind() {
        return kind;
    }

    /** The employee's own words. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    public Instant openedAt() {
        return openedAt;
    }
}
