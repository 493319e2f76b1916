package nl.dossierwacht.persistence.audit.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.audit.TestLog;

/** Proofs as they are exported, and as somebody checks them who has neither the database nor the server. */
class ProofTest {

    private static final SealerKey KEY = new SealerKey("test/log", TestLog.KEY);
    private static final String PUBLIC = KEY.verifier().toString();

    @TempDir
    Path here;

    private Path checkpoints;
    private Path settings;
    private long older;

    @BeforeEach
    void growALog() throws SQLException, IOException {
        checkpoints = here.resolve("checkpoints");
        try (TestUnit unit = new TestUnit("dw_app")) {
            TestLog.append(unit, Canaries.WMO, 5);
            seal();
            older = SignedNote.parse(Files.readString(checkpoints.resolve("checkpoint"))).checkpoint().size();
            TestLog.append(unit, Canaries.JEUGD, 6);
            seal();
        }
        settings = Files.writeString(here.resolve("settings"), "DW_DB_URL=" + TestDatabase.shared().url().replace(":", "\\:") + "\nDW_SEALER_PASSWORD=test\nDW_CHECKPOINT_DIR=" + checkpoints + "\n");
    }

    @Test
    void aRecordIsProvedByAFileThatHoldsItAndNoOther() throws SQLException, IOException {
        UUID id = sealed("r.purpose is not null order by l.position desc limit 1");
        Path file = prove("record", "--record", id.toString());
        RecordProof proof = RecordProof.parse(Files.readString(file));
        assertEquals(id, proof.record().id());
        assertTrue(proof.holds(KEY.verifier()));
        assertEquals(0, CheckProof.run("--key", PUBLIC, "--checkpoint", checkpoints.resolve("history").toString(), file.toString()));
        try (Connection superuser = TestDatabase.shared().superuser();
                ResultSet others = superuser.createStatement().executeQuery("select id::text, dossier_id::text, trace_id::text from audit.access_record where id <> '" + id + "'")) {
            String content = Files.readString(file);
            while (others.next()) {
                assertFalse(content.contains(others.getString(1)) || content.contains(String.valueOf(others.getString(2))) || content.contains(others.getString(3)));
            }
        }
    }

    @Test
    void everyRecordOfTheLogCanBeProved() throws SQLException {
        try (Connection database = TestDatabase.shared().as("dw_sealer")) {
            database.setAutoCommit(false);
            Prover prover = new Prover(database, KEY.verifier());
            for (int back = 0; back < 11; back++) {
                assertTrue(prover.ofRecord(sealed("true order by l.position desc offset " + back + " limit 1")).holds(KEY.verifier()));
            }
        }
    }

    @Test
    void growthIsProvedBetweenAnyTwoCheckpoints() throws IOException {
        Path file = prove("growth", "--from", String.valueOf(older));
        GrowthProof proof = GrowthProof.parse(Files.readString(file));
        assertEquals(older, proof.older().checkpoint().size());
        assertEquals(older + 6, proof.newer().checkpoint().size());
        assertEquals(0, CheckProof.run("--key", PUBLIC, file.toString()));
        Path same = prove("same", "--from", String.valueOf(older), "--to", String.valueOf(older));
        assertEquals(0, CheckProof.run("--key", PUBLIC, same.toString()));
        assertEquals(1, Prove.run("--settings", settings.toString(), "--from", String.valueOf(older + 6), "--to", String.valueOf(older), "--out", here.resolve("backwards").toString()));
    }

    @Test
    void noBitOfAProofFileCanBeAltered() throws SQLException, IOException {
        byte[] record = Files.readAllBytes(prove("record", "--record", sealed("true order by l.position desc limit 1").toString()));
        byte[] growth = Files.readAllBytes(prove("growth", "--from", String.valueOf(older)));
        for (int bit = 0; bit < record.length * 8; bit++) {
            assertFalse(holds(altered(record, bit)), "bit " + bit + " of the record's proof");
        }
        for (int bit = 0; bit < growth.length * 8; bit++) {
            assertFalse(holds(altered(growth, bit)), "bit " + bit + " of the proof of growth");
        }
        assertTrue(holds(record) && holds(growth));
    }

    @Test
    void theCommandSaysNoToAnotherKeyAnotherHistoryAndWhatIsNoProof() throws SQLException, IOException {
        Path file = prove("record", "--record", sealed("true order by l.position desc limit 1").toString());
        long size = RecordProof.parse(Files.readString(file)).checkpoint().size();
        assertEquals(1, CheckProof.run("--key", new SealerKey("test/log", TestLog.newKey()).verifier().toString(), file.toString()));
        assertEquals(1, CheckProof.run("--key", new SealerKey("test/other", TestLog.KEY).verifier().toString(), file.toString()));
        Path otherHistory = Files.writeString(here.resolve("held"), KEY.sign(size, new byte[32]).toString());
        assertEquals(1, CheckProof.run("--key", PUBLIC, "--checkpoint", otherHistory.toString(), file.toString()));
        assertEquals(1, CheckProof.run("--key", PUBLIC, settings.toString()));
        assertEquals(2, CheckProof.run("--key", PUBLIC));
        assertEquals(2, CheckProof.run(file.toString()));
        assertEquals(2, CheckProof.run("--key", PUBLIC, here.resolve("none").toString()));
    }

    @Test
    void whatWasAlteredOrIsNotSealedIsNotProved() throws SQLException {
        UUID id = sealed("true order by l.position desc limit 1");
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            Prover prover = new Prover(superuser, KEY.verifier());
            for (String change : List.of("update audit.access_record set employee = 'x' where id = '" + id + "'",
                    "update audit.leaf set leaf_hash = decode(repeat('00', 32), 'hex') where position = 0", "delete from audit.leaf where position = 0",
                    "delete from audit.leaf where record_id = '" + id + "'", "delete from audit.checkpoint")) {
                statement.execute(change);
                assertThrows(IllegalArgumentException.class, () -> prover.ofRecord(id), change);
                superuser.rollback();
            }
            assertThrows(IllegalArgumentException.class, () -> prover.ofRecord(UUID.randomUUID()));
            assertThrows(IllegalArgumentException.class, () -> prover.between(1_000_000, 0));
        }
    }

    @Test
    void aFieldWithALineOrABackslashInItComesBackAsItWas() throws SQLException {
        UUID id = sealed("true order by l.position desc limit 1");
        try (Connection superuser = TestDatabase.shared().superuser(); ResultSet row = superuser.createStatement().executeQuery("select " + StoredRecord.COLUMNS + " from audit.access_record r where r.id = '" + id + "'")) {
            row.next();
            String plain = new RecordText(StoredRecord.of(row, 1), row.getBytes(1)).toString();
            RecordText odd = RecordText.parse(plain.replace("employee wmo.consulent", "employee een\\\\n\\nid twee").replace("employee jeugd", "employee"));
            assertEquals(odd.toString(), RecordText.parse(odd.toString()).toString());
            assertThrows(IllegalArgumentException.class, () -> RecordText.parse(plain + "colour blue\n"));
            assertThrows(IllegalArgumentException.class, () -> RecordText.parse(plain.replaceFirst("rule .*\n", "")));
        }
    }

    private static byte[] altered(byte[] file, int bit) {
        byte[] other = file.clone();
        other[bit / 8] ^= (byte) (1 << bit % 8);
        return other;
    }

    private static boolean holds(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return RecordProof.isOne(text) ? RecordProof.parse(text).holds(KEY.verifier()) : GrowthProof.isOne(text) && GrowthProof.parse(text).holds(KEY.verifier());
        } catch (IllegalArgumentException | CharacterCodingException damaged) {
            return false;
        }
    }

    private Path prove(String name, String... what) {
        Path file = here.resolve(name);
        assertEquals(0, Prove.run(Stream.concat(Stream.of(what), Stream.of("--settings", settings.toString(), "--out", file.toString())).toArray(String[]::new)));
        return file;
    }

    private static UUID sealed(String condition) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser();
                ResultSet row = superuser.createStatement().executeQuery("select r.id from audit.access_record r join audit.leaf l on l.record_id = r.id where " + condition)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private void seal() throws SQLException, IOException {
        try (Sealer sealer = new Sealer(TestDatabase.shared().as("dw_sealer"), KEY, new CheckpointFolder(checkpoints))) {
            while (!sealer.seal()) {
                Thread.onSpinWait();
            }
        }
    }
}
