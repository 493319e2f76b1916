package nl.dossierwacht.it.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/** The log of the running system: sealed by a process of its own, verified by a command, and no work stops when sealing does. */
class SealedLogIT extends BrowserTest {

    @Test
    void theCommandSaysThatTheLogIsWholeAndThatAChangedRecordIsNot() throws SQLException, IOException, InterruptedException {
        try (BrowserContext context = session()) {
            Dossiers.open(signIn(context, "wmo.consulent"), url(), "999999990", "traplift");
        }
        Said whole = verify();
        assertEquals(0, whole.exit(), whole.words());
        assertTrue(whole.words().contains("The log is whole"), whole.words());
        try (Connection superuser = WholeStack.shared().superuser(); Statement statement = superuser.createStatement()) {
            String place;
            String change = "update audit.access_record set employee = %s where id = (select record_id from audit.leaf where position = 0)";
            try (ResultSet row = statement.executeQuery("select r.employee from audit.access_record r join audit.leaf l on l.record_id = r.id where l.position = 0")) {
                assertTrue(row.next());
                place = row.getString(1);
            }
            statement.executeUpdate(change.formatted("'iemand anders'"));
            try {
                Said altered = verify();
                assertEquals(1, altered.exit(), altered.words());
                assertTrue(altered.words().contains("The first at index 0: the record is not the one that was sealed"), altered.words());
            } finally {
                statement.executeUpdate(change.formatted("'" + place + "'"));
            }
        }
        assertEquals(0, verify().exit());
    }

    @Test
    void theApplicationHasNeitherTheKeyNorTheRoleNorTheDatasourceOfTheSealer() throws IOException {
        assertFalse(Files.readString(WholeStack.shared().folder().resolve("wildfly/standalone/configuration/standalone.xml")).contains("sealer"));
        Optional<ProcessHandle> server = ProcessHandle.allProcesses().filter(process -> process.info().commandLine()
                .filter(line -> line.contains("org.jboss.as.standalone") && line.contains(WholeStack.shared().folder().toAbsolutePath().normalize().toString())).isPresent()).findFirst();
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "a process's environment can be read on Linux only");
        byte[] environment = Files.readAllBytes(Path.of("/proc", String.valueOf(server.orElseThrow().pid()), "environ"));
        List<String> names = new String(environment, StandardCharsets.UTF_8).lines().flatMap(all -> java.util.Arrays.stream(all.split("\0"))).map(each -> each.split("=")[0]).toList();
        assertTrue(names.contains("DW_DB_PASSWORD"));
        assertEquals(List.of(), names.stream().filter(name -> name.startsWith("DW_SEALER")).toList());
    }

    @Test
    void whenSealingStopsWorkGoesOnAndThePrivacyOfficerSeesIt() throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); Statement statement = superuser.createStatement()) {
            holdTheSealer(superuser, statement);
            try (BrowserContext consultant = session(); BrowserContext officer = session()) {
                Dossiers.open(signIn(consultant, "wmo.consulent"), url(), "999999990", "traplift");
                Page page = signIn(officer, "privacy.officer");
                page.navigate(url() + "/audit/index.xhtml");
                assertThat(page.locator(".notice.warn")).containsText("Het verzegelen loopt achter");
                lookInAllForms(page, "wie-keek-mee-loopt-achter");
            } finally {
                superuser.rollback();
            }
        }
    }

    /** Leaves the sealer's row as of an hour ago, locked, so that the sealer waits for it. */
    private static void holdTheSealer(Connection superuser, Statement statement) throws SQLException {
        superuser.setAutoCommit(false);
        while (true) {
            statement.executeUpdate("update audit.sealing set alive_at = now() - interval '1 hour'");
            superuser.commit();
            try (ResultSet row = statement.executeQuery("select alive_at < now() - interval '30 minutes' from audit.sealing for update")) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
            }
            superuser.rollback();
        }
    }

    private record Said(int exit, String words) {
    }

    /** As an operator does it: the jar, the driver, and the settings of this installation. */
    private static Said verify() throws IOException, InterruptedException {
        Path folder = WholeStack.shared().folder();
        Path jar = Path.of(System.getProperty("parts.project"), "persistence/target/dossierwacht-persistence.jar");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", jar + File.pathSeparator + System.getProperty("parts.driver"),
                "nl.dossierwacht.persistence.audit.seal.Verify", "--settings", folder.resolve("secrets.properties").toString(), "--url", WholeStack.shared().databaseUrl(),
                "--checkpoints", folder.resolve("checkpoints").toString()).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }
}
