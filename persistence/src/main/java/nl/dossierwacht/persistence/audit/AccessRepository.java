package nl.dossierwacht.persistence.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.ring.HatScope;

/** Reads the access log of the worn hat's domain, the newest first, from any record on. */
@ApplicationScoped
public class AccessRepository {

    private static final String COLUMNS = "select id, occurred_at, trace_id, employee, hat, domain_key, action, dossier_id, document_id, purpose, activity, rule, outcome"
            + " from audit.access_record where domain_key = :domain";
    private static final String BEFORE = " and (occurred_at, id) < (select occurred_at, id from audit.access_record where id = :before)";
    private static final String IN_ORDER = " order by occurred_at desc, id desc";

    @PersistenceContext(unitName = "dossierwacht")
    EntityManager entities;

    /**
     * Who did what with a dossier.
     *
     * @param before the record after which to go on; {@code null} for the newest. One of another domain finds nothing
     */
    public List<AccessEntry> ofDossier(UUID dossier, UUID before, int limit) {
        Query query = page(" and dossier_id = :dossier", before, limit);
        query.setParameter("dossier", dossier);
        return entries(query);
    }

    /** What an employee did in the worn hat's domain, about a dossier or a person. @param before as in {@link #ofDossier} */
    public List<AccessEntry> ofEmployee(String employee, UUID before, int limit) {
        Query query = page(" and employee = :employee and (dossier_id is not null or subject is not null or purpose is not null or outcome = 'REFUSED')", before, limit);
        query.setParameter("employee", employee);
        return entries(query);
    }

    /** The counts of the municipality, under the privacy officer's or the auditor's hat; under any other hat there are none. */
    @SuppressWarnings("unchecked")
    public List<DailyCount> countsSince(LocalDate first) {
        List<Tuple> rows = entities.createNativeQuery("select day, law, action, outcome, rule, hits from audit.daily_count"
                + " where municipality = :municipality and day >= :first order by day", Tuple.class)
                .setParameter("municipality", HatScope.require().hat().domain().municipality())
                .setParameter("first", first)
                .getResultList();
        return rows.stream().map(row -> new DailyCount(day(row.get(0)), row.get(1, String.class), row.get(2, String.class), Outcome.valueOf(row.get(3, String.class)),
                row.get(4, String.class), ((Number) row.get(5)).longValue())).toList();
    }

    /**
     * Records of the municipality, for an audit: under the auditor's hat; under any other hat there are none. In the order of their ids, so that
     * reading on costs the same at any place.
     *
     * @param after the record after which to go on; {@code null} for the first
     * @param without names of actions that nobody is told of
     */
    @SuppressWarnings("unchecked")
    public List<ProcessingEntry> ofMonth(YearMonth month, UUID after, Collection<String> without, int limit) {
        List<Tuple> rows = entities.createNativeQuery("select id, occurred_at, trace_id, action, outcome, activity, subject from audit.processing"
                + " where municipality = :municipality and occurred_at >= :first and occurred_at < :next and id > :after and action not in (:without) order by id", Tuple.class)
                .setParameter("municipality", HatScope.require().hat().domain().municipality())
                .setParameter("first", month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .setParameter("next", month.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("without", without)
                .setMaxResults(limit).getResultList();
        return rows.stream().map(row -> new ProcessingEntry((UUID) row.get(0), instant(row.get(1)), (UUID) row.get(2), (String) row.get(3),
                Outcome.valueOf((String) row.get(4)), Optional.ofNullable((String) row.get(5)), Optional.ofNullable((String) row.get(6)))).toList();
    }

    /** Those of these accounts that did something in the worn hat's domain since a moment: themselves, not by a step of a job for them, and permitted. */
    public Set<String> atWork(Instant first, Collection<String> accounts) {
        List<?> found = entities.createNativeQuery("select a.account from unnest(string_to_array(:accounts, chr(10))) a (account) where exists (select from audit.access_record r"
                        + " where r.domain_key = :domain and r.employee = a.account and r.occurred_at >= :first and r.outcome = 'PERMITTED' and r.hat not like '%SYSTEM_JOB')", String.class)
                .setParameter("accounts", String.join("\n", accounts))
                .setParameter("domain", HatScope.require().hat().domain().value())
                .setParameter("first", first.atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** The day of the municipality's first count; empty before the first. */
    public Optional<LocalDate> firstDay() {
        Object day = entities.createNativeQuery("select min(day) from audit.daily_count where municipality = :municipality")
                .setParameter("municipality", HatScope.require().hat().domain().municipality()).getSingleResult();
        return Optional.ofNullable(day).map(AccessRepository::day);
    }

    private Query page(String condition, UUID before, int limit) {
        Query query = entities.createNativeQuery(COLUMNS + condition + (before == null ? "" : BEFORE) + IN_ORDER, Tuple.class);
        query.setParameter("domain", HatScope.require().hat().domain().value());
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit);
    }

    @SuppressWarnings("unchecked")
    private static List<AccessEntry> entries(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().map(AccessRepository::entry).toList();
    }

    private static AccessEntry entry(Tuple row) {
        return new AccessEntry((UUID) row.get(0), instant(row.get(1)), (UUID) row.get(2), (String) row.get(3), (String) row.get(4), (String) row.get(5), (String) row.get(6),
                Optional.ofNullable((UUID) row.get(7)), Optional.ofNullable((UUID) row.get(8)), Optional.ofNullable((String) row.get(9)),
                Optional.ofNullable((String) row.get(10)), (String) row.get(11), Outcome.valueOf((String) row.get(12)));
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }
}
