package nl.dossierwacht.demo;

import static nl.dossierwacht.demo.BenchSizes.BLOCK;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dossiers and access records in great number, beside those of the demo municipality, in its tables as shipped: made by the database itself,
 * with the indexes put back and the tables vacuumed afterwards. Dossiers come in blocks of one domain, five employees in turns, so that those of
 * one employee lie apart; ids go up with time, as the application's do.
 */
final class BenchData implements AutoCloseable {

    /** May read all rows, with no more rights than the application's role has otherwise. */
    static final String UNWALLED = "bench_unwalled";

    private static final String MEASURED = "voorbeeldstad/WMO/TOELEIDING/college";
    private static final String OTHER = "voorbeeldstad/JEUGDWET/TOELEIDING/college";
    private static final int MOST_EMPLOYEES = 20;

    private final Connection superuser;
    private int dossiers;

    /** On the demo's database. */
    BenchData(int postgres) throws SQLException {
        superuser = DriverManager.getConnection(DemoDatabase.url(postgres, "dossierwacht"), "postgres", "");
        run("create role " + UNWALLED + " login bypassrls in role dw_app");
        run("set maintenance_work_mem = '512MB'");
    }

    /** Adds dossiers until there are so many in the blocks; with nothing in them yet. */
    void growTo(int wanted) throws SQLException {
        if (wanted <= dossiers) {
            return;
        }
        filled("dossier", "insert into dossier (id, version, domain_key, number, subject, stage, assignee, requested_on, decide_by, decided_on, outcome) select " + id('d', "i") + ", 0, domain,"
                + " 'B-2026-' || lpad(i::text, 8, '0'), 'Traplift', case when undecided then 'INVESTIGATING' when in_work then 'DECIDED' else 'ARCHIVED' end,"
                + " case when i < " + BLOCK + " and i % 5 = 0 then 'wmo.consulent' else 'medewerker' || block * 5 + i % 5 end, current_date - 100 + i % 60, current_date - 44 + i % 60,"
                + " case when undecided then null else current_date - 20 end, case when undecided then null else 'GRANTED' end from " + rows(dossiers, wanted));
        dossiers = wanted;
    }

    /** Puts persons in all dossiers that there are, and documents in those with a work file. */
    void fillDossiers() throws SQLException {
        String rows = rows(0, dossiers);
        filled("dossier_person", "insert into dossier_person (id, version, domain_key, dossier_id, part, bsn, display_name, birth_date, informed_on, informed_by, inform_before, registered_on, reason)"
                + " select " + id('p', "i * 2 + n") + ", 0, domain, " + id('d', "i") + ", case n when 0 then 'RESIDENT' else 'PARTNER' end, case when rest < 10 then digits::text || rest else '999993653' end,"
                + " 'Inwoner ' || i, date '1950-01-01' + i % 20000, case when untold then null else current_date - 90 end, case when untold then null else 'LETTER' end,"
                + " current_date - 70 + i % 60, current_date - 100, 'aanvraag' from " + rows + ", generate_series(0, case when i % 4 = 0 then 1 else 0 end) n, lateral (select i / 5 % 100 = 0 as untold,"
                + " 10000000 + i as digits) u, lateral (select (" + elevenTest() + ") % 11 as rest) r");
        filled("document", "insert into document (id, version, domain_key, dossier_id, title, media_type, size_in_bytes, sha256, page_count, state, offered_at, offered_by, purpose, phase, legal_basis,"
                + " why_needed, why_not_less, kind, origin) select " + id('s', "i * 2 + n") + ", 0, domain, " + id('d', "i") + ", 'offerte', 'application/pdf', 1000, md5('a' || n || i) || md5('b' || n || i), 1,"
                + " 'IN_WORK_FILE', now() - interval '30 days', 'x', 'x', 'x', 'x', 'x', 'x', 'quotation', 'UPLOAD' from " + rows + ", generate_series(0, 1) n where in_work");
    }

    /** Adds records to the access log, as of transactions that the sealer has had: it seals what is written while the bench measures, and not these. */
    void log(int records) throws SQLException {
        filled("audit.access_record", "insert into audit.access_record (id, occurred_at, trace_id, employee, hat, domain_key, action, dossier_id, activity, rule, outcome, leaf_format, salt, leaf_hash,"
                + " written_by) select " + id('a', "i") + ", now() - interval '300 days' + i * interval '1 second', " + id('b', "i") + ", 'medewerker' || i % " + dossiers / BenchSizes.CASELOAD
                + ", 'hat:voorbeeldstad:WMO:TOELEIDING:college:CONSULTANT', '" + MEASURED + "', 'DOSSIER_OPEN', " + id('d', "i::bigint * 7919 % " + dossiers)
                + ", 'wmo-toeleiding', 'AVG-5-1-ROLE', 'PERMITTED', 2, decode(md5(i::text), 'hex'), decode(md5('l' || i) || md5('f' || i), 'hex'), '3'::xid8 from generate_series(1, " + records + ") i");
    }

    /** Gives the list of everybody's dossiers an index of its own, as somebody who made that list would have. */
    void indexForEverybody() throws SQLException {
        run("create index bench_everybody on dossier ((case stage when 'ARCHIVED' then 2 when 'DECIDED' then 1 else 0 end), decide_by, id)");
    }

    /** Takes that index away. */
    void dropIndexForEverybody() throws SQLException {
        run("drop index bench_everybody");
    }

    /** Employees of the measured domain, from all over the blocks. */
    List<String> employees() {
        int blocks = (dossiers / BLOCK + 1) / 2;
        int most = Math.min(MOST_EMPLOYEES, blocks * 4);
        return IntStream.range(0, most).mapToObj(i -> "medewerker" + ((long) i * blocks / most * 2 * 5 + 1 + i % 4)).distinct().toList();
    }

    /** How many dossiers an employee has in the measured domain. */
    long ownDossiers(String employee) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from dossier where domain_key = '" + MEASURED + "' and assignee = '" + employee + "'")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** How many access records there are. */
    long records() throws SQLException {
        try (Statement statement = superuser.createStatement(); ResultSet count = statement.executeQuery("select count(*) from audit.access_record")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Fills without the checks of foreign keys, which only cost time here, and without those indexes that the running sealer doesn't read by. */
    private void filled(String table, String insert) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet index = statement.executeQuery("select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index i where indrelid = '" + table + "'::regclass"
                        + " and not exists (select from pg_constraint c where c.conindid = i.indexrelid) and pg_get_indexdef(indexrelid) not like '%written_by%'")) {
            while (index.next()) {
                names.add(index.getString(1));
                definitions.add(index.getString(2));
            }
        }
        for (String name : names) {
            run("drop index " + name);
        }
        run("set session_replication_role = replica");
        run(insert);
        run("set session_replication_role = origin");
        for (String definition : definitions) {
            run(definition);
        }
        run("vacuum analyze " + table);
    }

    private static String rows(int from, int to) {
        return "generate_series(" + from + ", " + (to - 1) + ") i, lateral (select i / " + BLOCK + " as block) b, lateral (select case when block % 2 = 0 then '" + MEASURED
                + "' else '" + OTHER + "' end as domain, i / 5 % 100 < 5 as undecided, i / 5 % 100 < 7 as in_work) d";
    }

    private static String id(char kind, String number) {
        return "('0190000" + Integer.toHexString(kind % 16) + "-0000-7000-8000-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }

    /** The weights of the eight digits before the last. */
    private static String elevenTest() {
        StringBuilder sum = new StringBuilder();
        for (int weight = 9, power = 10_000_000; weight >= 2; weight--, power /= 10) {
            sum.append(weight == 9 ? "" : " + ").append(weight).append(" * (digits / ").append(power).append(" % 10)");
        }
        return sum.toString();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
