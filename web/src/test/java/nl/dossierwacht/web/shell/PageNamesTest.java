package nl.dossierwacht.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A page's own variable that is called as a bean is, is the bean: the bean wins, on every page there is. */
class PageNamesTest {

    private static final Pattern BEAN = Pattern.compile("@Named\\(\"(\\w+)\"\\)");
    private static final Pattern VARIABLE = Pattern.compile("(?:\\bvar|<ui:param name)=\"(\\w+)\"");

    @Test
    void noVariableOfAPageIsCalledAsABean() {
        Set<String> beans = new TreeSet<>(found(BEAN, Path.of("src/main/java"), ".java"));
        Set<String> variables = new TreeSet<>(found(VARIABLE, Path.of("src/main/webapp"), ".xhtml"));
        assertFalse(beans.isEmpty() || variables.isEmpty());
        variables.retainAll(beans);
        assertEquals(Set.of(), variables);
    }

    @Test
    void noTwoBeansHaveOneName() {
        List<String> beans = found(BEAN, Path.of("src/main/java"), ".java");
        assertEquals(beans.stream().distinct().toList(), beans);
    }

    private static List<String> found(Pattern pattern, Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(PageNamesTest::read)
                    .flatMap(text -> pattern.matcher(text).results().map(match -> match.group(1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
