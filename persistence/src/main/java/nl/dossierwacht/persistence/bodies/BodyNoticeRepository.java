package nl.dossierwacht.persistence.bodies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;

/** Which bodies were informed, in the domain of the hat that is worn. */
@ApplicationScoped
public class BodyNoticeRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a new notice. */
    public void keep(BodyNotice notice) {
        entities.persist(notice);
    }

    /** Those of a dossier, the newest first. */
    public List<BodyNotice> of(Dossier dossier) {
        return entities.createQuery("select n from BodyNotice n where n.dossier = :dossier order by n.givenOn desc, n.id desc", BodyNotice.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** One of this domain, locked until the end of the transaction: the resident is told once. */
    public Optional<BodyNotice> toTell(UUID id) {
        return entities.createQuery("select n from BodyNotice n where n.domainKey = :domain and n.id = :id", BodyNotice.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** Those in an employee's dossiers of which the resident is still to be told, the first to be told first. */
    public List<BodyNotice> untold(String assignee, int limit) {
        return entities.createQuery("select n from BodyNotice n join fetch n.dossier where n.domainKey = :domain and n.dossier.assignee = :assignee and n.toldOn is null"
                        + " order by n.tellBy, n.id", BodyNotice.class)
                .setParameter("domain", domain())
                .setParameter("assignee", assignee)
                .setMaxResults(limit)
                .getResultList();
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
