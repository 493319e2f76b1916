package nl.dossierwacht.persistence.opening;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;

/** Keeps why dossiers were opened, and tells whether one is open for who is at work. */
@ApplicationScoped
public class OpeningRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a reason, at once: what is read next is read because of it. */
    public void keep(Opening opening) {
        entities.persist(opening);
        entities.flush();
    }

    /** Whether who is at work opened this dossier under this role, and the reason still holds. */
    public boolean isOpen(Dossier dossier, Instant at) {
        HatScope worn = HatScope.require();
        return !entities.createQuery("select o.id from Opening o where o.domainKey = :domain and o.dossierId = :dossier and o.employee = :employee and o.role = :role"
                        + " and o.validUntil > :at")
                .setParameter("domain", worn.hat().domain())
                .setParameter("dossier", dossier.id())
                .setParameter("employee", worn.employee())
                .setParameter("role", worn.hat().role())
                .setParameter("at", at)
                .setMaxResults(1).getResultList().isEmpty();
    }

    /** Why a dossier was opened by others than who works in it, the first first. */
    public List<Opening> of(Dossier dossier) {
        return entities.createQuery("select o from Opening o where o.domainKey = :domain and o.dossierId = :dossier order by o.openedAt, o.id", Opening.class)
                .setParameter("domain", HatScope.require().hat().domain())
                .setParameter("dossier", dossier.id())
                .getResultList();
    }

    /**
     * The openings of an employee's dossiers since a moment that they didn't see yet, the first first. What was gathered for an inspection isn't among them: nobody chose that.
     *
     * @return each with the number of its dossier
     */
    public List<Unseen> unseenOf(String assignee, Instant since, int limit) {
        return entities.createQuery("select o.opened.number, o.openedAt from Opening o where o.domainKey = :domain and o.openedAt >= :since and o.seenAt is null and o.kind <> :gathered"
                        + " and o.employee <> :assignee and o.opened.assignee = :assignee order by o.openedAt, o.id", Object[].class)
                .setParameter("domain", HatScope.require().hat().domain())
                .setParameter("since", since)
                .setParameter("gathered", Opening.Kind.INSPECTION)
                .setParameter("assignee", assignee)
                .setMaxResults(limit)
                .getResultStream().map(row -> new Unseen((String) row[0], (Instant) row[1])).toList();
    }

    /** That a dossier was opened by somebody else. */
    public record Unseen(String number, Instant openedAt) {
    }
}
