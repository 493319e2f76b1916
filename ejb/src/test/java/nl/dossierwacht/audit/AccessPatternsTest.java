package nl.dossierwacht.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.dossierwacht.audit.SmallCells.Cell;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.audit.DailyCount;
import nl.dossierwacht.persistence.audit.SealState;

class AccessPatternsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final SealState SEALED = new SealState(0, Optional.empty(), Optional.empty(), Optional.empty(), 0, Instant.EPOCH);

    @Property
    void aFewAreNeverToldAndNoNumberIsExact(@ForAll @LongRange(min = 1, max = 100_000) long hits) {
        Cell cell = SmallCells.of(hits);
        assertEquals(hits < SmallCells.FEWEST, cell.few());
        assertEquals(0, cell.shown() % SmallCells.FEWEST);
        assertTrue(cell.few() ? cell.shown() == 0 : Math.abs(cell.shown() - hits) < SmallCells.FEWEST);
    }

    @Test
    void noneIsToldAsNone() {
        assertEquals(new Cell(0, false), SmallCells.of(0));
        assertThrows(IllegalArgumentException.class, () -> SmallCells.of(-1));
    }

    @Test
    void daysWithoutACountAreThereAndOthersAddUp() {
        AccessPatterns patterns = AccessPatterns.of(List.of(count(MONDAY, "WMO", "DOSSIER_OPEN", Outcome.PERMITTED, 7), count(MONDAY, "JEUGDWET", "DOSSIER_OPEN", Outcome.PERMITTED, 5),
                count(MONDAY, "WMO", "DOSSIER_FIND", Outcome.REFUSED, 3)), MONDAY.minusDays(1), MONDAY.plusDays(1), SEALED);
        assertEquals(List.of(MONDAY.minusDays(1), MONDAY, MONDAY.plusDays(1)), patterns.days().stream().map(AccessPatterns.Day::day).toList());
        assertEquals(new AccessPatterns.Day(MONDAY, new Cell(10, false), new Cell(0, true)), patterns.days().get(1));
        assertEquals(List.of("JEUGDWET", "WMO"), patterns.laws().stream().map(AccessPatterns.Line::name).toList());
        assertEquals(List.of("A-B"), patterns.rules().stream().map(AccessPatterns.Line::name).toList());
        assertEquals(10, patterns.highest());
    }

    @Test
    void nobodyIsToldHowOftenSomebodyWeighsOrEnforcementGetsAMessage() {
        AccessPatterns patterns = AccessPatterns.of(List.of(count(MONDAY, "WMO", "WEIGH_OWN", Outcome.REFUSED, 50), count(MONDAY, "PARTICIPATIEWET", "SIGNAL_DEAL", Outcome.PERMITTED, 50),
                count(MONDAY, "WMO", "DOSSIER_OPEN", Outcome.PERMITTED, 5)), MONDAY, MONDAY, SEALED);
        assertEquals(List.of("DOSSIER_OPEN"), patterns.actions().stream().map(AccessPatterns.Line::name).toList());
        assertEquals(List.of(), patterns.rules());
        assertEquals(List.of("WMO"), patterns.laws().stream().map(AccessPatterns.Line::name).toList(), "nor by what is over when laws and actions are subtracted");
        assertEquals(List.of(new AccessPatterns.Day(MONDAY, new Cell(5, false), new Cell(0, false))), patterns.days());
    }

    @Test
    void theLogIsRecentlySealedOnlyIfTheSealerCameByAndLeftNothing() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        Optional<Instant> justNow = Optional.of(now.minusSeconds(2));
        Optional<Instant> longAgo = Optional.of(now.minusSeconds(31));
        assertTrue(new SealState(1, longAgo, justNow, justNow, 0, now).isRecent(), "nothing happened for a while");
        assertFalse(new SealState(1, justNow, justNow, longAgo, 0, now).isRecent());
        assertFalse(new SealState(1, justNow, longAgo, justNow, 4, now).isRecent());
        assertFalse(SEALED.isRecent());
    }

    private static DailyCount count(LocalDate day, String law, String action, Outcome outcome, long hits) {
        return new DailyCount(day, law, action, outcome, "A-B", hits);
    }
}
