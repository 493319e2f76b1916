package nl.dossierwacht.it.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.it.WholeStack;

/** SQL under the application's own database role, as an injection or a reporting tool would speak it: the other two rings aren't there at all. */
class ApplicationRoleIT {

    private static final String WMO = "elders/WMO/TOELEIDING/college";
    private static final String JEUGD = "elders/JEUGDWET/TOELEIDING/college";
    private final String dossier = UUID.randomUUID().toString();
    private Connection application;

    @BeforeEach
    void layARow() throws SQLException {
        superuser("insert into dossier (id, version, domain_key, number, subject, stage, assignee, requested_on, decide_by)"
                + " values ('" + dossier + "', 0, '" + WMO + "', '" + dossier + "', 'kanarie', 'REQUESTED', 'kanarie', current_date, current_date)");
        superuser("insert into dossier_person (id, version, domain_key, dossier_id, part, bsn, display_name, inform_before, registered_on, reason)"
                + " values ('" + UUID.randomUUID() + "', 0, '" + WMO + "', '" + dossier + "', 'RESIDENT', '999999990', 'kanarie', current_date, current_date, 'kanarie')");
        Map<String, String> environment = WholeStack.shared().environment();
        application = DriverManager.getConnection(environment.get("DW_DB_URL"), "dw_app", environment.get("DW_DB_PASSWORD"));
        application.setAutoCommit(false);
    }

    @AfterEach
    void takeItAway() throws SQLException {
        application.rollback();
        application.close();
        superuser("delete from dossier where id = '" + dossier + "'");
    }

    @Test
    void withoutAHatNoTableShowsARow() throws SQLException {
        List<String> tables = readable();
        assertTrue(tables.contains("public.dossier"), tables::toString);
        for (String table : tables) {
            if (table.startsWith("sessions.")) {
                // The identity provider's names of ended sessions: of no person and no domain, and asked before any hat is worn.
                continue;
            }
            assertEquals(List.of("0"), query("select count(*)::text from " + table), table);
        }
    }

    @Test
    void underAHatOnlyItsOwnDomainIsSeen() throws SQLException {
        wear(WMO);
        be("kanarie");
        assertEquals(List.of("kanarie"), query("select subject from dossier where id = '" + dossier + "'"));
        assertEquals(List.of("kanarie"), query("select display_name from dossier_person where dossier_id = '" + dossier + "'"));
        wear(JEUGD);
        assertEquals(List.of(), query("select subject from dossier where id = '" + dossier + "'"));
        assertEquals(List.of(), query("select display_name from dossier_person where dossier_id = '" + dossier + "' or bsn = '999999990'"));
        for (String table : withADomain()) {
            assertEquals(List.of(), query("select domain_key from " + table + " where domain_key is distinct from '" + JEUGD + "'"), table);
        }
    }

    @Test
    void aColleagueSeesTheDossierAndNothingThatHangsOnItAndNotEvenThatIfTheyArentNamed() throws SQLException {
        wear(WMO);
        be("collega");
        assertEquals(List.of("kanarie"), query("select subject from dossier where id = '" + dossier + "'"));
        assertEquals(List.of(), query("select display_name from dossier_person"));
        assertEquals(List.of(), query("select display_name from dossier_person where bsn = '999999990'"));
        try (Statement statement = application.createStatement()) {
            assertEquals(0, statement.executeUpdate("delete from dossier_person where dossier_id = '" + dossier + "'"));
        }
        superuser("update dossier set named = array['kanarie'], confidential_by = 'kanarie', confidential_on = current_date where id = '" + dossier + "'");
        assertEquals(List.of("0"), query("select count(*)::text from dossier where id = '" + dossier + "'"));
        assertRefused("insert into dossier_person (id, version, domain_key, dossier_id, part, display_name, inform_before, registered_on, reason)"
                + " values ('" + UUID.randomUUID() + "', 0, '" + WMO + "', '" + dossier + "', 'CHILD', 'x', current_date, current_date, 'x')");
    }

    @Test
    void theHatEndsWithTheTransaction() throws SQLException {
        wear(WMO);
        application.commit();
        assertEquals(List.of(), query("select subject from dossier where id = '" + dossier + "'"));
    }

    @Test
    void noRowOfAnotherDomainIsChangedTakenOverOrWritten() throws SQLException {
        wear(JEUGD);
        try (Statement statement = application.createStatement()) {
            assertEquals(0, statement.executeUpdate("update dossier set subject = 'gewijzigd' where id = '" + dossier + "'"));
            assertEquals(0, statement.executeUpdate("update dossier set domain_key = '" + JEUGD + "' where id = '" + dossier + "'"));
            assertEquals(0, statement.executeUpdate("delete from dossier_person where dossier_id = '" + dossier + "'"));
        }
        assertRefused("insert into dossier_person (id, version, domain_key, dossier_id, part, display_name, inform_before, registered_on, reason)"
                + " values ('" + UUID.randomUUID() + "', 0, '" + WMO + "', '" + dossier + "', 'CHILD', 'x', current_date, current_date, 'x')");
        // Nor a row of one's own that hangs on another's.
        wear(JEUGD);
        assertRefused("insert into dossier_person (id, version, domain_key, dossier_id, part, display_name, inform_before, registered_on, reason)"
                + " values ('" + UUID.randomUUID() + "', 0, '" + JEUGD + "', '" + dossier + "', 'CHILD', 'x', current_date, current_date, 'x')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncate dossier cascade", "alter table dossier disable row level security", "alter table dossier no force row level security",
        "drop policy own_domain on dossier", "create policy all_of_it on dossier using (true)", "set role dw_owner", "set session authorization postgres",
        "set session_replication_role = replica", "select * from notes.personal_note", "update audit.access_record set employee = 'x'", "delete from audit.access_record",
        "copy dossier to program 'cat'", "create function leak() returns setof dossier language sql as 'select * from dossier'", "create view leak as select * from dossier"})
    void theWallCannotBeTakenDownFromInside(String attempt) throws SQLException {
        wear(WMO);
        assertRefused(attempt);
    }

    @Test
    void askingToGoRoundTheWallIsAnErrorAndNotAnAnswer() throws SQLException {
        try (Statement statement = application.createStatement()) {
            statement.execute("set local row_security = off");
            assertThrows(SQLException.class, () -> statement.executeQuery("select * from dossier"));
        }
    }

    private void assertRefused(String sql) throws SQLException {
        try (Statement statement = application.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        } finally {
            application.rollback();
        }
    }

    private List<String> readable() throws SQLException {
        return query("select distinct table_schema || '.' || table_name from information_schema.table_privileges where grantee = 'dw_app' and privilege_type = 'SELECT'"
                + " and table_schema not in ('pg_catalog', 'information_schema') order by 1");
    }

    private List<String> withADomain() throws SQLException {
        List<String> tables = new ArrayList<>(readable());
        tables.retainAll(query("select table_schema || '.' || table_name from information_schema.columns where column_name = 'domain_key'"));
        assertFalse(tables.isEmpty());
        return tables;
    }

    private void wear(String domain) throws SQLException {
        query("select set_config('app.domain', '" + domain + "', true)");
    }

    private void be(String employee) throws SQLException {
        query("select set_config('app.user', '" + employee + "', true), set_config('app.role', 'CONSULTANT', true)");
    }

    private List<String> query(String sql) throws SQLException {
        try (Statement statement = application.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); Statement statement = superuser.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
