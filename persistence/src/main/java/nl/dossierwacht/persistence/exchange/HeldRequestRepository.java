package nl.dossierwacht.persistence.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.ring.HatScope;

/** Requests of other laws, on the side of who decides, in the domain of the hat that is worn. */
@ApplicationScoped
public class HeldRequestRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** Keeps a request or an item of it. */
    public void keep(Object requestOrItem) {
        entities.persist(requestOrItem);
    }

    /** The request with this number. */
    public Optional<HeldRequest> byReference(String reference) {
        return byReference(reference, LockModeType.NONE);
    }

    /** The request with this number, locked until the end of the transaction: who comes second waits, and sees what the first decided. */
    public Optional<HeldRequest> toDecide(String reference) {
        return byReference(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The request with this id on the asker's side, locked until the end of the transaction. */
    public Optional<HeldRequest> toClose(UUID requestId) {
        return entities.createQuery("select h from HeldRequest h where h.domainKey = :domain and h.requestId = :request", HeldRequest.class)
                .setParameter("domain", domain())
                .setParameter("request", requestId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** The items of a request, in their order. */
    public List<HeldItem> itemsOf(HeldRequest held) {
        return entities.createQuery("select i from HeldItem i where i.held = :held order by i.position", HeldItem.class)
                .setParameter("held", held)
                .getResultList();
    }

    /** Those that wait for a decision on a day, but not those that this employee asked; the most urgent first. */
    public List<HeldRequest> waiting(String employee, LocalDate on, int limit) {
        return entities.createQuery("select h from HeldRequest h where h.domainKey = :domain and h.state = :open and h.until >= :today and h.askedBy <> :employee"
                        + " order by h.until, h.id", HeldRequest.class)
                .setParameter("domain", domain())
                .setParameter("open", HeldRequest.State.OPEN)
                .setParameter("today", on)
                .setParameter("employee", employee)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The holder's next number in a year, as in {@code G-2026-00012}. */
    public String nextReference(LocalDate on) {
        Number last = (Number) entities.createNativeQuery("insert into held_request_series (domain_key, year, last) values (:domain, :year, 1)"
                        + " on conflict (domain_key, year) do update set last = held_request_series.last + 1 returning last")
                .setParameter("domain", domain().value())
                .setParameter("year", on.getYear())
                .getSingleResult();
        return "G-%d-%05d".formatted(on.getYear(), last.intValue());
    }

    private Optional<HeldRequest> byReference(String reference, LockModeType lock) {
        return entities.createQuery("select h from HeldRequest h where h.domainKey = :domain and h.reference = :reference", HeldRequest.class)
                .setParameter("domain", domain())
                .setParameter("reference", reference)
                .setLockMode(lock)
                .getResultStream().findFirst();
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
