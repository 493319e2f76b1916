package nl.dossierwacht.persistence.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.NumberSeries;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;

/** Requests of other laws, on the side of who decides, in the domain of the hat that is worn. */
@ApplicationScoped
public class HeldRequestRepository {

    private static final String JOB = "request-lapse";
    /** A domain of no law; the row policy shows this job which requests are past their day. */
    private static final Hat JOBS_HAT = Hat.forJobIn(new DomainKey("installation", Law.NONE, Task.BEHEER, JOB));

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** A request that is past its last day. */
    public record Lapsed(UUID request, DomainKey domain) {
    }

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

    /** The requests of all domains that wait and are past their last day, the oldest first. For the job. @param today by the Dutch calendar */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Lapsed> lapsed(LocalDate today) {
        try (HatScope job = HatScope.wear(JOBS_HAT, JOB)) {
            HatBinding.bind(entities);
            List<?> rows = entities.createNativeQuery("select id, domain_key from held_request where state = 'OPEN' and until < :today order by until, id")
                    .setParameter("today", today).getResultList();
            return rows.stream().map(Object[].class::cast).map(row -> new Lapsed((UUID) row[0], DomainKey.parse((String) row[1]))).toList();
        }
    }

    /** Closes a request that is past its last day, under its domain's job hat. For the job. @param closing what closing takes */
    @Transactional(TxType.REQUIRES_NEW)
    public void close(Lapsed lapsed, Consumer<HeldRequest> closing) {
        try (HatScope job = HatScope.wear(Hat.forJobIn(lapsed.domain()), JOB)) {
            HatBinding.bind(entities);
            HeldRequest request = entities.find(HeldRequest.class, lapsed.request(), LockModeType.PESSIMISTIC_WRITE);
            if (request != null && request.state() == HeldRequest.State.OPEN) {
                closing.accept(request);
                entities.flush();
            }
        }
    }

    /** The domains of the neighbourhood teams of the worn hat's municipality that have made a dossier. */
    public List<DomainKey> teams() {
        List<?> keys = entities.createNativeQuery("select domain_key from care_team order by domain_key").getResultList();
        return keys.stream().map(key -> DomainKey.parse((String) key)).toList();
    }

    /** How many requests of the last year in the worn hat's municipality had an outcome. @param holder law and task that were asked, as in {@code WMO/TOELEIDING} @param asker those that asked */
    public record Count(String holder, String asker, String outcome, long requests) {
    }

    /** All requests of the municipality in counts; under any other hat than the privacy officer's nothing. */
    public List<Count> counts() {
        List<?> rows = entities.createNativeQuery("select holder, asker, outcome, requests from exchange_count where municipality = :municipality")
                .setParameter("municipality", domain().municipality()).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Count((String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue())).toList();
    }

    /** The holder's next number in a year, as in {@code G-2026-00012}. */
    public String nextReference(LocalDate on) {
        return NumberSeries.HELD_REQUEST.next(entities, domain(), "G", on.getYear());
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
