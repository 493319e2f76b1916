package nl.dossierwacht.persistence.consent;

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

/** Consents in dossiers of the hat that is worn. */
@ApplicationScoped
public class ConsentRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a consent with the items that it names. */
    public void keep(Consent consent, List<ConsentItem> items) {
        entities.persist(consent);
        items.forEach(entities::persist);
    }

    /** Consents of this domain that an older version kept in plain. */
    public List<Consent> plain(int limit) {
        return entities.createQuery("select c from Consent c where c.domainKey = :domain and c.words is null order by c.id", Consent.class)
                .setParameter("domain", domain())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Items of consents of this domain that an older version kept in plain. */
    public List<ConsentItem> plainItems(int limit) {
        return entities.createQuery("select i from ConsentItem i join fetch i.consent where i.domainKey = :domain and i.words is null order by i.id", ConsentItem.class)
                .setParameter("domain", domain())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The consents of a dossier, the newest first. */
    public List<Consent> of(Dossier dossier) {
        return entities.createQuery("select c from Consent c where c.dossier = :dossier order by c.answeredOn desc, c.id desc", Consent.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** The items of all consents of a dossier, in their order. */
    public List<ConsentItem> itemsOf(Dossier dossier) {
        return entities.createQuery("select i from ConsentItem i join fetch i.consent where i.consent.dossier = :dossier order by i.consent.id, i.position", ConsentItem.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** The items of a consent, in their order. */
    public List<ConsentItem> itemsOf(Consent consent) {
        return entities.createQuery("select i from ConsentItem i where i.consent = :consent order by i.position", ConsentItem.class)
                .setParameter("consent", consent)
                .getResultList();
    }

    /** Holds a consent until the end of the transaction, before anything of it is read: asking on it and taking it back go one after the other. */
    public void inTurn(UUID id) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:consent, 100)) as text)").setParameter("consent", id.toString()).getSingleResult();
    }

    /** A consent of this domain, locked until the end of the transaction: supplying and withdrawing wait for each other. */
    public Optional<Consent> toChange(UUID id) {
        return entities.createQuery("select c from Consent c where c.domainKey = :domain and c.id = :id", Consent.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** The consents of a dossier cease to exist with its work file; the letters about them are documents. */
    public void removeAllOf(Dossier dossier) {
        itemsOf(dossier).forEach(entities::remove);
        entities.flush();
        of(dossier).forEach(entities::remove);
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
