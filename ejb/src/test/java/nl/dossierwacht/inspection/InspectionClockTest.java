package nl.dossierwacht.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

import nl.dossierwacht.domain.Terms;
import nl.dossierwacht.inspection.InspectionClock.State;

class InspectionClockTest {

    @ParameterizedTest
    @CsvSource({"2026-11-09, false, 2026-12-09", "2026-11-09, true, 2027-02-09", "2027-01-31, false, 2027-03-01", "2027-01-31, true, 2027-04-30",
        "2026-11-25, false, 2026-12-28", "2026-11-30, true, 2027-03-01", "2028-01-30, false, 2028-02-29"})
    void theTermIsAMonthOrThreeAndEndsOnAWorkingDay(LocalDate receivedOn, boolean extended, LocalDate end) {
        assertEquals(end, new InspectionClock(receivedOn, extended).end());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09, ON_TIME", "2026-12-01, ON_TIME", "2026-12-02, DUE_SOON", "2026-12-09, DUE_SOON", "2026-12-10, OVERDUE"})
    void theClockTellsHowUrgentItIs(LocalDate today, State state) {
        assertEquals(state, new InspectionClock(LocalDate.of(2026, 11, 9), false).on(today));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-10, EXTENDED", "2027-02-01, EXTENDED", "2027-02-02, DUE_SOON", "2027-02-09, DUE_SOON", "2027-02-10, OVERDUE"})
    void anExtendedClockToo(LocalDate today, State state) {
        assertEquals(state, new InspectionClock(LocalDate.of(2026, 11, 9), true).on(today));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09, 2026-11-09, 2026-11-23", "2026-11-09, 2026-11-24, 2026-11-30", "2026-11-09, 2026-12-08, 2026-12-09", "2026-11-09, 2027-01-04, 2026-12-09"})
    void custodiansGetTwoWeeksAndTheAnswerStaysPossible(LocalDate receivedOn, LocalDate registeredOn, LocalDate gatherBy) {
        assertEquals(gatherBy, new InspectionClock(receivedOn, false).gatherBy(registeredOn));
    }

    @Property
    void anExtensionAlwaysGivesTimeAndNeverEndsOnARestDay(@ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate receivedOn) {
        InspectionClock first = new InspectionClock(receivedOn, false);
        InspectionClock extended = new InspectionClock(receivedOn, true);
        assertTrue(extended.end().isAfter(first.end()));
        assertEquals(first.end(), extended.firstEnd());
        assertFalse(Terms.isRestDay(extended.end()));
        assertFalse(extended.end().isBefore(receivedOn.plusMonths(3)));
    }

    @Property
    void theStatesFollowEachOtherAndNoneComesBack(@ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate receivedOn,
            @ForAll @IntRange(max = 150) int day, @ForAll boolean extended) {
        InspectionClock clock = new InspectionClock(receivedOn, extended);
        LocalDate today = receivedOn.plusDays(day);
        assertEquals(today.isAfter(clock.end()), clock.on(today) == State.OVERDUE);
        assertEquals(!today.isAfter(clock.end()) && today.plusDays(8).isAfter(clock.end()), clock.on(today) == State.DUE_SOON);
        assertEquals(extended, clock.on(receivedOn) == State.EXTENDED);
    }

    @Property
    void partsAreNeverDueAfterTheAnswer(@ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate receivedOn, @ForAll @IntRange(max = 60) int late) {
        InspectionClock clock = new InspectionClock(receivedOn, false);
        LocalDate gatherBy = clock.gatherBy(receivedOn.plusDays(late));
        assertFalse(gatherBy.isAfter(clock.end()));
        assertFalse(Terms.isRestDay(gatherBy));
    }
}
