package nl.dossierwacht.operation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nl.dossierwacht.asking.ResidentItems;
import nl.dossierwacht.intake.reading.Clamd;
import nl.dossierwacht.intake.reading.UploadLimit;

/**
 * What the environment must be for the application to start (AVG 32, BIO2). Plain Java: the environment in, what is
 * wrong out, one sentence for each variable, never with its value. What is missing closes.
 */
public final class StartConditions {

    private static final String DEMO = "demo";
    private static final Set<String> PROFILES = Set.of(DEMO, "production");
    private static final Set<String> PERSON_SOURCES = Set.of(DEMO, "haalcentraal");
    private static final List<String> PASSWORDS = List.of("DW_DB_PASSWORD", "DW_NOTES_PASSWORD", "DW_KEYS_PASSWORD");
    /** What is the owner's, the sealer's or the administrator's: their walls stand only if the application hasn't got it. */
    private static final List<String> OTHERS_SECRETS = List.of("DW_OWNER_PASSWORD", "DW_SEALER_PASSWORD", "DW_SEALER_KEY", "DW_LOG_RETENTION_PASSWORD",
            "POSTGRES_PASSWORD", "KC_BOOTSTRAP_ADMIN_PASSWORD");
    private static final String DATABASE_URL = "jdbc:postgresql://[^/?@]+/[A-Za-z0-9_]+(\\?.*)?";

    private final Map<String, String> environment;
    private final Predicate<Path> holdsReader;
    private final List<String> broken = new ArrayList<>();

    private StartConditions(Map<String, String> environment, Predicate<Path> holdsReader) {
        this.environment = environment;
        this.holdsReader = holdsReader;
    }

    /**
     * What stands in the way of a start; empty if nothing does.
     *
     * @param environment the variables
     * @param holdsReader whether a folder holds the reading worker's jars
     */
    public static List<String> broken(Map<String, String> environment, Predicate<Path> holdsReader) {
        StartConditions conditions = new StartConditions(environment, holdsReader);
        conditions.profile();
        conditions.databases();
        conditions.secrets();
        conditions.persons();
        conditions.asking();
        conditions.reader();
        conditions.identityProvider();
        conditions.encryption();
        return List.copyOf(conditions.broken);
    }

    /** Looks at this process' environment, for a start script; ends with status 1, and one line, if something is wrong. */
    public static void main(String[] arguments) {
        report(broken(System.getenv(), StartConditions::holdsJars)).ifPresent(line -> {
            System.err.println(line);
            System.exit(1);
        });
    }

    /** The one line for all that is wrong; empty if nothing is. */
    static Optional<String> report(List<String> broken) {
        return broken.isEmpty() ? Optional.empty() : Optional.of("Dossierwacht doesn't start: " + String.join("; ", broken) + ". See docs/operating.md");
    }

    static boolean holdsJars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".jar"));
        } catch (IOException notThere) {
            return false;
        }
    }

    private void profile() {
        String profile = environment.get("DW_PROFILE");
        if (profile == null || !PROFILES.contains(profile)) {
            broken.add("DW_PROFILE must be production or demo");
        }
    }

    private void databases() {
        for (String name : List.of("DW_DB_URL", "DW_KEYS_URL")) {
            value(name).filter(url -> !url.matches(DATABASE_URL) || url.contains("password=") || url.contains("user="))
                    .ifPresent(url -> broken.add(name + " must be jdbc:postgresql://host:port/database, without user and password"));
        }
        String content = environment.get("DW_DB_URL");
        if (content != null && content.equals(environment.get("DW_KEYS_URL"))) {
            broken.add("DW_KEYS_URL must be another database than DW_DB_URL: keys are kept apart from what they open");
        }
    }

    private void secrets() {
        for (String name : PASSWORDS) {
            value(name).flatMap(Secret::weaknessOfPassword).ifPresent(weakness -> broken.add(name + " " + weakness));
        }
        List<String> passwords = PASSWORDS.stream().map(environment::get).filter(Objects::nonNull).toList();
        if (Set.copyOf(passwords).size() < passwords.size()) {
            broken.add(String.join(", ", PASSWORDS) + " must differ: each role has its own");
        }
        for (String name : List.of("DW_MASTER_KEY", "DW_PSEUDONYM_KEY")) {
            value(name).flatMap(Secret::weaknessOfKey).ifPresent(weakness -> broken.add(name + " " + weakness));
        }
        if (environment.get("DW_MASTER_KEY") != null && environment.get("DW_MASTER_KEY").equals(environment.get("DW_PSEUDONYM_KEY"))) {
            broken.add("DW_PSEUDONYM_KEY must be another key than DW_MASTER_KEY");
        }
        if (!isDemo()) {
            OTHERS_SECRETS.stream().filter(environment::containsKey).forEach(name -> broken.add(name + " doesn't belong to the application: take it out of its environment"));
        }
    }

    private void persons() {
        Optional<String> source = value("DW_PERSON_SOURCE");
        if (source.filter(PERSON_SOURCES::contains).isEmpty()) {
            source.ifPresent(unknown -> broken.add("DW_PERSON_SOURCE must be haalcentraal"));
        } else if (source.get().equals(DEMO)) {
            if (!isDemo()) {
                broken.add("DW_PERSON_SOURCE may not be the demo source outside the demo profile");
            }
        } else {
            value("DW_BRP_URL").filter(url -> !isSafe(url)).ifPresent(url -> broken.add("DW_BRP_URL must be an https address"));
            value("DW_BRP_API_KEY").flatMap(Secret::weaknessOfGivenKey).ifPresent(weakness -> broken.add("DW_BRP_API_KEY " + weakness));
        }
    }

    private void asking() {
        ResidentItems.faultIn(environment).ifPresent(fault -> broken.add(ResidentItems.VARIABLE + " must name a table of what is asked of residents: " + fault));
    }

    private void reader() {
        value("DW_READER_DIR").filter(folder -> !holdsReader.test(Path.of(folder))).ifPresent(folder -> broken.add("DW_READER_DIR must be the folder with the reading worker's jars"));
        if (!Clamd.isRightIn(environment)) {
            broken.add(Clamd.VARIABLE + " must be host:port");
        }
        Stream.of(UploadLimit.values()).filter(limit -> !limit.isRightIn(environment)).forEach(limit -> broken.add(limit.variable() + " must be a whole number, " + limit.range()));
    }

    private void identityProvider() {
        value("DW_OIDC_URL").filter(url -> !isSafe(url)).ifPresent(url -> broken.add("DW_OIDC_URL must be the https address of the realm"));
    }

    private void encryption() {
        Map.of("DW_SECURE_COOKIES", "true", "DW_SSL_REQUIRED", "all").forEach((name, needed) -> {
            if (!isDemo() && !needed.equals(environment.getOrDefault(name, needed))) {
                broken.add(name + " must be " + needed + " outside the demo profile");
            }
        });
    }

    /** The variable's value; a missing one is reported. */
    private Optional<String> value(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            broken.add(name + " is missing");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private boolean isDemo() {
        return DEMO.equals(environment.get("DW_PROFILE"));
    }

    /** Encrypted on its way, or not leaving this machine. */
    private static boolean isSafe(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            boolean loopback = host != null && Stream.of("localhost", "127.0.0.1", "[::1]").anyMatch(host::equalsIgnoreCase);
            return host != null && uri.getUserInfo() == null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && loopback);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
