package nl.dossierwacht.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.dossierwacht.domain.Task;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseMatrix;

class RequestRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void everyTaskOfTheMatrixHasOneHolderAndAWayToAskWhetherSomebodyIsKnown() {
        RequestItems items = RequestItems.load();
        for (ReuseEnd end : ReuseMatrix.load().ends()) {
            assertTrue(items.domain(end, "voorbeeldstad").isPresent(), end::toString);
            assertTrue(items.of(end).contains("Of iemand bekend is, en sinds wanneer"), end::toString);
        }
    }

    @Test
    void itemsAreNamedFewDifferentOfferedAndReasoned() {
        RequestNamesItems rule = new RequestNamesItems();
        List<String> offered = IntStream.range(0, 9).mapToObj(n -> "gegeven " + n).toList();
        assertTrue(rule.decide(new RequestNamesItems.Facts(offered, offered.subList(0, 6), 6)).isPermitted());
        assertFalse(rule.decide(new RequestNamesItems.Facts(offered, List.of(), 0)).isPermitted());
        assertFalse(rule.decide(new RequestNamesItems.Facts(offered, offered.subList(0, 7), 7)).isPermitted(), "never the whole dossier");
        assertFalse(rule.decide(new RequestNamesItems.Facts(offered, List.of("het dossier"), 1)).isPermitted(), "a forged name");
        assertFalse(rule.decide(new RequestNamesItems.Facts(offered, List.of("gegeven 1", "gegeven 1"), 2)).isPermitted());
        assertFalse(rule.decide(new RequestNamesItems.Facts(offered, List.of("gegeven 1", "gegeven 2"), 1)).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26,true", "2027-01-20,true", "2027-01-21,false", "2026-11-25,false", "2026-11-24,false"})
    void aRequestEndsAfterTodayAndWithinEightWeeks(LocalDate until, boolean permitted) {
        assertEquals(permitted, new RequestEndsInTime().decide(new RequestEndsInTime.Facts(until, TODAY)).isPermitted());
        assertFalse(new RequestEndsInTime().decide(new RequestEndsInTime.Facts(null, TODAY)).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"TOELEIDING,,false,true", "HANDHAVING,2026-12-25,true,true", "HANDHAVING,2026-12-25,false,false", "HANDHAVING,2027-02-26,true,false", "TOELEIDING,2026-12-25,true,false",
            "HANDHAVING,2026-11-25,true,false"})
    void onlyEnforcementTellsLaterForAReasonAndWithinThreeMonths(Task asker, LocalDate later, boolean reasoned, boolean permitted) {
        assertEquals(permitted, new ResidentIsToldOfRequest().decide(new ResidentIsToldOfRequest.Facts(asker, later, reasoned, TODAY)).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"14,3,7,true", "15,0,0,false", "1,4,0,false", "1,0,8,false", "0,0,0,true"})
    void requestsThatTogetherAreASearchStop(int persons, int same, int fruitless, boolean permitted) {
        assertEquals(permitted, new NobodyScreens().decide(new NobodyScreens.Facts(persons, same, fruitless)).isPermitted());
    }

    @Test
    void theSameWordsAreKnownWithOtherNumbersCapitalsAndSigns() {
        assertEquals(Wording.digest("Controle van adres 12"), Wording.digest("controle, van ADRES 13!"));
        assertNotEquals(Wording.digest("controle van adres"), Wording.digest("controle van inkomen"));
        assertEquals(List.of("a", "", "b c"), Wording.read(Wording.of("a", "", "b\u001ec")));
    }

    @Test
    void nobodyDecidesTheirOwnRequestWhateverTheAccountLooksLike() {
        NotOwnRequest rule = new NotOwnRequest();
        assertTrue(rule.decide(new NotOwnRequest.Facts("wmo.consulent", "jeugd.consulent")).isPermitted());
        assertFalse(rule.decide(new NotOwnRequest.Facts("dubbelepet", "dubbelepet")).isPermitted());
        assertFalse(rule.decide(new NotOwnRequest.Facts("dubbelepet", "DubbelePet")).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"true,2026-11-25,true,true", "true,2026-11-24,true,false", "false,2026-11-26,true,false", "true,2026-11-26,false,false"})
    void onlyARequestThatStandsIsAnswered(boolean open, LocalDate until, boolean asked, boolean permitted) {
        assertEquals(permitted, new RequestIsOpen().decide(new RequestIsOpen.Facts(open, until, TODAY, asked)).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"2,1,2,true,true", "2,0,2,false,true", "1,1,1,false,false", "2,1,1,true,false", "0,0,0,true,false"})
    void theHolderDecidesPerItemAndGivesOnlyOfWhomItKnows(int items, int given, int complete, boolean known, boolean permitted) {
        assertEquals(permitted, new AnswerIsPerItem().decide(new AnswerIsPerItem.Facts(items, given, complete, known)).isPermitted());
    }

    @Test
    void anAnswerWithNothingInItDoesNotCross() {
        assertTrue(new OnlyGivenCrosses().decide(new OnlyGivenCrosses.Facts(1)).isPermitted());
        assertFalse(new OnlyGivenCrosses().decide(new OnlyGivenCrosses.Facts(0)).isPermitted());
        assertFalse(new GivenTextPassesGate().decide(new GivenTextPassesGate.Facts(true)).isPermitted());
        assertTrue(new GivenTextPassesGate().decide(new GivenTextPassesGate.Facts(false)).isPermitted());
    }

    @Test
    void ofAnItemOnlyWhatCrossedIsSeen() {
        for (boolean withdrawn : new boolean[] {true, false}) {
            for (boolean over : new boolean[] {true, false}) {
                assertEquals(RequestView.ItemState.GIVEN, RequestView.ItemState.seen(true, false, withdrawn, over));
                assertEquals(RequestView.ItemState.REFUSED, RequestView.ItemState.seen(false, true, withdrawn, over));
                assertEquals(withdrawn ? RequestView.ItemState.STOPPED : over ? RequestView.ItemState.NOTHING : RequestView.ItemState.WAITING,
                        RequestView.ItemState.seen(false, false, withdrawn, over));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-25,2026-11-25T22:59:59Z,false", "2026-11-25,2026-11-25T23:00:00Z,true",
            // To summer time: 28 March 2027 has 23 hours, and ends at 22:00 UTC.
            "2027-03-27,2027-03-27T22:59:59Z,false", "2027-03-27,2027-03-27T23:00:00Z,true",
            "2027-03-28,2027-03-28T21:59:59Z,false", "2027-03-28,2027-03-28T22:00:00Z,true",
            // Back: 31 October 2027 has 25 hours, and ends at 23:00 UTC.
            "2027-10-30,2027-10-30T21:59:59Z,false", "2027-10-30,2027-10-30T22:00:00Z,true",
            "2027-10-31,2027-10-31T22:59:59Z,false", "2027-10-31,2027-10-31T23:00:00Z,true"})
    void theLastDayIsOverAtDutchMidnightAlsoWhenTheClockIsSet(LocalDate lastDay, Instant now, boolean over) {
        assertEquals(over, RequestTerm.isOver(lastDay, now));
    }

    @Test
    void aCauseSaysWhatWhenAndFromWhom() {
        assertTrue(new Ask.Cause("melding van een tweede baan", Optional.of(TODAY), "de werkgever").isConcrete(TODAY));
        assertFalse(new Ask.Cause("melding van een tweede baan", Optional.of(TODAY.plusDays(1)), "de werkgever").isConcrete(TODAY));
        assertFalse(new Ask.Cause("melding van een tweede baan", Optional.empty(), "de werkgever").isConcrete(TODAY));
        assertFalse(new Ask.Cause("melding van een tweede baan", Optional.of(TODAY), "").isConcrete(TODAY));
        assertFalse(new Ask.Cause("iets", Optional.of(TODAY), "de werkgever").isConcrete(TODAY));
        assertFalse(Ask.Cause.none().isConcrete(TODAY));
        assertThrows(IllegalArgumentException.class, () -> new Ask.Item("naam", "x".repeat(501)));
    }
}
