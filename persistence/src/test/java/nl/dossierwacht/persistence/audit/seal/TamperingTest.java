package nl.dossierwacht.persistence.audit.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.audit.TestLog;
import nl.dossierwacht.persistence.audit.seal.Finding.Kind;

/** Whoever can do everything in the database can change the log, and not unseen. Each change is made as superuser and rolled back. */
class TamperingTest {

    /** What somebody does to a record, a leaf or a checkpoint. */
    enum Tampering {
        EMPLOYEE("update audit.access_record set employee = employee || 'x' where id = %s"),
        HAT("update audit.access_record set hat = null, domain_key = null, outcome = 'REFUSED', dossier_id = null, document_id = null, subject = null, purpose = null where id = %s"),
        TIME("update audit.access_record set occurred_at = occurred_at + interval '1 microsecond' where id = %s"),
        PURPOSE("update audit.access_record set purpose = 'iets anders' where id = %s"),
        DOCUMENT("update audit.access_record set document_id = null where id = %s and document_id is not null"),
        SALT("update audit.access_record set salt = decode(repeat('00', 16), 'hex') where id = %s"),
        STORED_LEAF("update audit.access_record set leaf_hash = decode(repeat('00', 32), 'hex') where id = %s"),
        TWICE("insert into audit.access_record select (jsonb_populate_record(r, jsonb_build_object('occurred_at', r.occurred_at + interval '1 second'))).* from audit.access_record r where r.id = %s"),
        RECORD_GONE("delete from audit.access_record where id = %s"),
        LEAF_GONE("delete from audit.leaf where record_id = %s"),
        LEAF_AND_RECORD_GONE("with gone as (delete from audit.leaf where record_id = %1$s) delete from audit.access_record where id = %1$s"),
        LEAF_CHANGED("update audit.leaf set leaf_hash = decode(repeat('00', 32), 'hex') where record_id = %s");

        private final String sql;

        Tampering(String sql) {
            this.sql = sql;
        }
    }

    private static final SealerKey KEY = new SealerKey("test/log", TestLog.KEY);
    private static TestUnit unit;
    private static CheckpointFolder folder;
    private static String old;

    @BeforeContainer
    static void growALog() throws SQLException, IOException {
        unit = new TestUnit("dw_app");
        folder = new CheckpointFolder(Files.createTempDirectory("checkpoints"));
        for (int size : new int[] {3, 1, 7, 12, 2}) {
            TestLog.append(unit, Canaries.WMO, size);
            seal();
            old = old == null ? folder.latest().orElseThrow() : old;
        }
    }

    @AfterContainer
    static void close() {
        unit.close();
    }

    @Example
    void anUntouchedLogIsWhole() throws SQLException, IOException {
        LogReport report = afterwards(statement -> { }, folder.history());
        assertTrue(report.isWhole(), report.toString());
        assertTrue(report.checkpoints() > folder.history().size());
        assertEquals(0, report.waiting());
    }

    @Example
    void whatIsNotSealedYetIsNoFault() throws SQLException, IOException {
        TestLog.append(unit, Canaries.WMO, 2);
        LogReport report = afterwards(statement -> { }, List.of());
        seal();
        assertTrue(report.isWhole(), report.toString());
        assertEquals(2, report.waiting());
    }

    @Property(tries = 80)
    void everyTamperingIsFoundAtItsPlace(@ForAll Tampering how, @ForAll @IntRange(max = 24) int fromTheEnd) throws SQLException {
        long place = size() - 1 - fromTheEnd;
        LogReport report = afterwards(statement -> assertEquals(1, statement.executeUpdate(how.sql.formatted("(select record_id from audit.leaf where position = " + place + ")"))), List.of());
        assertFalse(report.isWhole(), how.toString());
        assertEquals(place, report.first().orElseThrow().first(), report.toString());
    }

    @Property(tries = 25)
    void twoThatChangePlacesAreFound(@ForAll @IntRange(max = 24) int one, @ForAll @IntRange(max = 24) int other) throws SQLException {
        if (one == other) {
            return;
        }
        long last = size() - 1;
        LogReport report = afterwards(statement -> {
            statement.execute("update audit.leaf set position = 1000000 + position where position in (%d, %d)".formatted(last - one, last - other));
            statement.execute("update audit.leaf set position = case position - 1000000 when %1$d then %2$d else %1$d end where position >= 1000000".formatted(last - one, last - other));
        }, List.of());
        Finding first = report.first().orElseThrow();
        assertEquals(Kind.OTHER_TREE, first.kind());
        assertTrue(first.first() <= last - Math.max(one, other) && first.last() >= last - Math.max(one, other), first.toString());
    }

    @Property(tries = 25)
    void aRecordThatIsChangedTogetherWithItsLeavesIsFoundByTheSignedRoots(@ForAll @IntRange(max = 24) int fromTheEnd) throws SQLException {
        long place = size() - 1 - fromTheEnd;
        LogReport report = afterwards(statement -> {
            String record = "(select record_id from audit.leaf where position = " + place + ")";
            statement.execute("update audit.access_record set employee = 'iemand anders' where id = " + record);
            byte[] leaf;
            try (ResultSet row = statement.executeQuery("select " + StoredRecord.COLUMNS + " from audit.access_record r where r.id = " + record)) {
                row.next();
                leaf = StoredRecord.of(row, 1).leafHash(row.getBytes(1));
            }
            String hash = "decode('" + HexFormat.of().formatHex(leaf) + "', 'hex')";
            statement.execute("update audit.access_record set leaf_hash = " + hash + " where id = " + record);
            statement.execute("update audit.leaf set leaf_hash = " + hash + " where position = " + place);
        }, List.of());
        assertTrue(report.findings().stream().anyMatch(found -> found.kind() == Kind.OTHER_TREE && found.first() <= place && found.last() >= place), report.toString());
    }

    @Property(tries = 25)
    void aTailThatIsCutOffCleanlyIsFoundByWhoeverHoldsALaterCheckpoint(@ForAll @IntRange(min = 1, max = 24) int cut) throws SQLException, IOException {
        long size = size();
        List<String> kept = List.of(folder.latest().orElseThrow());
        LogReport report = afterwards(statement -> cutOff(statement, size - cut), kept);
        assertTrue(report.findings().stream().anyMatch(found -> found.kind() == Kind.MISSING && found.first() == size - cut && found.last() == size - 1), report.toString());
    }

    @Example
    void anOlderCheckpointThatIsStillABeginningIsNoFaultAndOneOfAnotherLogIs() throws SQLException {
        assertTrue(afterwards(statement -> { }, List.of(old)).isWhole());
        Checkpoint older = SignedNote.parse(old).checkpoint();
        String other = KEY.sign(older.size(), new byte[32]).toString();
        assertEquals(Kind.OTHER_TREE, afterwards(statement -> { }, List.of(other)).first().orElseThrow().kind());
        assertEquals(Kind.FORGED_CHECKPOINT, afterwards(statement -> { }, List.of(old.replace("\n" + older.size() + "\n", "\n" + (older.size() + 1) + "\n"))).first().orElseThrow().kind());
        assertEquals(Kind.FORGED_CHECKPOINT, afterwards(statement -> { }, List.of("nonsense")).first().orElseThrow().kind());
    }

    @Property(tries = 9)
    void aChangedCheckpointIsFound(@ForAll @IntRange(max = 2) int what) throws SQLException {
        String sql = List.of("update audit.checkpoint set note = replace(note, 'test/log', 'test/lag') where size = (select max(size) from audit.checkpoint)",
                "update audit.checkpoint set root = decode(repeat('00', 32), 'hex') where size = (select min(size) from audit.checkpoint)",
                "delete from audit.checkpoint where size = (select max(size) from audit.checkpoint)").get(what);
        LogReport report = afterwards(statement -> assertEquals(1, statement.executeUpdate(sql)), List.of());
        assertTrue(report.findings().stream().anyMatch(found -> found.kind() == (what == 2 ? Kind.EXTRA : Kind.FORGED_CHECKPOINT)), report.toString());
    }

    @Example
    void aRecordThatIsSlippedInBehindTheSealerIsFound() throws SQLException {
        for (String transaction : List.of("'1'::xid8", "'900000000000000'::xid8")) {
            LogReport report = afterwards(statement -> statement.execute("insert into audit.access_record select gen_random_uuid(), occurred_at, trace_id, employee, hat, domain_key, action,"
                    + " dossier_id, rule, outcome, salt, leaf_hash, " + transaction + ", leaf_format, purpose, activity, subject, document_id from audit.access_record limit 1"), List.of());
            assertEquals(Kind.EXTRA, report.first().orElseThrow().kind());
        }
    }

    private interface Change {
        void on(Statement statement) throws SQLException;
    }

    private static void cutOff(Statement statement, long size) throws SQLException {
        statement.execute("delete from audit.checkpoint where size > " + size);
        statement.execute("delete from audit.access_record where id in (select record_id from audit.leaf where position >= " + size + ")");
        statement.execute("delete from audit.leaf where position >= " + size);
    }

    private static LogReport afterwards(Change change, List<String> kept) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            try {
                change.on(statement);
                return new LogVerifier(superuser, List.of(KEY.verifier())).verify(kept);
            } finally {
                superuser.rollback();
            }
        }
    }

    private static long size() throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); PreparedStatement query = superuser.prepareStatement("select count(*) from audit.leaf"); ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void seal() throws SQLException, IOException {
        try (Sealer sealer = new Sealer(TestDatabase.shared().as("dw_sealer"), KEY, folder)) {
            while (!sealer.seal()) {
                Thread.onSpinWait();
            }
        }
    }
}
