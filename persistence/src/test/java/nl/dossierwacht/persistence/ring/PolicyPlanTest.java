package nl.dossierwacht.persistence.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;

/** Who may see less doesn't wait longer: the wall asks for a row's own dossier, and doesn't read all others first. */
class PolicyPlanTest {

    private static final int DOSSIERS = 10_000;
    private static final int OF_ONE_EMPLOYEE = 200;
    private static final String DOMAIN = Canaries.WMO.domain().value();
    private static final String UNINFORMED = "select p.id from dossier_person p join dossier d on d.id = p.dossier_id where p.domain_key = $1 and p.informed_on is null"
            + " and d.domain_key = $1 and d.assignee = $2 order by p.inform_before, p.id";

    @Test
    void thePersonsInOnesOwnDossiersCostNoLookAtTheDossiersOfOthers() throws SQLException {
        try (Connection connection = TestDatabase.shared().superuser(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            fill(statement);
            statement.execute("set local role dw_app");
            setting(statement, "app.domain", DOMAIN);
            setting(statement, "app.role", Canaries.WMO.role().name());
            setting(statement, "app.user", "planner2");
            // The plan that is made without looking at who asks is the one that is kept.
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare uninformed(text, text) as " + UNINFORMED);
            long before = dossiersRead(statement);
            assertEquals(4, rows(statement, "execute uninformed('" + DOMAIN + "', 'planner2')"));
            long read = dossiersRead(statement) - before;
            connection.rollback();
            assertTrue(read <= 3L * OF_ONE_EMPLOYEE, "read " + read + " dossiers");
        }
    }

    /** One in fifty of an employee's dossiers has a resident who doesn't know yet. */
    private static void fill(Statement statement) throws SQLException {
        int employees = DOSSIERS / OF_ONE_EMPLOYEE;
        statement.execute("set local session_replication_role = replica");
        statement.execute("insert into dossier (id, version, domain_key, number, subject, stage, assignee, requested_on, decide_by)"
                + " select md5('plan' || i)::uuid, 0, '" + DOMAIN + "', 'W-2031-' || i, 'Traplift', 'INVESTIGATING', 'planner' || i % " + employees + ", date '2026-01-01', date '2026-03-01'"
                + " from generate_series(1, " + DOSSIERS + ") i");
        statement.execute("insert into dossier_person (id, version, domain_key, dossier_id, part, bsn, display_name, birth_date, informed_on, informed_by, inform_before, registered_on, reason)"
                + " select md5('person' || i)::uuid, 0, '" + DOMAIN + "', md5('plan' || i)::uuid, 'RESIDENT', lpad(i::text, 9, '0'), 'Inwoner ' || i, date '1950-01-01',"
                + " case when untold then null else date '2026-02-01' end, case when untold then null else 'LETTER' end, date '2026-02-01', date '2026-01-01', 'aanvraag'"
                + " from generate_series(1, " + DOSSIERS + ") i, lateral (select i / " + employees + " % 50 = 0 as untold) u");
        statement.execute("analyze dossier, dossier_person");
    }

    private static void setting(Statement statement, String name, String value) throws SQLException {
        statement.execute("select set_config('" + name + "', '" + value + "', true)");
    }

    private static int rows(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            int rows = 0;
            while (row.next()) {
                rows++;
            }
            return rows;
        }
    }

    private static long dossiersRead(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = 'dossier'")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
