package nl.dossierwacht.persistence.audit.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.audit.MerkleTree;
import nl.dossierwacht.persistence.audit.TestLog;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealerTest {

    private final TestUnit unit = new TestUnit("dw_app");
    private final SealerKey key = new SealerKey("test/log", TestLog.KEY);

    @TempDir
    Path folder;

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void everyCommittedRecordGetsOnePlaceAndTheRootIsThatOfTheTree() throws SQLException, IOException {
        TestLog.append(unit, Canaries.WMO, 3);
        seal();
        TestLog.append(unit, Canaries.JEUGD, 4);
        seal();
        List<byte[]> leaves = new ArrayList<>();
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            try (ResultSet row = statement.executeQuery("select l.position, l.leaf_hash, r.leaf_hash from audit.access_record r join audit.leaf l on l.record_id = r.id order by 1")) {
                while (row.next()) {
                    assertEquals(leaves.size(), row.getLong(1));
                    assertArrayEquals(row.getBytes(3), row.getBytes(2));
                    leaves.add(row.getBytes(2));
                }
            }
        }
        assertEquals(0, number("select count(*) from audit.access_record where id not in (select record_id from audit.leaf)"));
        SignedNote published = SignedNote.parse(Files.readString(folder.resolve("checkpoint")));
        assertTrue(VerifierKey.parse(Files.readString(folder.resolve("key"))).signed(published));
        assertEquals(new Checkpoint("test/log", leaves.size(), MerkleTree.root(leaves)), published.checkpoint());
        List<String> history = new CheckpointFolder(folder).history();
        assertEquals(published.toString(), history.get(history.size() - 1));
    }

    @Test
    void anIdThatComesTwiceStopsNoSealing() throws SQLException, IOException {
        seal();
        long before = number("select size from audit.sealing");
        TestLog.append(unit, Canaries.WMO, 2);
        String twice = "(select id from audit.access_record order by written_by desc, id desc limit 1)";
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            statement.execute("insert into audit.access_record select (jsonb_populate_record(r, jsonb_build_object('occurred_at', r.occurred_at + interval '1 second'))).* from audit.access_record r where r.id = "
                    + twice);
            try {
                seal();
                assertEquals(before + 2, number("select size from audit.sealing"));
            } finally {
                statement.execute("delete from audit.access_record r using audit.access_record first where r.id = first.id and r.occurred_at > first.occurred_at");
            }
        }
    }

    @Test
    void whatCouldStillCommitBeforeItHoldsARecordBackAndNothingIsSkipped() throws SQLException, IOException {
        seal();
        long before = number("select size from audit.sealing");
        try (Connection slow = TestDatabase.shared().superuser(); Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into audit.access_record select gen_random_uuid(), occurred_at, trace_id, employee, hat, domain_key, action, dossier_id, rule, outcome,"
                    + " salt, leaf_hash, pg_current_xact_id(), leaf_format, purpose, activity, subject, document_id from audit.access_record limit 1");
            TestLog.append(unit, Canaries.WMO, 1);
            seal();
            assertEquals(before, number("select size from audit.sealing"));
            assertEquals(1, number("select waiting from audit.sealing"));
            // Only for the horizon: a record whose leaf isn't its own would stay in the log.
            slow.rollback();
        }
        seal();
        assertEquals(before + 1, number("select size from audit.sealing"));
        assertEquals(0, number("select waiting from audit.sealing"));
    }

    @Test
    void aSecondSealerWaitsAndTakesOverWhenTheFirstIsGone() throws SQLException, IOException {
        CheckpointFolder here = new CheckpointFolder(folder);
        Sealer first = new Sealer(TestDatabase.shared().as("dw_sealer"), key, here);
        try (Sealer second = new Sealer(TestDatabase.shared().as("dw_sealer"), key, here)) {
            assertTrue(first.seal());
            TestLog.append(unit, Canaries.WMO, 2);
            assertFalse(second.seal());
            assertEquals(2, number("select count(*) from audit.access_record where id not in (select record_id from audit.leaf)"));
            first.close();
            while (!second.seal()) {
                // The server lets go of the first one's lock as soon as it notices that it is gone.
                Thread.onSpinWait();
            }
            assertEquals(0, number("select count(*) from audit.access_record where id not in (select record_id from audit.leaf)"));
        }
    }

    @Test
    void aRestoredDatabaseIsSealedOnFromWhereItWas() throws SQLException, IOException {
        TestLog.append(unit, Canaries.WMO, 2);
        seal();
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            statement.execute("update audit.sealing set cluster = 1, last_transaction = '900000000000'");
        }
        TestLog.append(unit, Canaries.WMO, 2);
        seal();
        TestLog.append(unit, Canaries.WMO, 2);
        seal();
        assertEquals(0, number("select count(*) from audit.access_record where id not in (select record_id from audit.leaf)"));
        assertEquals(number("select count(*) from audit.access_record"), number("select size from audit.sealing"));
    }

    @Test
    void nothingIsSignedThatIsNotTheContinuationOfWhatWasPublished() throws SQLException, IOException {
        TestLog.append(unit, Canaries.WMO, 1);
        seal();
        long size = number("select size from audit.sealing");
        CheckpointFolder elsewhere = new CheckpointFolder(folder.resolve("elsewhere"));
        for (SignedNote other : List.of(key.sign(size + 1, new byte[32]), key.sign(size, new byte[32]), new SealerKey("test/log", TestLog.newKey()).sign(1, new byte[32]))) {
            elsewhere.publish(other);
            try (Sealer sealer = new Sealer(TestDatabase.shared().as("dw_sealer"), key, elsewhere)) {
                assertThrows(IllegalStateException.class, sealer::seal);
            }
        }
        try (Sealer stranger = new Sealer(TestDatabase.shared().as("dw_sealer"), new SealerKey("test/log", TestLog.newKey()), new CheckpointFolder(folder))) {
            assertThrows(IllegalStateException.class, stranger::seal);
        }
    }

    @Test
    void eachRecordIsCountedOnceAndTheCountsHoldNobody() throws SQLException, IOException {
        seal();
        String sum = "select coalesce(sum(hits), 0)::bigint from audit.daily_count where municipality = 'anderstad' and law = 'WMO'";
        long before = number(sum);
        TestLog.append(unit, Canaries.ELSEWHERE, 6);
        seal();
        seal();
        assertEquals(before + 6, number(sum));
        assertEquals(0, number("select count(*) from audit.daily_count c where c::text like '%consulent%'"));
    }

    @ParameterizedTest
    @CsvSource({"leaf, position", "checkpoint, size", "sealing, size", "daily_count, hits"})
    void theApplicationCannotWriteWhatTheSealerWrites(String table, String column) throws SQLException {
        for (String role : new String[] {"dw_app", "dw_notes"}) {
            try (Connection connection = TestDatabase.shared().as(role); Statement statement = connection.createStatement()) {
                for (String attempt : List.of("insert into audit." + table + " default values", "update audit." + table + " set " + column + " = " + column,
                        "delete from audit." + table, "truncate audit." + table)) {
                    assertEquals("42501", assertThrows(SQLException.class, () -> statement.execute(attempt), attempt).getSQLState(), attempt);
                }
            }
        }
    }

    @Test
    void countsAreSeenByThePrivacyOfficerAndTheAuditorOfTheMunicipalityAlone() throws SQLException, IOException {
        TestLog.append(unit, Canaries.ELSEWHERE, 1);
        seal();
        assertTrue(counts("anderstad", Role.PRIVACY_OFFICER) > 0);
        assertTrue(counts("anderstad", Role.AUDITOR) > 0);
        assertEquals(0, counts("voorbeeldstad-zuid", Role.AUDITOR));
        assertEquals(0, counts("voorbeeldstad-zuid", Role.PRIVACY_OFFICER));
        assertEquals(0, counts("anderstad", Role.CONSULTANT));
        assertEquals(0, counts("anderstad", Role.APPLICATION_MANAGER));
    }

    private long counts(String municipality, Role role) {
        return unit.under(new Hat(new DomainKey(municipality, Law.NONE, Task.TOEZICHT, "college"), role),
                entities -> ((Number) entities.createNativeQuery("select count(*) from audit.daily_count", Long.class).getSingleResult()).longValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit.leaf set position = position + 1", "delete from audit.leaf", "update audit.checkpoint set size = size + 1", "delete from audit.checkpoint",
        "delete from audit.sealing", "delete from audit.daily_count", "insert into audit.access_record select * from audit.access_record", "select * from public.dossier"})
    void theSealerTooChangesNothingThatWasSealedAndReadsNoDossier(String attempt) throws SQLException {
        try (Connection connection = TestDatabase.shared().as("dw_sealer"); Statement statement = connection.createStatement()) {
            assertEquals("42501", assertThrows(SQLException.class, () -> statement.execute(attempt)).getSQLState());
        }
    }

    private void seal() throws SQLException, IOException {
        try (Sealer sealer = new Sealer(TestDatabase.shared().as("dw_sealer"), key, new CheckpointFolder(folder))) {
            while (!sealer.seal()) {
                // A sealer of the test before may not have been let go of yet.
                Thread.onSpinWait();
            }
        }
    }

    private static long number(String query) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); ResultSet row = superuser.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
