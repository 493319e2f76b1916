package nl.dossierwacht.it.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.operation.StartConditions;

/** Each setting of the application, as the operator guide lists them: absent, empty or garbled, the application doesn't start, or does as if the closed one were set. */
class SettingsCloseTest {

    private static final Random CHANCE = new Random(20261125);
    /** Without them the closed one of two holds: what each of them opens, it opens only if it says so. */
    private static final Set<String> CLOSED_WITHOUT = Set.of(
            // Absent is "all" and "true"; anything else is refused in production.
            "DW_SSL_REQUIRED", "DW_SECURE_COOKIES",
            // Absent or garbled, in production consultants can't finalise: ArchiveRulesTest.aSettingThatIsMissingOrUnknownCloses.
            "DW_FINALISED_BY",
            // Absent is false: OperationIT.whoClaimsToComeOverTlsIsNotBelievedWithoutAProxy.
            "DW_BEHIND_PROXY",
            // A name in the transaction log; it opens and closes nothing.
            "DW_NODE");

    @Test
    void everySettingThatIsAbsentEmptyOrGarbledCloses() throws IOException {
        List<String> settings = settings();
        assertTrue(settings.size() >= 15, settings::toString);
        assertEquals(List.of(), broken(production()));
        List<String> open = new ArrayList<>();
        for (String setting : settings) {
            if (CLOSED_WITHOUT.contains(setting)) {
                continue;
            }
            for (String value : new String[] {null, "", "   ", "onzin", "null", "true"}) {
                Map<String, String> environment = production();
                environment.put(setting, value);
                if (value == null) {
                    environment.remove(setting);
                }
                if (mayBeAbsent(setting, value)) {
                    assertEquals(List.of(), broken(environment));
                } else if (broken(environment).stream().noneMatch(line -> line.contains(setting))) {
                    open.add(setting + " as '" + value + "'");
                }
            }
        }
        assertEquals(List.of(), open);
        for (String setting : List.of("DW_SSL_REQUIRED", "DW_SECURE_COOKIES")) {
            for (String value : List.of("", "none", "external", "FALSE", "false", "nonsense")) {
                Map<String, String> environment = production();
                environment.put(setting, value);
                assertTrue(broken(environment).stream().anyMatch(line -> line.contains(setting)), setting + " as '" + value + "'");
            }
        }
    }

    /** The classes that write it read no setting and know no way past it; but for the key of the pseudonyms, without which the application doesn't start. */
    @Test
    void noSettingTurnsTheAccessLogOff() throws IOException {
        Pattern reads = Pattern.compile("System\\.get(env|Property)|@ConfigProperty|Boolean\\.getBoolean|getenv");
        int read = 0;
        for (Path place : List.of(Path.of("../persistence/src/main/java/nl/dossierwacht/persistence/audit"), Path.of("../ejb/src/main/java/nl/dossierwacht/audit"),
                Path.of("../ejb/src/main/java/nl/dossierwacht/separation"))) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java") && !path.toString().contains("/seal/") && !path.endsWith("PseudonymKey.java")).toList()) {
                    assertTrue(!reads.matcher(Files.readString(file)).find(), file.toString());
                    read++;
                }
            }
        }
        assertTrue(read > 25, "the classes are somewhere else");
    }

    /** A limit that isn't set is the usual one, never none: UploadLimitTest.withoutSettingsTheUsualLimitsHold. A virus scanner is there or isn't. Without a list of its own a municipality has the built-in one. */
    private static boolean mayBeAbsent(String setting, String value) {
        return (setting.startsWith("DW_UPLOAD_") || setting.startsWith("DW_CLAMD") || setting.equals("DW_RESIDENT_ITEMS")) && (value == null || value.isBlank());
    }

    /** The variables of the application in the operator guide's table. */
    private static List<String> settings() throws IOException {
        return Files.readAllLines(Path.of("../docs/operating.md")).stream().filter(line -> line.startsWith("| `DW_")).map(line -> line.split("\\|"))
                .filter(cells -> cells[2].contains("application")).map(cells -> cells[1].replace("`", "").strip()).toList();
    }

    private static List<String> broken(Map<String, String> environment) {
        return StartConditions.broken(environment, folder -> folder.toString().equals("/opt/reader"));
    }

    private static Map<String, String> production() {
        return new HashMap<>(Map.ofEntries(Map.entry("DW_PROFILE", "production"), Map.entry("DW_DB_URL", "jdbc:postgresql://db:5432/dossierwacht"),
                Map.entry("DW_KEYS_URL", "jdbc:postgresql://db:5432/dossierwacht_keys"), Map.entry("DW_DB_PASSWORD", random(24)), Map.entry("DW_NOTES_PASSWORD", random(24)),
                Map.entry("DW_KEYS_PASSWORD", random(24)), Map.entry("DW_MASTER_KEY", random(32)), Map.entry("DW_PSEUDONYM_KEY", random(32)), Map.entry("DW_PERSON_SOURCE", "haalcentraal"),
                Map.entry("DW_BRP_URL", "https://brp.gemeente.example/haalcentraal/api/brp"), Map.entry("DW_BRP_API_KEY", random(18)), Map.entry("DW_READER_DIR", "/opt/reader"),
                Map.entry("DW_OIDC_URL", "https://login.gemeente.example/realms/dossierwacht")));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        CHANCE.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
