package nl.dossierwacht.persistence.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

import jakarta.persistence.EntityManager;

import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.intake.Document;

/**
 * Measures the queries of my work and of a dossier against the same rows by plain JDBC, at ten thousand and at a million
 * dossiers, and what the two inner rings cost. Side by side, in turns, in one run: {@code mvn -Pbench verify}.
 */
public final class Bench {

    /** {@code -Dbench.size} chooses another, to try the bench itself. */
    private static final int[] SIZES = {10_000, Integer.getInteger("bench.size", 1_000_000)};
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 300;
    /** Dossiers of one employee, at each size the same: an office grows by people. */
    private static final int CASELOAD = 200;
    private static final String OWN = Canaries.WMO.domain().value();
    private static final String OTHER = Canaries.JEUGD.domain().value();

    private final Connection plain;
    private final Map<String, TestUnit> units = new LinkedHashMap<>();
    private int size;

    private Bench(Connection plain) {
        this.plain = plain;
        units.put("Hibernate, no ring", new TestUnit("it_bypass").withoutEntityRing());
        units.put("Hibernate, entity ring", new TestUnit("it_bypass"));
        units.put("Hibernate, database ring", new TestUnit("dw_app").withoutEntityRing());
        units.put("Hibernate, both rings", new TestUnit("dw_app"));
    }

    /** Measures, and writes the report to the path given as the only argument. */
    public static void main(String[] arguments) throws SQLException, IOException {
        BenchReport report = new BenchReport(SIZES, ROUNDS, WARM_UP, CASELOAD);
        try (Connection plain = TestDatabase.shared().superuser()) {
            Bench bench = new Bench(plain);
            for (int size : SIZES) {
                System.out.printf("[bench] %d dossiers: filling%n", size);
                bench.fill(size);
                System.out.printf("[bench] %d dossiers: measuring%n", size);
                report.add("My work", bench.measure(bench::listByJdbc, Bench::listByHibernate));
                report.add("Dossier", bench.measure(bench::pageByJdbc, Bench::pageByHibernate));
            }
            bench.units.values().forEach(TestUnit::close);
        }
        Files.writeString(Path.of(arguments[0]), report.text());
    }

    /** Half in the measured domain, half in another; without foreign-key checks, which only cost time here. */
    private void fill(int dossiers) throws SQLException {
        size = dossiers;
        String employees = String.valueOf(dossiers / CASELOAD);
        String domain = "case when i % 2 = 0 then '" + OWN + "' else '" + OTHER + "' end";
        try (Statement statement = plain.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate dossier, dossier_person, document cascade");
            statement.execute("insert into dossier (id, version, domain_key, number, subject, stage, assignee, requested_on, decide_by, decided_on, outcome)"
                    + " select md5('d' || i)::uuid, 0, " + domain + ", 'W-2026-' || i, 'Traplift', case when open then 'INVESTIGATING' else 'DECIDED' end,"
                    + " 'employee' || i % " + employees + ", date '2026-01-01' + i % 300, date '2026-03-01' + i % 300, case when open then null else date '2026-02-01' end,"
                    + " case when open then null else 'GRANTED' end from generate_series(0, " + (dossiers - 1) + ") i, lateral (select i / " + employees + " % 20 < 3 as open) o");
            statement.execute("insert into dossier_person (id, version, domain_key, dossier_id, part, bsn, display_name, birth_date, informed_on, informed_by, inform_before,"
                    + " registered_on, reason) select md5(part || i)::uuid, 0, " + domain + ", md5('d' || i)::uuid, part, lpad((i::bigint * 7 % 900000000)::text, 9, '0'),"
                    + " 'Inwoner ' || i, date '1950-01-01' + i % 20000, case when untold then null else date '2026-02-01' end, case when untold then null else 'LETTER' end,"
                    + " date '2026-02-01' + i % 300, date '2026-01-01', 'aanvraag' from generate_series(0, " + (dossiers - 1) + ") i,"
                    + " lateral (select i / " + employees + " % 50 = 0 as untold) u, unnest(array['RESIDENT', 'PARTNER']) part where part = 'RESIDENT' or i % 4 = 0");
            statement.execute("insert into document (id, version, domain_key, dossier_id, title, media_type, size_in_bytes, sha256, page_count, state, offered_at, offered_by,"
                    + " purpose, phase, legal_basis, why_needed, why_not_less, kind, origin) select md5('s' || n || i)::uuid, 0, " + domain + ", md5('d' || i)::uuid, 'stuk', 'application/pdf',"
                    + " 1000, md5('a' || n || i) || md5('b' || n || i), 1, 'IN_WORK_FILE', timestamptz '2026-02-01', 'x', 'x', 'x', 'x', 'x', 'x', 'quotation', 'UPLOAD'"
                    + " from generate_series(0, " + (dossiers - 1) + ") i, generate_series(1, 2) n");
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze dossier, dossier_person, document");
        }
    }

    /** The times in nanoseconds by way, each way in turn, so that what else the machine does meets all alike. */
    private Map<String, long[]> measure(ToLongFunction<Integer> byJdbc, ToLongBiFunction<EntityManager, Integer> byHibernate) {
        Map<String, long[]> times = new LinkedHashMap<>();
        times.put(BenchReport.YARDSTICK, new long[ROUNDS]);
        units.keySet().forEach(name -> times.put(name, new long[ROUNDS]));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            // Even: of the measured domain. An employee has the dossier of the same number.
            int which = Math.floorMod(round * 7919, size / CASELOAD / 2) * 2;
            long start = System.nanoTime();
            long rows = byJdbc.applyAsLong(which);
            keep(times.get(BenchReport.YARDSTICK), round, start);
            for (Map.Entry<String, TestUnit> unit : units.entrySet()) {
                start = System.nanoTime();
                long found = unit.getValue().under(Canaries.WMO, "employee" + which, entities -> byHibernate.applyAsLong(entities, which));
                keep(times.get(unit.getKey()), round, start);
                if (found != rows || rows == 0) {
                    throw new IllegalStateException("not the same rows: " + rows + " and " + found);
                }
            }
        }
        return times;
    }

    private static void keep(long[] times, int round, long start) {
        if (round >= 0) {
            times[round] = System.nanoTime() - start;
        }
    }

    private static DossierRepository repository(EntityManager entities) {
        DossierRepository repository = new DossierRepository();
        repository.entities = entities;
        return repository;
    }

    private static long listByHibernate(EntityManager entities, int employee) {
        DossierRepository dossiers = repository(entities);
        return dossiers.toDecide("employee" + employee, 200).size() + dossiers.uninformed("employee" + employee, 200).size();
    }

    private static long pageByHibernate(EntityManager entities, int number) {
        DossierRepository dossiers = repository(entities);
        Dossier dossier = dossiers.byNumber("W-2026-" + number).orElseThrow();
        return 1L + dossiers.personsIn(dossier).size() + entities.createQuery("select d from Document d where d.dossier = :dossier order by d.offeredAt, d.id", Document.class)
                .setParameter("dossier", dossier).getResultList().size();
    }

    private long listByJdbc(int employee) {
        return rows("select * from dossier where domain_key = ? and assignee = ? and stage in ('REQUESTED', 'INVESTIGATING') order by decide_by, id limit 200", "employee" + employee)
                + rows("select * from dossier_person p join dossier d on d.id = p.dossier_id where d.domain_key = ? and d.assignee = ? and p.informed_on is null"
                        + " order by p.inform_before, p.id limit 200", "employee" + employee);
    }

    private long pageByJdbc(int number) {
        String dossier = "(select id from dossier where domain_key = ? and number = ?)";
        String name = "W-2026-" + number;
        return rows("select * from dossier where domain_key = ? and number = ?", name) + rows("select * from dossier_person where dossier_id = " + dossier + " order by part, id", name)
                + rows("select * from document where dossier_id = " + dossier + " order by offered_at, id", name);
    }

    private long rows(String sql, String of) {
        try (PreparedStatement statement = plain.prepareStatement(sql)) {
            statement.setString(1, OWN);
            statement.setString(2, of);
            long rows = 0;
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.getObject(column);
                    }
                    rows++;
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
