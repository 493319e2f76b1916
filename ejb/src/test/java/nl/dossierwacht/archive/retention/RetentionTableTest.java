package nl.dossierwacht.archive.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

class RetentionTableTest {

    private static final RetentionTable TABLE = RetentionTable.load();

    /** Typed over from the selection list by hand, in years; a D marks days. */
    private static final Map<String, String> ORACLE = new TreeMap<>(Map.ofEntries(
            Map.entry("3.1.4", "20"), Map.entry("3.1.5", "15"), Map.entry("3.3.1", "42D"),
            Map.entry("8.1", "10"), Map.entry("8.1.1", "15"), Map.entry("8.1.2", "20"), Map.entry("8.1.9", "5"),
            Map.entry("8.2", "5"), Map.entry("8.3", "10"), Map.entry("8.3.1", "15"), Map.entry("8.3.2", "20"),
            Map.entry("8.3.5", "5"), Map.entry("8.4.1", "42D"), Map.entry("12.1.1", "10"), Map.entry("12.1.2", "15"),
            Map.entry("12.1.12", "20"), Map.entry("12.2.5", "7"), Map.entry("12.2.6", "15"), Map.entry("12.2.9", "20"),
            Map.entry("13.1", "5")));

    @Test
    void saysWhatTheSelectionListSays() {
        Map<String, String> said = new TreeMap<>();
        TABLE.all().forEach(t -> said.put(t.number(),
                t.term().getDays() > 0 ? t.term().getDays() + "D" : String.valueOf(t.term().getYears())));
        assertEquals(ORACLE, said);
    }

    @Test
    void aBrokenOffMatterStaysFortyTwoDays() {
        assertEquals(LocalDate.of(2026, 2, 12), TABLE.term("8.4.1").destroyableFrom(LocalDate.of(2026, 1, 1)));
        assertEquals(LocalDate.of(2028, 3, 13), TABLE.term("3.3.1").destroyableFrom(LocalDate.of(2028, 1, 31)));
    }

    @Test
    void aLeapDayNeverShortensATerm() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        assertEquals(LocalDate.of(2043, 3, 1), TABLE.term("8.1.1").destroyableFrom(leapDay));
        assertEquals(LocalDate.of(2048, 2, 29), TABLE.term("8.1.2").destroyableFrom(leapDay));
    }

    @Test
    void refusesATableWithARowTwice() throws IOException {
        String csv = packed();
        String row = csv.lines().filter(line -> line.startsWith("8.2,")).findFirst().orElseThrow();
        assertThrows(IllegalStateException.class, () -> RetentionTable.read(new StringReader(csv + row + "\n")));
    }

    @Test
    void refusesATableThatLacksARow() throws IOException {
        String csv = packed().replaceFirst("(?m)^13\\.1,.*\\R", "");
        assertThrows(IllegalStateException.class, () -> RetentionTable.read(new StringReader(csv)));
    }

    @Test
    void refusesATermThatIsNoTerm() throws IOException {
        String csv = packed().replaceFirst("P42D", "P0D");
        assertThrows(IllegalStateException.class, () -> RetentionTable.read(new StringReader(csv)));
    }

    @Property
    void destructionIsNeverEarlierThanTheYearsAllow(@ForAll @DateRange(min = "1950-01-01", max = "2150-12-31") LocalDate start) {
        for (RetentionTerm term : TABLE.all()) {
            LocalDate end = term.destroyableFrom(start);
            if (term.term().getYears() > 0) {
                assertEquals(term.term().getYears(), ChronoUnit.YEARS.between(start, end));
                assertFalse(ChronoUnit.YEARS.between(start, end.minusDays(1)) >= term.term().getYears());
            } else {
                assertEquals(term.term().getDays(), ChronoUnit.DAYS.between(start, end));
            }
        }
    }

    @Property
    void aLaterStartNeverEndsEarlier(@ForAll @DateRange(min = "1950-01-01", max = "2150-12-31") LocalDate start) {
        for (RetentionTerm term : TABLE.all()) {
            assertFalse(term.destroyableFrom(start.plusDays(1)).isBefore(term.destroyableFrom(start)));
        }
    }

    private static String packed() throws IOException {
        try (InputStream csv = RetentionTable.class.getResourceAsStream("retention.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
