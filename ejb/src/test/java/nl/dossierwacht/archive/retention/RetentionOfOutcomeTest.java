package nl.dossierwacht.archive.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

import nl.dossierwacht.archive.FinalisingTerm;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Terms;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.dossier.Dossier.Outcome;

class RetentionOfOutcomeTest {

    private static final RetentionOfOutcome OUTCOMES = RetentionOfOutcome.load();
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 6);

    /** Written from the selection list by hand; "-" where the term runs from the end of the provision. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            WMO,             GRANTED,    8.1.1, P15Y, 2041-11-06
            WMO,             REFUSED,    8.2,   P5Y,  2031-11-06
            WMO,             BROKEN_OFF, 8.4.1, P42D, 2026-12-18
            WMO,             ENDED,      8.3.1, P15Y, 2041-11-06
            JEUGDWET,        GRANTED,    8.1.2, P20Y, 2046-11-06
            JEUGDWET,        REFUSED,    8.2,   P5Y,  2031-11-06
            JEUGDWET,        BROKEN_OFF, 8.4.1, P42D, 2026-12-18
            JEUGDWET,        ENDED,      8.3.2, P20Y, 2046-11-06
            PARTICIPATIEWET, GRANTED,    8.1,   P10Y, -
            PARTICIPATIEWET, REFUSED,    8.2,   P5Y,  2031-11-06
            PARTICIPATIEWET, BROKEN_OFF, 8.4.1, P42D, 2026-12-18
            PARTICIPATIEWET, ENDED,      8.3,   P10Y, 2036-11-06
            WGS,             GRANTED,    8.1.9, P5Y,  -
            WGS,             REFUSED,    8.2,   P5Y,  2031-11-06
            WGS,             BROKEN_OFF, 8.4.1, P42D, 2026-12-18
            WGS,             ENDED,      8.3.5, P5Y,  2031-11-06
            """)
    void eachOutcomeFallsUnderItsRow(Law law, Outcome outcome, String number, Period term, String destroyableFrom) {
        ArchiveFile.Retention kept = OUTCOMES.of(law, outcome, DECIDED);
        assertEquals(number, kept.category());
        assertEquals(term, kept.term());
        if ("-".equals(destroyableFrom)) {
            assertNull(kept.startsOn());
            assertNull(kept.destroyableFrom());
        } else {
            assertEquals(DECIDED, kept.startsOn());
            assertEquals(LocalDate.parse(destroyableFrom), kept.destroyableFrom());
        }
    }

    @Test
    void refusesATableThatLacksAnOutcomeOrHasOneTwice() throws IOException {
        String csv = packed();
        String row = "WGS,ENDED,8.3.5\n";
        assertThrows(IllegalStateException.class, () -> read(csv.replace(row, "")));
        assertThrows(IllegalStateException.class, () -> read(csv + row));
        assertThrows(IllegalArgumentException.class, () -> read(csv.replace(row, "WGS,ENDED,9.9.9\n")));
    }

    @Property
    void aTermThatRunsIsThatOfTheTableAndALaterDecisionNeverEndsEarlier(@ForAll Law law, @ForAll Outcome outcome,
            @ForAll @DateRange(min = "1990-01-01", max = "2100-12-31") LocalDate decidedOn) {
        if (law == Law.NONE) {
            return;
        }
        ArchiveFile.Retention kept = OUTCOMES.of(law, outcome, decidedOn);
        if (kept.startsOn() != null) {
            assertFalse(kept.destroyableFrom().isBefore(decidedOn.plus(kept.term())));
            assertFalse(kept.destroyableFrom().isAfter(decidedOn.plus(kept.term()).plusDays(1)));
            assertFalse(OUTCOMES.of(law, outcome, decidedOn.plusDays(1)).destroyableFrom().isBefore(kept.destroyableFrom()));
        }
    }

    @Property
    void aDossierIsFinalisedWithinFourWeeksOrOnTheWorkingDayAfter(@ForAll @DateRange(min = "2000-01-01", max = "2100-12-31") LocalDate decidedOn) {
        LocalDate last = FinalisingTerm.lastDay(decidedOn);
        assertFalse(last.isBefore(decidedOn.plusDays(28)));
        assertFalse(last.isAfter(decidedOn.plusDays(28 + 5)));
        assertFalse(Terms.isRestDay(last));
    }

    private static RetentionOfOutcome read(String csv) throws IOException {
        return RetentionOfOutcome.read(new StringReader(csv), RetentionTable.load());
    }

    private static String packed() throws IOException {
        try (InputStream csv = RetentionOfOutcome.class.getResourceAsStream("outcomes.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
