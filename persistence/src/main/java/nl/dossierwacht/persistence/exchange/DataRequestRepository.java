package nl.dossierwacht.persistence.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;

/** Requests to other laws, on the side of who asks, and what dossiers gave; in the domain of the hat that is worn. */
@ApplicationScoped
public class DataRequestRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a request, an item of it, or that something was given. */
    public void keep(Object requestOrItem) {
        entities.persist(requestOrItem);
    }

    /** The requests of a dossier, the newest first. */
    public List<DataRequest> of(Dossier dossier) {
        return entities.createQuery("select r from DataRequest r where r.dossier = :dossier order by r.askedOn desc, r.id desc", DataRequest.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** The items of all requests of a dossier, in their order. */
    public List<RequestedItem> itemsOf(Dossier dossier) {
        return entities.createQuery("select i from RequestedItem i join fetch i.request where i.request.dossier = :dossier order by i.request.id, i.position", RequestedItem.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** The items of a request, in their order. */
    public List<RequestedItem> itemsOf(DataRequest request) {
        return entities.createQuery("select i from RequestedItem i where i.request = :request order by i.position", RequestedItem.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** A request of this domain. Not locked: whoever changes what is given holds the holder's side first. */
    public Optional<DataRequest> byId(UUID id) {
        return entities.createQuery("select r from DataRequest r where r.domainKey = :domain and r.id = :id", DataRequest.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    /**
     * The request as it is now, locked until the end of the transaction: who comes second sees what the first did.
     *
     * @throws RingViolation if changing it isn't for who is at work
     */
    public DataRequest toChange(DataRequest request) {
        try {
            entities.refresh(request, LockModeType.PESSIMISTIC_WRITE);
            return request;
        } catch (EntityNotFoundException notTheirs) {
            throw new RingViolation("not of this hat");
        }
    }

    /** The requests of this domain on a consent that weren't withdrawn; always in the same order, so that two who stop them don't wait for each other. */
    public List<DataRequest> standingOn(UUID consentId) {
        return entities.createQuery("select r from DataRequest r where r.domainKey = :domain and r.consentId = :consent and r.withdrawnOn is null order by r.id", DataRequest.class)
                .setParameter("domain", domain())
                .setParameter("consent", consentId)
                .getResultList();
    }

    /** Those that an employee asked, or that hang on their dossiers, of which the resident is still to be told, the first to be told first. */
    public List<DataRequest> untold(String employee, int limit) {
        return entities.createQuery("select r from DataRequest r join fetch r.dossier where r.domainKey = :domain and (r.askedBy = :employee or r.dossier.assignee = :employee) and r.toldOn is null"
                        + " order by r.postponeUntil, r.id", DataRequest.class)
                .setParameter("domain", domain())
                .setParameter("employee", employee)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What a dossier gave, the newest first. */
    public List<ProvidedItem> providedBy(Dossier dossier) {
        return entities.createQuery("select p from ProvidedItem p where p.dossier = :dossier order by p.givenOn desc, p.id desc", ProvidedItem.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** The requests of a dossier cease to exist with its work file; the copies that arrived are documents. */
    public void removeAllOf(Dossier dossier) {
        itemsOf(dossier).forEach(entities::remove);
        entities.flush();
        of(dossier).forEach(entities::remove);
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
