package nl.dossierwacht.it.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The page of attacks names tests that are there, and each attack names one. */
class AttacksPageTest {

    private static final Path PAGE = Path.of("../docs/attacks.md");
    private static final List<String> MODULES = List.of("persistence", "ejb", "web", "ear");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    /** The name of the method that the annotation stands above, whatever stands in between. */
    private static final Pattern TEST = Pattern.compile("@(?:Test|TestFactory|ParameterizedTest|Property)\\b(?:(?!@(?:Test|TestFactory|ParameterizedTest|Property)\\b).)*?(?:void|Stream<DynamicTest>) (\\w+)\\(",
            Pattern.DOTALL);
    private static final int ATTACKS_OF_THE_ISSUE = 33;

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, List<String>> tests = tests();
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(Files.readString(PAGE));
        while (named.find()) {
            if (!tests.getOrDefault(named.group(1), List.of()).contains(named.group(2))) {
                missing.add(named.group());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyAttackHasATest() throws IOException {
        List<String> attacks = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| Attack") && !line.startsWith("| Mistake"))
                .toList();
        assertEquals(List.of(), attacks.stream().filter(line -> !NAMED.matcher(line).find() || line.split(" \\| ").length != 4).toList());
        assertTrue(attacks.size() >= ATTACKS_OF_THE_ISSUE, () -> "only " + attacks.size());
    }

    /** The methods that are run as tests, by class; found in the sources, as the other modules' tests aren't on this one's path. */
    private static Map<String, List<String>> tests() {
        Map<String, List<String>> tests = new HashMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), named(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tests;
    }

    private static List<String> named(Path file) {
        try {
            return TEST.matcher(Files.readString(file)).results().map(test -> test.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
