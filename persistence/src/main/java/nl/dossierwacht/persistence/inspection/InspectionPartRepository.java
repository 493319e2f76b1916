package nl.dossierwacht.persistence.inspection;

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

/** The parts that the domain of the hat that is worn is asked to gather. */
@ApplicationScoped
public class InspectionPartRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a new part, or that a dossier was gathered for one. */
    public void keep(Object partOrDossier) {
        entities.persist(partOrDossier);
    }

    /** The parts that wait, the most urgent first. */
    public List<InspectionPart> waiting(int limit) {
        return entities.createQuery("select p from InspectionPart p where p.domainKey = :domain and p.state = State.ASKED order by p.gatherBy, p.id", InspectionPart.class)
                .setParameter("domain", domain())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The part of the request with this exact number. */
    public Optional<InspectionPart> byNumber(String number) {
        return entities.createQuery("select p from InspectionPart p where p.domainKey = :domain and p.number = :number", InspectionPart.class)
                .setParameter("domain", domain())
                .setParameter("number", number)
                .getResultStream().findFirst();
    }

    /** The part of a request, held until the end of the transaction: it is closed once. */
    public Optional<InspectionPart> toClose(UUID requestId) {
        return entities.createQuery("select p from InspectionPart p where p.domainKey = :domain and p.requestId = :request", InspectionPart.class)
                .setParameter("domain", domain())
                .setParameter("request", requestId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** The part with this exact number, held until the end of the transaction: it is closed once. */
    public Optional<InspectionPart> toClose(String number) {
        return entities.createQuery("select p from InspectionPart p where p.domainKey = :domain and p.number = :number", InspectionPart.class)
                .setParameter("domain", domain())
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** The parts that a dossier was gathered for, and the open ones about its resident, the newest first. */
    public List<InspectionPart> about(Dossier dossier) {
        return entities.createQuery("select p from InspectionPart p where p.domainKey = :domain"
                        + " and (exists (select g.id from GatheredDossier g where g.part = p and g.dossier = :dossier)"
                        + " or p.bsn in (select r.bsn from DossierPerson r where r.dossier = :dossier and r.part = Part.RESIDENT))"
                        + " order by p.receivedOn desc, p.id desc", InspectionPart.class)
                .setParameter("domain", domain())
                .setParameter("dossier", dossier)
                .getResultList();
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
