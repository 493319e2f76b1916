package nl.dossierwacht.persistence.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;

/** Keeps what was said when old reports were read. */
@ApplicationScoped
public class OldReadingRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps what was said. */
    public void keep(OldReading reading) {
        entities.persist(reading);
    }

    /** Whether who is at work said it of this item, and that still holds. */
    public boolean isSaid(UUID item, Instant at) {
        HatScope worn = HatScope.require();
        return !entities.createQuery("select r.id from OldReading r where r.domainKey = :domain and r.itemId = :item and r.employee = :employee and r.validUntil > :at", UUID.class)
                .setParameter("domain", worn.hat().domain())
                .setParameter("item", item)
                .setParameter("employee", worn.employee())
                .setParameter("at", at)
                .setMaxResults(1).getResultList().isEmpty();
    }

    /** What was said of the old reports in a dossier, the first first. */
    public List<OldReading> of(Dossier dossier) {
        return entities.createQuery("select r from OldReading r where r.dossier = :dossier order by r.readAt, r.id", OldReading.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }
}
