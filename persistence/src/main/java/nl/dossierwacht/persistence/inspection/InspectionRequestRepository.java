package nl.dossierwacht.persistence.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.NumberSeries;
import nl.dossierwacht.persistence.ring.HatScope;

/** The requests of the rights desk whose hat is worn, with what came in and what was made. */
@ApplicationScoped
public class InspectionRequestRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a new request or something that hangs on one. */
    public void keep(Object requestOrPart) {
        entities.persist(requestOrPart);
    }

    /** The open requests, the most urgent first. */
    public List<InspectionRequest> open(int limit) {
        return entities.createQuery("select r from InspectionRequest r where r.domainKey = :domain and r.state in (State.GATHERING, State.ANSWERED)"
                        + " order by r.answerBy, r.id", InspectionRequest.class)
                .setParameter("domain", domain())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The closed requests, the latest first. */
    public List<InspectionRequest> closed(int limit) {
        return entities.createQuery("select r from InspectionRequest r where r.domainKey = :domain and r.state in (State.CLOSED, State.WITHDRAWN)"
                        + " order by r.closedOn desc, r.id desc", InspectionRequest.class)
                .setParameter("domain", domain())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The request with this exact number. */
    public Optional<InspectionRequest> byNumber(String number) {
        return entities.createQuery("select r from InspectionRequest r where r.domainKey = :domain and r.number = :number", InspectionRequest.class)
                .setParameter("domain", domain())
                .setParameter("number", number)
                .getResultStream().findFirst();
    }

    /** Holds a request, as it is at this moment, until the end of the transaction. */
    public void hold(InspectionRequest request) {
        entities.refresh(request, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The lines of a request, one per domain that was asked. */
    public List<ReceivedPart> partsOf(InspectionRequest request) {
        return entities.createQuery("select p from ReceivedPart p where p.request = :request order by p.id", ReceivedPart.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** How many of the lines of a request wait, to show while the others are in. */
    public long waitingOf(InspectionRequest request) {
        return entities.createQuery("select count(p) from ReceivedPart p where p.request = :request and p.receivedOn is null", Long.class)
                .setParameter("request", request)
                .getSingleResult();
    }

    /** The line of a domain on a request of this desk. */
    public Optional<ReceivedPart> part(UUID requestId, DomainKey partDomain) {
        return entities.createQuery("select p from ReceivedPart p join fetch p.request where p.domainKey = :domain and p.request.id = :request"
                        + " and p.partDomain = :part", ReceivedPart.class)
                .setParameter("domain", domain())
                .setParameter("request", requestId)
                .setParameter("part", partDomain)
                .getResultStream().findFirst();
    }

    /** The papers of a request, in the order in which they were made. */
    public List<InspectionPaper> papersOf(InspectionRequest request) {
        return entities.createQuery("select p from InspectionPaper p where p.request = :request order by p.madeAt, p.id", InspectionPaper.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** A paper of this desk. */
    public Optional<InspectionPaper> paper(UUID id) {
        return entities.createQuery("select p from InspectionPaper p join fetch p.request where p.domainKey = :domain and p.id = :id", InspectionPaper.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** The encrypted pieces of a paper, in order. */
    public List<byte[]> chunksOf(InspectionPaper paper) {
        return entities.createQuery("select c.ciphertext from InspectionPaperChunk c where c.paper = :paper order by c.position", byte[].class)
                .setParameter("paper", paper)
                .getResultList();
    }

    /** A paper and its content cease to exist. */
    public void remove(InspectionPaper paper) {
        entities.createQuery("delete from InspectionPaperChunk c where c.paper = :paper").setParameter("paper", paper).executeUpdate();
        entities.remove(paper);
    }

    /** The desk's next number in a year, as in {@code I-2026-00001}; gaps only after a rollback. */
    public String nextNumber(LocalDate on) {
        return NumberSeries.INSPECTION.next(entities, domain(), "I", on.getYear());
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
