package nl.dossierwacht.persistence.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.opening.OpeningNotice.Judgement;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;

/** Notices of openings with a reason, in the privacy officer's domain. */
@ApplicationScoped
public class OpeningNoticeRepository {

    private static final String NEWEST = " order by n.openedAt desc, n.id desc";
    private static final String JOB = "opening-notice-cleaning";
    /** A domain of no law; the row policy shows this job which notices are past their term, and nothing else. */
    private static final Hat JOBS_HAT = Hat.forJobIn(new DomainKey("installation", Law.NONE, Task.BEHEER, JOB));

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /** A notice past its term. @param judgement {@code null} if there is none @param last when it was judged, or else opened */
    public record Ended(UUID notice, DomainKey domain, Judgement judgement, Instant last) {
    }

    /** Keeps a notice. */
    public void keep(OpeningNotice notice) {
        entities.persist(notice);
    }

    /** The assigned employee saw these openings. For the step that a job does in the privacy officer's domain. */
    public void told(List<UUID> openings, Instant at) {
        entities.createQuery("select n from OpeningNotice n where n.domainKey = :domain and n.openingId in :openings and n.toldAt is null", OpeningNotice.class)
                .setParameter("domain", domain())
                .setParameter("openings", openings)
                .getResultList().forEach(notice -> notice.told(at));
    }

    /** What nobody looked at, the newest first. */
    public List<OpeningNotice> unseen(int limit) {
        return newest(entities.createQuery("select n from OpeningNotice n where n.domainKey = :domain and n.judgement is null" + NEWEST, OpeningNotice.class), limit);
    }

    /** What was judged so, the newest first. */
    public List<OpeningNotice> judged(Set<Judgement> judgements, int limit) {
        return newest(entities.createQuery("select n from OpeningNotice n where n.domainKey = :domain and n.judgement in :judgements" + NEWEST, OpeningNotice.class)
                .setParameter("judgements", judgements), limit);
    }

    /** How many nobody looked at. */
    public long countUnseen() {
        return entities.createQuery("select count(n) from OpeningNotice n where n.domainKey = :domain and n.judgement is null", Long.class).setParameter("domain", domain()).getSingleResult();
    }

    /** How many dossiers of others somebody opened since a moment. */
    public long dossiersOf(String reader, Instant since) {
        return entities.createQuery("select count(distinct n.dossierName) from OpeningNotice n where n.domainKey = :domain and n.reader = :reader and n.openedAt >= :since", Long.class)
                .setParameter("domain", domain())
                .setParameter("reader", reader)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** A notice of the worn hat's domain. */
    public Optional<OpeningNotice> notice(UUID id) {
        return notice(id, LockModeType.NONE);
    }

    /** A notice of the worn hat's domain, locked until the end of the transaction: it is judged once. */
    public Optional<OpeningNotice> toJudge(UUID id) {
        return notice(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The notices of all domains that are past their term, by the database's own clock. For the job. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Ended> ended(int limit) {
        try (HatScope job = HatScope.wear(JOBS_HAT, JOB)) {
            HatBinding.bind(entities);
            return entities.createQuery("select n.id, n.domainKey, n.judgement, coalesce(n.judgedAt, n.openedAt) from OpeningNotice n", Object[].class).setMaxResults(limit).getResultStream()
                    .map(row -> new Ended((UUID) row[0], (DomainKey) row[1], (Judgement) row[2], (Instant) row[3])).toList();
        }
    }

    /** Takes away a notice that is past its term. For the job, which destroyed its key. */
    @Transactional(TxType.REQUIRES_NEW)
    public void clean(Ended ended) {
        try (HatScope job = HatScope.wear(Hat.forJobIn(ended.domain()), JOB)) {
            HatBinding.bind(entities);
            entities.createQuery("delete from OpeningNotice n where n.id = :id").setParameter("id", ended.notice()).executeUpdate();
        }
    }

    private static List<OpeningNotice> newest(TypedQuery<OpeningNotice> query, int limit) {
        return query.setParameter("domain", domain()).setMaxResults(limit).getResultList();
    }

    private Optional<OpeningNotice> notice(UUID id, LockModeType lock) {
        return entities.createQuery("select n from OpeningNotice n where n.domainKey = :domain and n.id = :id", OpeningNotice.class)
                .setParameter("domain", domain())
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream().findFirst();
    }

    private static DomainKey domain() {
        return HatScope.require().hat().domain();
    }
}
