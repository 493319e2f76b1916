package nl.dossierwacht.persistence.audit.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.audit.TestLog;

/** The command, as an operator gives it: under the sealer's role, without the sealer's key. */
class VerifyTest {

    private static final SealerKey KEY = new SealerKey("test/log", TestLog.KEY);

    @TempDir
    Path here;

    @BeforeEach
    void seal() throws SQLException, IOException {
        try (TestUnit unit = new TestUnit("dw_app")) {
            TestLog.append(unit, Canaries.WMO, 3);
        }
        try (Sealer sealer = new Sealer(TestDatabase.shared().as("dw_sealer"), KEY, new CheckpointFolder(here.resolve("checkpoints")))) {
            while (!sealer.seal()) {
                Thread.onSpinWait();
            }
        }
        Files.writeString(here.resolve("settings"), "DW_DB_URL=" + TestDatabase.shared().url().replace(":", "\\:") + "\nDW_SEALER_PASSWORD_FILE=" + here.resolve("password") + "\n");
        Files.writeString(here.resolve("password"), "test\n");
    }

    @Test
    void aWholeLogEndsWithZero() throws IOException {
        String settings = here.resolve("settings").toString();
        assertEquals(0, Verify.run("--settings", settings, "--checkpoints", here.resolve("checkpoints").toString()));
        Path kept = Files.copy(here.resolve("checkpoints/checkpoint"), here.resolve("kept"));
        assertEquals(0, Verify.run("--settings", settings, "--key", KEY.verifier().toString(), "--checkpoint", kept.toString()));
    }

    @Test
    void aCheckpointOfALongerLogOrOfAnotherKeyEndsWithOne() throws IOException {
        String settings = here.resolve("settings").toString();
        Path longer = Files.writeString(here.resolve("longer"), KEY.sign(1_000_000, new byte[32]).toString());
        assertEquals(1, Verify.run("--settings", settings, "--checkpoints", here.resolve("checkpoints").toString(), "--checkpoint", longer.toString()));
        assertEquals(1, Verify.run("--settings", settings, "--key", new SealerKey("test/log", TestLog.newKey()).verifier().toString()));
    }

    @Test
    void whatCannotBeLookedAtEndsWithTwo() throws IOException {
        String settings = here.resolve("settings").toString();
        String key = KEY.verifier().toString();
        assertEquals(2, Verify.run("--settings", settings), "no key");
        assertEquals(2, Verify.run("--settings", settings, "--key"), "half an option");
        assertEquals(2, Verify.run("--settings", settings, "--key", key, "--colour", "blue"));
        assertEquals(2, Verify.run("--settings", here.resolve("none").toString(), "--key", key));
        assertEquals(2, Verify.run("--settings", settings, "--key", key, "--url", "jdbc:postgresql://127.0.0.1:1/nowhere"));
    }
}
