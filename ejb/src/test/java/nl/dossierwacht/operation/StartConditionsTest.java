package nl.dossierwacht.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The application starts with a whole, safe environment only, and says what is wrong without telling a value. */
class StartConditionsTest {

    private static final String READER = "/opt/reader";

    @Test
    void aWholeEnvironmentStarts() {
        assertEquals(List.of(), broken(production()));
    }

    @Test
    void theDemoStartsWithItsOwnPersonSourceOverHttpOnThisMachine() {
        Map<String, String> demo = production();
        demo.putAll(Map.of("DW_PROFILE", "demo", "DW_PERSON_SOURCE", "demo", "DW_OIDC_URL", "http://localhost:8180/realms/dossierwacht", "DW_SECURE_COOKIES", "false"));
        demo.remove("DW_BRP_URL");
        demo.remove("DW_BRP_API_KEY");
        assertEquals(List.of(), broken(demo));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DW_DB_URL", "DW_KEYS_URL", "DW_DB_PASSWORD", "DW_NOTES_PASSWORD", "DW_KEYS_PASSWORD", "DW_MASTER_KEY", "DW_PSEUDONYM_KEY", "DW_PERSON_SOURCE", "DW_BRP_URL",
        "DW_BRP_API_KEY", "DW_READER_DIR", "DW_OIDC_URL"})
    void whatIsMissingOrBlankIsNamed(String variable) {
        Map<String, String> environment = production();
        environment.remove(variable);
        assertEquals(List.of(variable + " is missing"), broken(environment));
        environment.put(variable, "  ");
        assertEquals(List.of(variable + " is missing"), broken(environment));
    }

    @Test
    void anEmptyEnvironmentIsRefusedForEveryReasonAtOnce() {
        assertEquals(11, broken(Map.of()).size());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-", "''", "prod", "DEMO", "development", "test"})
    void aProfileThatIsNotKnownIsRefused(String profile) {
        Map<String, String> environment = production();
        environment.put("DW_PROFILE", profile);
        assertTrue(broken(environment).contains("DW_PROFILE must be production or demo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test", "postgres", "changeme", "Password1234567890", "dossierwacht-productie-2026", "dw_app_dw_app_dw_app", "kort7Xq!", "aaaaaaaaaaaaaaaaaaaaaaaa", "abababababababababababab"})
    void aWeakPasswordIsRefusedForEachRoleInEachProfile(String weak) {
        for (String profile : List.of("production", "demo")) {
            for (String variable : List.of("DW_DB_PASSWORD", "DW_NOTES_PASSWORD", "DW_KEYS_PASSWORD")) {
                Map<String, String> environment = production();
                environment.put("DW_PROFILE", profile);
                environment.put(variable, weak);
                refusedFor(variable, weak, environment);
            }
        }
    }

    @Test
    void aTableOfWhatIsAskedThatIsNotRightIsRefusedInOneLineWithoutItsPath() {
        Map<String, String> environment = production();
        environment.put("DW_RESIDENT_ITEMS", "/nergens/vragen.csv");
        assertEquals(List.of("DW_RESIDENT_ITEMS must name a table of what is asked of residents: it can't be read"), broken(environment));
        environment.put("DW_RESIDENT_ITEMS", "");
        assertEquals(List.of(), broken(environment));
    }

    @Test
    void twoRolesMayNotShareAPassword() {
        Map<String, String> environment = production();
        environment.put("DW_NOTES_PASSWORD", environment.get("DW_DB_PASSWORD"));
        refusedFor("DW_NOTES_PASSWORD", environment.get("DW_DB_PASSWORD"), environment);
    }

    @Test
    void aMasterKeyThatIsNoneIsRefused() {
        byte[] counting = new byte[32];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = (byte) (7 * i);
        }
        List<String> notKeys = List.of("not base64!", random(16), random(33), Base64.getEncoder().encodeToString(new byte[32]), Base64.getEncoder().encodeToString(counting),
                Base64.getEncoder().encodeToString("0123456789abcdefghijklmnopqrstuv".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        for (String key : notKeys) {
            for (String variable : List.of("DW_MASTER_KEY", "DW_PSEUDONYM_KEY")) {
                Map<String, String> environment = production();
                environment.put(variable, key);
                refusedFor(variable, key, environment);
            }
        }
    }

    @Test
    void theTwoKeysDiffer() {
        Map<String, String> environment = production();
        environment.put("DW_PSEUDONYM_KEY", environment.get("DW_MASTER_KEY"));
        refusedFor("DW_PSEUDONYM_KEY", environment.get("DW_MASTER_KEY"), environment);
    }

    @Test
    void randomMasterKeysAreTaken() {
        for (int i = 0; i < 2000; i++) {
            assertEquals(java.util.Optional.empty(), Secret.weaknessOfKey(random(32)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DW_SEALER_KEY", "DW_SEALER_PASSWORD", "DW_OWNER_PASSWORD", "POSTGRES_PASSWORD", "KC_BOOTSTRAP_ADMIN_PASSWORD"})
    void whatIsAnothersSecretIsNotTheApplications(String variable) {
        Map<String, String> environment = production();
        environment.put(variable, random(24));
        refusedFor(variable, environment.get(variable), environment);
    }

    @Test
    void theDemoResidentsAreForTheDemoOnly() {
        Map<String, String> environment = production();
        environment.put("DW_PERSON_SOURCE", "demo");
        assertEquals(List.of("DW_PERSON_SOURCE may not be the demo source outside the demo profile"), broken(environment));
        environment.put("DW_PERSON_SOURCE", "excel");
        assertEquals(List.of("DW_PERSON_SOURCE must be haalcentraal"), broken(environment));
    }

    @ParameterizedTest
    @CsvSource({"DW_OIDC_URL,http://login.gemeente.example/realms/dossierwacht", "DW_OIDC_URL,http://localhost.gemeente.example/realms/x", "DW_OIDC_URL,http://localhost@gemeente.example/realms/x",
        "DW_OIDC_URL,login.gemeente.example", "DW_OIDC_URL,'https://ruimte in/adres'", "DW_OIDC_URL,ftp://localhost/realms/x", "DW_BRP_URL,http://brp.gemeente.example/brp"})
    void whatLeavesTheMachineUnencryptedIsRefused(String variable, String url) {
        Map<String, String> environment = production();
        environment.put(variable, url);
        refusedFor(variable, url, environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:x", "jdbc:postgresql://db/dossierwacht?user=dw_app&password=x", "jdbc:postgresql://dw_app@db/dossierwacht", "postgres://db/dossierwacht"})
    void aDatabaseAddressIsPostgresqlsAndHoldsNoPassword(String url) {
        Map<String, String> environment = production();
        environment.put("DW_DB_URL", url);
        refusedFor("DW_DB_URL", url, environment);
    }

    @Test
    void keysAreKeptApart() {
        Map<String, String> environment = production();
        environment.put("DW_KEYS_URL", environment.get("DW_DB_URL"));
        refusedFor("DW_KEYS_URL", environment.get("DW_DB_URL"), environment);
    }

    @Test
    void aFolderWithoutTheReaderIsRefused() {
        Map<String, String> environment = production();
        environment.put("DW_READER_DIR", "/elders");
        refusedFor("DW_READER_DIR", "/elders", environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "101", "honderd", "99999999999", "1.5"})
    void aLimitOfUploadsIsANumberInItsRange(String limit) {
        Map<String, String> environment = production();
        environment.put("DW_UPLOAD_MEBIBYTES", limit);
        assertEquals(List.of("DW_UPLOAD_MEBIBYTES must be a whole number, 1 to 100"), broken(environment));
    }

    @Test
    void aLimitOfUploadsInItsRangeIsRight() {
        Map<String, String> environment = production();
        environment.put("DW_UPLOAD_MEBIBYTES", "20");
        environment.put("DW_UPLOAD_DEPTH", "0");
        environment.put("DW_UPLOAD_PAGES", "");
        assertEquals(List.of(), broken(environment));
    }

    @Test
    void cookiesAreSecureOutsideTheDemo() {
        Map<String, String> environment = production();
        environment.put("DW_SECURE_COOKIES", "false");
        assertEquals(List.of("DW_SECURE_COOKIES must be true outside the demo profile"), broken(environment));
    }

    @Test
    void everybodyComesOverTlsOutsideTheDemo() {
        Map<String, String> environment = production();
        environment.put("DW_SSL_REQUIRED", "external");
        assertEquals(List.of("DW_SSL_REQUIRED must be all outside the demo profile"), broken(environment));
    }

    private static void refusedFor(String variable, String value, Map<String, String> environment) {
        List<String> broken = broken(environment);
        assertTrue(broken.stream().anyMatch(line -> line.contains(variable)), () -> variable + " in " + broken);
        assertFalse(broken.stream().anyMatch(line -> value.length() > 8 && line.contains(value)), () -> "told a value: " + broken);
    }

    private static List<String> broken(Map<String, String> environment) {
        return StartConditions.broken(environment, folder -> folder.toString().equals(READER));
    }

    private static Map<String, String> production() {
        return new HashMap<>(Map.ofEntries(Map.entry("DW_PROFILE", "production"), Map.entry("DW_DB_URL", "jdbc:postgresql://db:5432/dossierwacht"),
                Map.entry("DW_KEYS_URL", "jdbc:postgresql://db:5432/dossierwacht_keys"), Map.entry("DW_DB_PASSWORD", random(24)), Map.entry("DW_NOTES_PASSWORD", random(24)),
                Map.entry("DW_KEYS_PASSWORD", random(24)), Map.entry("DW_MASTER_KEY", random(32)), Map.entry("DW_PSEUDONYM_KEY", random(32)), Map.entry("DW_PERSON_SOURCE", "haalcentraal"),
                Map.entry("DW_BRP_URL", "https://brp.gemeente.example/haalcentraal/api/brp"), Map.entry("DW_BRP_API_KEY", random(18)), Map.entry("DW_READER_DIR", READER),
                Map.entry("DW_OIDC_URL", "https://login.gemeente.example/realms/dossierwacht")));
    }

    private static final Random CHANCE = new Random(42);

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        CHANCE.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
