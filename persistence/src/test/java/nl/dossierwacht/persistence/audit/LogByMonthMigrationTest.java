package nl.dossierwacht.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.persistence.TestDatabase;

/** A log that was kept in one table comes into months whole. The owner meets the row policies, so a copy that forgot them would be empty. */
class LogByMonthMigrationTest {

    private static final String RECORDS = "select count(*) || ' ' || md5(string_agg(r::text, '|' order by r.id)) from audit.access_record r";

    @TempDir
    Path before;

    @Test
    void everyRecordOfBeforeIsInItsMonthAsItWas() throws SQLException, IOException {
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            statement.execute("create database log_of_before owner dw_owner");
        }
        String url = TestDatabase.shared().url().replaceFirst("/dossierwacht$", "/log_of_before");
        try (Connection superuser = DriverManager.getConnection(url, "postgres", ""); Statement statement = superuser.createStatement()) {
            statement.execute("alter schema public owner to dw_owner");
            migrate(url, "filesystem:" + versionsUntilTheMonths());
            statement.execute("insert into audit.access_record (id, occurred_at, trace_id, employee, hat, domain_key, action, dossier_id, rule, outcome, salt, leaf_hash, leaf_format, activity)"
                    + " select gen_random_uuid(), timestamptz '2025-10-31 22:59:59+00' + i * interval '11 days', gen_random_uuid(), 'e' || i, 'hat:a:WMO:TOELEIDING:c:CONSULTANT', 'a/WMO/TOELEIDING/c',"
                    + " 'DOSSIER_OPEN', gen_random_uuid(), 'A-B', 'PERMITTED', decode(repeat('0a', 16), 'hex'), decode(repeat('0b', 32), 'hex'), 2, 'x' from generate_series(1, 30) i");
            String asItWas = text(statement, RECORDS);
            migrate(url, "classpath:db/migration");
            assertEquals(asItWas, text(statement, RECORDS));
            assertEquals("0", text(statement, "select count(*)::text from audit.access_record_other"));
            assertEquals("0", text(statement, "select count(*)::text from audit.access_record r where r.tableoid::regclass::text <> 'audit.' || audit.month_table((r.occurred_at at time zone 'UTC')::date)"));
            assertEquals("true", text(statement, "select (count(*) = 0)::text from pg_class where relname like 'access_record%' and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)"));
        }
    }

    private Path versionsUntilTheMonths() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<Path> earlier = files.filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql") && file.getFileName().toString().compareTo("V170") < 0).toList();
            for (Path file : earlier) {
                Files.copy(file, before.resolve(file.getFileName()));
            }
        }
        return before;
    }

    private static void migrate(String url, String location) {
        Flyway.configure().dataSource(url, "dw_owner", "test").locations(location).load().migrate();
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
