package nl.dossierwacht.persistence.ring;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Ids;

/** What every domain-bound entity has: an id that can't be guessed, a version, and the domain it never leaves. */
@MappedSuperclass
public abstract class DomainBoundEntity implements DomainBound {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "domain_key", nullable = false, updatable = false)
    private DomainKey domainKey;

    protected DomainBoundEntity() {
    }

    protected DomainBoundEntity(DomainKey domain) {
        this.id = Ids.next();
        this.domainKey = domain;
    }

    /** The id, time-ordered (UUIDv7). */
    public UUID id() {
        return id;
    }

    @Override
    public DomainKey domain() {
        return domainKey;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof DomainBoundEntity entity && id().equals(entity.id());
    }

    @Override
    public final int hashCode() {
        return id().hashCode();
    }
}
