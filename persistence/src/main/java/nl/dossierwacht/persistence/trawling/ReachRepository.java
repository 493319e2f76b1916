package nl.dossierwacht.persistence.trawling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.trawling.FoundTrawling.Judged;
import nl.dossierwacht.persistence.trawling.FoundTrawling.Judgement;

/** What accounts reached for, and what was recognised in it. The rows are of an account in a municipality, whatever its hat. */
@ApplicationScoped
public class ReachRepository {

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /**
     * Counts, judges and keeps as one step, in a transaction of its own: what is asked for may be rolled back, that it was asked for may not. One at
     * a time for each account, on whatever node and in however many sessions.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T inTurn(Supplier<T> step) {
        HatBinding.bind(entities);
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:account, 220)) as text)")
                .setParameter("account", municipality() + '/' + employee()).getSingleResult();
        return step.get();
    }

    /** What the worn hat's account reached for since a moment, and what a clock that runs ahead says it will. */
    @SuppressWarnings("unchecked")
    public List<Reach> since(Instant first) {
        List<Tuple> rows = entities.createNativeQuery("select kind, key, features, reached_at from trawl.reach"
                        + " where municipality = :municipality and employee = :employee and reached_at > :first order by reached_at, id", Tuple.class)
                .setParameter("municipality", municipality())
                .setParameter("employee", employee())
                .setParameter("first", at(first))
                .getResultList();
        return rows.stream().map(row -> new Reach(Reach.Kind.valueOf((String) row.get(0)), (String) row.get(1), features((String) row.get(2)), instant(row.get(3)))).toList();
    }

    /** Keeps what the worn hat's account reached for. */
    public void keep(Reach reach) {
        entities.createNativeQuery("insert into trawl.reach (id, municipality, employee, kind, key, features, reached_at)"
                        + " values (:id, :municipality, :employee, :kind, :key, :features, :at)")
                .setParameter("id", Ids.next())
                .setParameter("municipality", municipality())
                .setParameter("employee", employee())
                .setParameter("kind", reach.kind().name())
                .setParameter("key", reach.key())
                .setParameter("features", String.join(" ", reach.features()))
                .setParameter("at", at(reach.at()))
                .executeUpdate();
    }

    /** Keeps that a pattern was recognised, for the privacy officer. */
    public void recognised(String pattern, int reached, LocalDate day, Instant at) {
        entities.createNativeQuery("insert into trawl.finding (id, municipality, employee, hat, pattern, reached, day, found_at)"
                        + " values (:id, :municipality, :employee, :hat, :pattern, :reached, :day, :at)")
                .setParameter("id", Ids.next())
                .setParameter("municipality", municipality())
                .setParameter("employee", employee())
                .setParameter("hat", HatScope.require().hat().grantedRole())
                .setParameter("pattern", pattern)
                .setParameter("reached", reached)
                .setParameter("day", day)
                .setParameter("at", at(at))
                .executeUpdate();
    }

    /** What was recognised in the municipality, by account, pattern, day and judgement, the newest first; under any other hat than the privacy officer's nothing. */
    @SuppressWarnings("unchecked")
    public List<FoundTrawling> found(int limit) {
        List<Tuple> rows = entities.createNativeQuery("""
                select (array_agg(id order by found_at desc, id desc))[1] as last, employee, (array_agg(hat order by found_at desc, id desc))[1] as hat, pattern,
                       max(reached) as reached, day, min(found_at) as first_at, max(found_at) as last_at, judgement, max(judged_by) as judged_by, max(judged_at) as judged_at
                  from trawl.finding where municipality = :municipality group by employee, pattern, day, judgement order by last_at desc, last
                """, Tuple.class).setParameter("municipality", municipality()).setMaxResults(limit).getResultList();
        return rows.stream().map(ReachRepository::found).toList();
    }

    /**
     * Judges what was recognised of one account and pattern on one day, up to what was seen of it; what was judged stays as it was.
     *
     * @return whether there was something to judge
     */
    public boolean judge(UUID last, Judgement judgement, Instant now) {
        return entities.createNativeQuery("""
                update trawl.finding f set judgement = :judgement, judged_by = :by, judged_at = :now
                  from trawl.finding seen
                 where seen.id = :last and seen.municipality = :municipality and f.municipality = seen.municipality and f.employee = seen.employee
                   and f.pattern = seen.pattern and f.day = seen.day and f.found_at <= seen.found_at and f.judgement is null and f.employee <> :by
                """)
                .setParameter("last", last)
                .setParameter("municipality", municipality())
                .setParameter("judgement", judgement.name())
                .setParameter("by", employee())
                .setParameter("now", at(now))
                .executeUpdate() > 0;
    }

    /** Deletes what is past its term, of everybody, without a question: the row policies say what that is. */
    @Transactional(TxType.REQUIRES_NEW)
    public void deletePastTheirTerm() {
        entities.createNativeQuery("delete from trawl.reach").executeUpdate();
        entities.createNativeQuery("delete from trawl.finding").executeUpdate();
        entities.createNativeQuery("delete from trawl.request_made").executeUpdate();
        entities.createNativeQuery("delete from gate.answer").executeUpdate();
    }

    private static FoundTrawling found(Tuple row) {
        Optional<Judged> judged = Optional.ofNullable((String) row.get(8)).map(judgement -> new Judged(Judgement.valueOf(judgement), (String) row.get(9), instant(row.get(10))));
        return new FoundTrawling((UUID) row.get(0), (String) row.get(1), (String) row.get(2), (String) row.get(3), ((Number) row.get(4)).intValue(), day(row.get(5)),
                instant(row.get(6)), instant(row.get(7)), judged);
    }

    private static String municipality() {
        return HatScope.require().hat().domain().municipality();
    }

    private static String employee() {
        return HatScope.require().employee().toLowerCase(Locale.ROOT);
    }

    private static Set<String> features(String kept) {
        return Arrays.stream(kept.split(" ")).filter(feature -> !feature.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }
}
