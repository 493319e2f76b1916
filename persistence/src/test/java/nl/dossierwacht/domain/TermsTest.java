package nl.dossierwacht.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TermsTest {

    @ParameterizedTest
    @CsvSource({"2026-11-09, 1, 2026-12-09", "2027-01-31, 1, 2027-03-01", "2028-01-31, 1, 2028-02-29", "2026-11-25, 1, 2026-12-28", "2026-12-01, 1, 2027-01-04",
        "2026-02-28, 1, 2026-03-30", "2026-11-30, 3, 2027-03-01"})
    void monthsEndOnTheSameDayOrTheLastAndThenOnAWorkingDay(LocalDate receipt, int months, LocalDate end) {
        assertEquals(end, Terms.monthsFrom(receipt, months));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19"})
    void easterFallsWhereTheAlmanacSays(LocalDate easter) {
        assertEquals(easter, Terms.easterSunday(easter.getYear()));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25", "2026-12-25", "2025-04-26", "2031-04-26"})
    void theHolidaysOfTheActAreRestDays(LocalDate holiday) {
        assertTrue(Terms.isRestDay(holiday));
    }

    /** The days of 23 and 25 hours included, and the first second of a day. */
    @ParameterizedTest
    @CsvSource({"2026-11-25T22:59:59Z,2026-11-25T23:00:00Z", "2026-11-25T23:00:00Z,2026-11-26T23:00:00Z",
        "2027-03-27T23:00:00Z,2027-03-28T22:00:00Z", "2027-03-28T21:59:59Z,2027-03-28T22:00:00Z",
        "2027-10-30T22:00:00Z,2027-10-31T23:00:00Z", "2027-10-31T22:59:59Z,2027-10-31T23:00:00Z"})
    void whatIsOpenForTodayEndsAtDutchMidnightAlsoWhenTheClockIsSet(Instant now, Instant midnight) {
        assertEquals(midnight, Terms.midnightAfter(now, ZoneId.of("Europe/Amsterdam")));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-28", "2026-05-04", "2026-12-31", "2026-12-24", "2026-04-02"})
    void ordinaryDaysAreNot(LocalDate day) {
        assertFalse(Terms.isRestDay(day));
    }

    @Property
    void aTermNeverEndsEarlyNorOnARestDayAndMovesAtMostAFewDays(@ForAll @IntRange(min = 0, max = 40_000) int day, @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate receipt = LocalDate.of(2000, 1, 1).plusDays(day);
        LocalDate bare = receipt.plusMonths(months);
        LocalDate end = Terms.monthsFrom(receipt, months);
        assertFalse(end.isBefore(bare));
        assertFalse(Terms.isRestDay(end));
        assertTrue(ChronoUnit.DAYS.between(bare, end) <= 4);
    }
}
