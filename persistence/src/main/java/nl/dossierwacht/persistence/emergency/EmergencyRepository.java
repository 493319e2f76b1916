package nl.dossierwacht.persistence.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;

/** Uses of the door at acute danger, each kind in the domain of the hat that is worn. */
@ApplicationScoped
public class EmergencyRepository {

    private static final String JOB = "emergency-cleaning";
    /** A domain of no law; the row policy shows this job which openings ended, and nothing that came through. */
    private static final Hat JOBS_HAT = Hat.forJobIn(new DomainKey("installation", Law.NONE, Task.BEHEER, JOB));

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** An opening of which the time is over. */
    public record Ended(UUID opening, DomainKey domain) {
    }

    /** A notice past its term. @param judgement {@code null} if there is none @param last the day on which it was judged, or else used */
    public record EndedNotice(UUID id, DomainKey domain, EmergencyNotice.Judgement judgement, LocalDate last) {
    }

    /** Keeps an opening, a copy, a notice or a disclosure. */
    public void keep(Object made) {
        entities.persist(made);
    }

    /** The openings of an employee that aren't over, the newest first. */
    public List<EmergencyOpening> openedBy(String employee, Instant now) {
        return entities.createQuery("select o from EmergencyOpening o where o.domainKey = :domain and o.openedBy = :employee and o.endsAt > :now order by o.openedAt desc", EmergencyOpening.class)
                .setParameter("domain", domain())
                .setParameter("employee", employee)
                .setParameter("now", now)
                .getResultList();
    }

    /** What came through, in the order of the items' names. */
    public List<EmergencyCopy> copiesOf(EmergencyOpening opening) {
        return entities.createQuery("select c from EmergencyCopy c where c.opening = :opening order by c.item, c.id", EmergencyCopy.class).setParameter("opening", opening).getResultList();
    }

    /** What came through is gone, before its time. */
    public void remove(EmergencyOpening opening) {
        copiesOf(opening).forEach(entities::remove);
        entities.flush();
        entities.remove(opening);
    }

    /** The openings of all domains of which the time is over. For the job. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Ended> ended() {
        try (HatScope job = HatScope.wear(JOBS_HAT, JOB)) {
            HatBinding.bind(entities);
            List<?> rows = entities.createNativeQuery("select id, domain_key from emergency_opening where ends_at <= now()").getResultList();
            return rows.stream().map(Object[].class::cast).map(row -> new Ended((UUID) row[0], DomainKey.parse((String) row[1]))).toList();
        }
    }

    /** Takes away an opening of which the time is over, with its copies. For the job, which destroyed its key. */
    @Transactional(TxType.REQUIRES_NEW)
    public void clean(Ended ended) {
        try (HatScope job = HatScope.wear(Hat.forJobIn(ended.domain()), JOB)) {
            HatBinding.bind(entities);
            entities.createNativeQuery("delete from emergency_opening where id = :id and ends_at <= now()").setParameter("id", ended.opening()).executeUpdate();
        }
    }

    /** The notices of all domains that are past their term, by the database's own calendar. For the job. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<EndedNotice> endedNotices() {
        try (HatScope job = HatScope.wear(JOBS_HAT, JOB)) {
            HatBinding.bind(entities);
            return entities.createQuery("select n.id, n.domainKey, n.judgement, n.judgedOn, n.openedAt from EmergencyNotice n", Object[].class).getResultStream()
                    .map(row -> new EndedNotice((UUID) row[0], (DomainKey) row[1], (EmergencyNotice.Judgement) row[2],
                            row[3] == null ? LocalDate.ofInstant((Instant) row[4], ZoneOffset.UTC) : (LocalDate) row[3])).toList();
        }
    }

    /** Takes away a notice that is past its term. For the job, which destroyed its key. */
    @Transactional(TxType.REQUIRES_NEW)
    public void clean(EndedNotice ended) {
        try (HatScope job = HatScope.wear(Hat.forJobIn(ended.domain()), JOB)) {
            HatBinding.bind(entities);
            entities.createQuery("delete from EmergencyNotice n where n.id = :id").setParameter("id", ended.id()).executeUpdate();
        }
    }

    /** The notices that nobody judged, the most urgent first. */
    public List<EmergencyNotice> toJudge(int limit) {
        return entities.createQuery("select n from EmergencyNotice n where n.domainKey = :domain and n.judgement is null order by n.judgeBy, n.id", EmergencyNotice.class)
                .setParameter("domain", domain())
                .setMaxResults(limit)
                .getResultList();
    }

    /** All notices, the newest first. */
    public List<EmergencyNotice> notices(int limit) {
        return entities.createQuery("select n from EmergencyNotice n where n.domainKey = :domain order by n.openedAt desc, n.id desc", EmergencyNotice.class)
                .setParameter("domain", domain())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The notice with this number. */
    public Optional<EmergencyNotice> notice(String reference) {
        return notices(reference, LockModeType.NONE);
    }

    /** The notice with this number, locked until the end of the transaction: it is judged once. */
    public Optional<EmergencyNotice> noticeToJudge(String reference) {
        return notices(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next number of notices in a year, as in {@code N-2026-00012}. */
    public String nextReference(LocalDate on) {
        return NumberSeries.EMERGENCY_NOTICE.next(entities, domain(), "N", on.getYear());
    }

    /** What was given from a dossier, the newest first. */
    public List<EmergencyDisclosure> from(Dossier dossier) {
        return entities.createQuery("select d from EmergencyDisclosure d where d.dossier = :dossier order by d.givenOn desc, d.id desc", EmergencyDisclosure.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** What was given, by id, locked until the end of the transaction; empty if it isn't this domain's. */
    public Optional<EmergencyDisclosure> disclosureToTell(UUID id) {
        return entities.createQuery("select d from EmergencyDisclosure d where d.domainKey = :domain and d.id = :id", EmergencyDisclosure.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** What residents don't know yet, of an employee's dossiers, the most urgent first. */
    public List<EmergencyDisclosure> untold(String assignee, int limit) {
        return entities.createQuery("select d from EmergencyDisclosure d join fetch d.dossier where d.domainKey = :domain and d.dossier.assignee = :assignee and d.toldOn is null"
                        + " order by d.tellBy, d.id", EmergencyDisclosure.class)
                .setParameter("domain", domain())
                .setParameter("assignee", assignee)
                .setMaxResults(limit)
                .getResultList();
    }

    private Optional<EmergencyNotice> notices(String reference, LockModeType lock) {
        return entities.createQuery("select n from EmergencyNotice n where n.domainKey = :domain and n.reference = :reference", EmergencyNotice.class)
                .setParameter("domain", domain())
                .setParameter("reference", reference)
                .setLockMode(lock)
                .getResultStream().findFirst();
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
