package nl.dossierwacht.persistence.confidential;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.persistence.ring.HatScope;

/** Confidential dossiers that nobody can reach any more, as the privacy officer's domain knows them. */
@ApplicationScoped
public class OrphanRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a notice. */
    public void keep(OrphanNotice notice) {
        entities.persist(notice);
    }

    /** Takes away a notice: somebody can reach the dossier again. */
    public void remove(OrphanNotice notice) {
        entities.remove(notice);
    }

    /** All notices of the worn hat's domain, the oldest first. */
    public List<OrphanNotice> all() {
        return entities.createQuery("select n from OrphanNotice n where n.domainKey = :domain order by n.foundOn, n.id", OrphanNotice.class)
                .setParameter("domain", HatScope.require().hat().domain())
                .getResultList();
    }

    /** One notice of the worn hat's domain. */
    public Optional<OrphanNotice> notice(UUID id) {
        return entities.createQuery("select n from OrphanNotice n where n.domainKey = :domain and n.id = :id", OrphanNotice.class)
                .setParameter("domain", HatScope.require().hat().domain())
                .setParameter("id", id)
                .getResultStream().findFirst();
    }
}
