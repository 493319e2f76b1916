package nl.dossierwacht.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles from the names that files came with; some of these were found by {@link FileNamesFuzz}. */
class FileNamesTest {

    @Test
    void onlyTheLastPartStays() {
        assertEquals("offerte.pdf", FileNames.title("C:\\papieren\\offerte.pdf"));
        assertEquals("offerte.pdf", FileNames.title("/home/balie/offerte.pdf"));
        assertEquals("document", FileNames.title(null));
        assertEquals("document", FileNames.title("map/"));
    }

    @Test
    void halvesOfCharactersAndEndsOfLinesGo() {
        assertEquals("offerte.pdf", FileNames.title("off\uD83Derte\u2028.pdf"));
        assertEquals("a".repeat(119), FileNames.title("a".repeat(119) + "\uD83D\uDE00"), "cut through a character");
        assertEquals("a".repeat(119), FileNames.title("a".repeat(119) + " b"), "cut after a space");
        assertEquals("b\uD83D\uDE00", FileNames.title("b\uD83D\uDE00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n/b", "\u202Efdp.exe", "\u200B", "..", "a/\u0000\\", "\u00A0\u2007 ", " \u200B "})
    void nothingDeceives(String name) {
        FileNamesFuzz.check(name);
    }
}
