package nl.dossierwacht.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import nl.dossierwacht.persistence.reading.OldReading.Said;
import nl.dossierwacht.persistence.reading.OldReading.UpToDate;

/** How old a report is, and what is asked for it (Q20). */
class OldReportRulesTest {

    private static final String SENTENCE = "om de uren te vergelijken";
    private final OldReportIsStillNeeded stillNeeded = new OldReportIsStillNeeded();

    @ParameterizedTest
    @CsvSource({"2026-11-25,2026-11-25,RECENT", "2026-11-26,2026-11-25,RECENT", "2025-11-26,2026-11-25,RECENT", "2025-11-25,2026-11-25,AGEING", "2024-11-26,2026-11-25,AGEING",
        "2024-11-25,2026-11-25,OLD", "2021-11-26,2026-11-25,OLD", "2021-11-25,2026-11-25,VERY_OLD", "2024-02-29,2025-02-27,RECENT", "2024-02-29,2025-02-28,AGEING"})
    void theYearIsFullOnItsDay(LocalDate cameOn, LocalDate today, Age age) {
        assertEquals(age, Age.of(cameOn, today));
    }

    @Property
    void nothingGrowsYounger(@ForAll @IntRange(min = -400, max = 8000) int days) {
        LocalDate cameOn = LocalDate.of(2018, 1, 31);
        LocalDate today = cameOn.plusDays(days);
        assertTrue(Age.of(cameOn, today).compareTo(Age.of(cameOn, today.plusDays(1))) <= 0);
    }

    @Test
    void theOlderTheMoreIsSaid() {
        assertTrue(permits(Age.RECENT, null));
        assertFalse(permits(Age.AGEING, null));
        assertFalse(permits(Age.AGEING, new Said(null, SENTENCE, SENTENCE)));
        assertTrue(permits(Age.AGEING, new Said(UpToDate.CANNOT_TELL, "", "")));
        assertFalse(permits(Age.OLD, new Said(UpToDate.YES, "", "")));
        assertTrue(permits(Age.OLD, new Said(UpToDate.NO, SENTENCE, null)));
        assertFalse(permits(Age.VERY_OLD, new Said(UpToDate.YES, SENTENCE, null)));
        assertTrue(permits(Age.VERY_OLD, new Said(UpToDate.YES, SENTENCE, SENTENCE)));
    }

    @Test
    void aWordOrBlanksAreNoReason() {
        assertFalse(permits(Age.OLD, new Said(UpToDate.YES, "nodig", null)));
        assertFalse(permits(Age.OLD, new Said(UpToDate.YES, " ".repeat(40), null)));
        assertTrue(permits(Age.OLD, new Said(UpToDate.YES, "x".repeat(200), null)));
        assertFalse(permits(Age.OLD, new Said(UpToDate.YES, "x".repeat(201), null)));
    }

    private boolean permits(Age age, Said said) {
        return stillNeeded.decide(new OldReportIsStillNeeded.Facts(age, said)).isPermitted();
    }
}
