package nl.dossierwacht.it.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every variable that something reads is in the operator guide's table, and the table names none that nothing reads. */
class EnvironmentTableTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("\\bDW_[A-Z][A-Z_]*[A-Z]\\b");
    private static final List<String> PLACES = List.of("persistence/src/main", "ejb/src/main", "web/src/main", "ear/src/main", "docker");

    @Test
    void theTableIsWhole() throws IOException {
        assertEquals(used(), table());
    }

    @Test
    void itLooksWhereVariablesAre() throws IOException {
        assertTrue(used().containsAll(Set.of("DW_MASTER_KEY", "DW_DB_URL", "DW_BEHIND_PROXY", "DW_LOGIN_HOST", "DW_APP_URL", "DW_MANAGEMENT_ADDRESS")));
    }

    private static Set<String> used() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String place : PLACES) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(place))) {
                for (Path file : files.filter(Files::isRegularFile).filter(isText()).toList()) {
                    names.addAll(in(Files.readString(file)));
                }
            }
        }
        return names;
    }

    private static Predicate<Path> isText() {
        return file -> Stream.of(".java", ".cli", ".json", ".yaml", ".sh", ".template", ".properties", "Dockerfile", ".xml").anyMatch(file.toString()::endsWith);
    }

    private static Set<String> table() throws IOException {
        return in(Files.readAllLines(PROJECT.resolve("docs/operating.md")).stream().filter(line -> line.startsWith("| `DW_")).map(line -> line.split("\\|")[1])
                .collect(Collectors.joining("\n")));
    }

    /** The names, without the ending that gives the value in a file. */
    private static Set<String> in(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group().replaceFirst("_FILE$", "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
