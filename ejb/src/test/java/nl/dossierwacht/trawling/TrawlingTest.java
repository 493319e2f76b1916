package nl.dossierwacht.trawling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.dossierwacht.persistence.trawling.Reach;
import nl.dossierwacht.persistence.trawling.Reach.Kind;
import nl.dossierwacht.trawling.Trawling.Recognised;

/** When somebody is trawling, and how long they wait. The numbers are written out here, not read from the table. */
class TrawlingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Set<String> NOTHING_ALIKE = Set.of();
    private final Trawling trawling = Trawling.load();

    @Test
    void theTwentySixthDossierOfOthersInAnHourIsOneTooMany() {
        List<Reach> free = each(25, Kind.UNASSIGNED, NOTHING_ALIKE);
        assertEquals(Optional.empty(), trawling.slowedUntil(free, NOW));
        Reach next = reach("next", Kind.UNASSIGNED, NOTHING_ALIKE, NOW);
        assertEquals(List.of(new Recognised(TrawlPattern.DOSSIERS_OF_OTHERS, 26)), trawling.recognisedBy(next, free, NOW));
        assertEquals(Optional.of(NOW.plusSeconds(15)), trawling.slowedUntil(with(free, next), NOW));
    }

    @Test
    void whoGoesJustSlowerThanTheHourAllowsIsMetByTheDay() {
        List<Reach> slowly = IntStream.range(0, 81).mapToObj(i -> reach("k" + i, Kind.UNASSIGNED, NOTHING_ALIKE, NOW.minus(Duration.ofMinutes(15L * i)))).toList();
        assertTrue(trawling.slowedUntil(slowly, NOW).isPresent());
        assertEquals(Optional.empty(), trawling.slowedUntil(slowly.subList(1, 81), NOW));
    }

    @Test
    void theNinthOfNeighbouringNumbersIsCountingOnWhetherTheyAreThereOrNot() {
        List<Reach> row = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            row.add(reach("n" + i, i % 2 == 0 ? Kind.UNASSIGNED : Kind.UNKNOWN, Set.of("twenty"), NOW));
        }
        assertEquals(Optional.empty(), trawling.slowedUntil(row.subList(0, 8), NOW));
        assertEquals(Optional.of(NOW.plusSeconds(15)), trawling.slowedUntil(row, NOW));
    }

    @Test
    void theFifthSearchWithTheSameNameAndAnotherDateIsGuessing() {
        List<Reach> dates = IntStream.range(0, 5).mapToObj(i -> reach("d" + i, Kind.MISSED, Set.of("name", "born" + i), NOW)).toList();
        assertEquals(Optional.empty(), trawling.slowedUntil(dates.subList(0, 4), NOW));
        assertTrue(trawling.slowedUntil(dates, NOW).isPresent());
    }

    @Test
    void aNodeOfWhichTheClockIsAheadSlowsNobodyWithinTheLimits() {
        for (Duration ahead : List.of(Duration.ofNanos(1), Duration.ofSeconds(2), Duration.ofMinutes(5))) {
            assertEquals(Optional.empty(), trawling.slowedUntil(List.of(reach("theirs", Kind.UNASSIGNED, Set.of("twenty"), NOW.plus(ahead))), NOW));
        }
    }

    @Test
    void anOrdinaryBusyDayIsNeverSlowed() {
        Random day = new Random(220);
        List<Reach> done = new ArrayList<>();
        Instant start = NOW.minus(Duration.ofHours(8));
        for (int minute = 0; minute < 8 * 60; minute++) {
            Instant at = start.plus(Duration.ofMinutes(minute));
            if (minute % 8 == 0) {
                done.add(reach("colleague" + day.nextInt(50), Kind.UNASSIGNED, Set.of("block" + day.nextInt(60)), at));
            }
            if (minute % 6 == 0) {
                done.add(reach("visitor" + minute, Kind.MISSED, Set.of("name" + minute, "born" + day.nextInt(20_000)), at));
                done.add(reach("intake" + minute, Kind.LOOKED_UP, NOTHING_ALIKE, at));
            }
            if (minute % 20 == 0) {
                done.add(reach("typo" + minute, Kind.UNKNOWN, Set.of("block" + day.nextInt(60)), at));
            }
            assertEquals(Optional.empty(), trawling.slowedUntil(done, at), () -> "slowed on an ordinary day");
        }
    }

    @Property
    void theOrderInWhichItIsToldAndTheNodeMakeNoDifference(@ForAll @IntRange(min = 1, max = 60) int number, @ForAll long seed) {
        List<Reach> reached = each(number, Kind.UNASSIGNED, Set.of("same"));
        List<Reach> shuffled = new ArrayList<>(reached);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(trawling.slowedUntil(reached, NOW), trawling.slowedUntil(shuffled, NOW));
        // Two sessions, or two nodes, that each told half of it and some of it twice.
        List<Reach> twice = new ArrayList<>(shuffled);
        twice.addAll(reached.subList(0, number / 2));
        assertEquals(trawling.slowedUntil(reached, NOW), trawling.slowedUntil(twice, NOW));
    }

    @Property
    void oneMoreNeverShortensTheWaitAndNoWaitIsLongerThanTheLongest(@ForAll @IntRange(min = 0, max = 80) int number) {
        Duration before = left(each(number, Kind.MISSED, NOTHING_ALIKE));
        Duration after = left(each(number + 1, Kind.MISSED, NOTHING_ALIKE));
        assertTrue(after.compareTo(before) >= 0);
        assertTrue(after.compareTo(Duration.ofMinutes(15)) <= 0);
    }

    @Property
    void itEbbsAwayByItself(@ForAll @IntRange(min = 1, max = 100) int number) {
        List<Reach> reached = each(number, Kind.MISSED, NOTHING_ALIKE);
        assertEquals(Optional.empty(), trawling.slowedUntil(reached, NOW.plus(Duration.ofMinutes(61))));
    }

    @Property
    void aClockThatWasSetBackFreesNobodyAndMakesNobodyWaitLonger(@ForAll @IntRange(min = 1, max = 55) int minutesBack) {
        List<Reach> reached = each(26, Kind.UNASSIGNED, NOTHING_ALIKE);
        Instant set = NOW.minus(Duration.ofMinutes(minutesBack));
        Optional<Instant> until = trawling.slowedUntil(reached, set);
        assertTrue(until.isPresent());
        assertFalse(until.get().isAfter(set.plus(Duration.ofMinutes(15))));
    }

    @Test
    void theHourThatComesTwiceInAutumnIsTwoHours() {
        ZoneId here = ZoneId.of("Europe/Amsterdam");
        Instant summer = LocalDateTime.of(2026, 10, 25, 2, 30).atZone(here).withEarlierOffsetAtOverlap().toInstant();
        Instant winter = LocalDateTime.of(2026, 10, 25, 2, 30).atZone(here).withLaterOffsetAtOverlap().toInstant();
        List<Reach> reached = IntStream.range(0, 26).mapToObj(i -> reach("k" + i, Kind.UNASSIGNED, NOTHING_ALIKE, summer)).toList();
        assertTrue(trawling.slowedUntil(reached, summer).isPresent());
        assertEquals(Optional.empty(), trawling.slowedUntil(reached, winter));
    }

    @Property
    void whatIsOpenedAgainCountsOnce(@ForAll @IntRange(min = 1, max = 200) int times) {
        List<Reach> again = IntStream.range(0, times).mapToObj(i -> reach("one", Kind.UNASSIGNED, Set.of("block"), NOW.minusSeconds(i))).toList();
        assertEquals(Optional.empty(), trawling.slowedUntil(again, NOW));
    }

    @Test
    void aTableWithAPatternMissingOrTwiceDoesNotStart() {
        List<TrawlLimit> limits = trawling.limits();
        assertThrows(IllegalStateException.class, () -> Trawling.of(limits.subList(2, limits.size())));
        List<TrawlLimit> doubled = new ArrayList<>(limits);
        doubled.add(limits.get(0));
        assertThrows(IllegalStateException.class, () -> Trawling.of(doubled));
        limits.forEach(limit -> assertFalse(limit.why().isBlank()));
    }

    @Test
    void theRuleRefusesWhileTheWaitLastsAndNotAfter() {
        SlowedWhenTrawling rule = new SlowedWhenTrawling();
        assertFalse(rule.decide(new SlowedWhenTrawling.Facts(Optional.of(NOW.plusMillis(1)), NOW)).isPermitted());
        assertTrue(rule.decide(new SlowedWhenTrawling.Facts(Optional.of(NOW), NOW)).isPermitted());
        assertTrue(rule.decide(new SlowedWhenTrawling.Facts(Optional.empty(), NOW)).isPermitted());
    }

    private Duration left(List<Reach> reached) {
        return trawling.slowedUntil(reached, NOW).map(until -> Duration.between(NOW, until)).orElse(Duration.ZERO);
    }

    private static List<Reach> each(int number, Kind kind, Set<String> features) {
        return IntStream.range(0, number).mapToObj(i -> reach("k" + i, kind, features, NOW)).toList();
    }

    private static List<Reach> with(List<Reach> reached, Reach next) {
        List<Reach> with = new ArrayList<>(reached);
        with.add(next);
        return with;
    }

    private static Reach reach(String key, Kind kind, Set<String> features, Instant at) {
        return new Reach(kind, key, features, at);
    }
}
