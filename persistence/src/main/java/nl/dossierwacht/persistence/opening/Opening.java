package nl.dossierwacht.persistence.opening;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.Classified;
import nl.dossierwacht.persistence.ring.Classified.Classification;
import nl.dossierwacht.persistence.ring.DomainBoundEntity;

/** Why somebody opened a dossier that isn't theirs, and until when that holds. Given once, never changed. */
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
