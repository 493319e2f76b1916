package nl.dossierwacht.persistence.asking;

import java.time.LocalDate;
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

/** What residents were asked for, in dossiers of the hat that is worn. */
@ApplicationScoped
public class AskedItemRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps that it is asked. */
    public void keep(AskedItem item) {
        entities.persist(item);
    }

    /** What was asked in a dossier, the newest first. */
    public List<AskedItem> of(Dossier dossier) {
        return entities.createQuery("select a from AskedItem a where a.dossier = :dossier order by a.askedOn desc, a.id", AskedItem.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** One of this domain, locked until the end of the transaction: who comes second sees what the first did. */
    public Optional<AskedItem> toChange(UUID id) {
        return entities.createQuery("select a from AskedItem a where a.domainKey = :domain and a.id = :id", AskedItem.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** What is open in an employee's dossiers though its last day is over, the longest over first. */
    public List<AskedItem> late(String employee, LocalDate today, int limit) {
        return entities.createQuery("select a from AskedItem a join fetch a.dossier where a.domainKey = :domain and a.dossier.assignee = :employee and a.state = :open and a.answerBy < :today"
                        + " order by a.answerBy, a.id", AskedItem.class)
                .setParameter("domain", domain())
                .setParameter("employee", employee)
                .setParameter("open", AskedItem.State.OPEN)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** They cease to exist with the work file; the letters about them are documents. */
    public void removeAllOf(Dossier dossier) {
        of(dossier).forEach(entities::remove);
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
