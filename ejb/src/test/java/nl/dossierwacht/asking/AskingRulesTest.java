package nl.dossierwacht.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.asking.AskIsNamed.Part;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;

class AskingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final AskIsNamed named = new AskIsNamed();
    private final FetchIsForItem forItem = new FetchIsForItem();

    @ParameterizedTest
    @EnumSource(Law.class)
    void onlyUnderTheParticipatiewetWhatASourceHoldsIsNotAsked(Law law) {
        AskOnce once = new AskOnce();
        Decision decision = once.decide(new AskOnce.Facts(law, true));
        assertEquals(law != Law.PARTICIPATIEWET, decision.isPermitted());
        if (decision instanceof Decision.Refused refused) {
            assertEquals(List.of(Alternative.FETCH_FROM_SOURCE), refused.instead());
        }
        assertTrue(once.decide(new AskOnce.Facts(law, false)).isPermitted());
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void onlyUnderTheParticipatiewetSomethingIsFetchedAndOnlyWhatASourceHolds(Law law) {
        assertEquals(law == Law.PARTICIPATIEWET, forItem.decide(new FetchIsForItem.Facts(law, true, true, TODAY, TODAY.minusDays(3), TODAY)).isPermitted());
        assertFalse(forItem.decide(new FetchIsForItem.Facts(law, false, true, TODAY, TODAY.minusDays(3), TODAY)).isPermitted());
        assertFalse(forItem.decide(new FetchIsForItem.Facts(law, true, false, TODAY, TODAY.minusDays(3), TODAY)).isPermitted(), "after the decision");
    }

    @ParameterizedTest
    @CsvSource({"-4,false", "-3,true", "0,true", "1,false"})
    void nothingIsLookedUpBeforeTheRequestOrAhead(int days, boolean possible) {
        assertEquals(possible, forItem.decide(new FetchIsForItem.Facts(Law.PARTICIPATIEWET, true, true, TODAY.plusDays(days), TODAY.minusDays(3), TODAY)).isPermitted());
        assertFalse(forItem.decide(new FetchIsForItem.Facts(Law.PARTICIPATIEWET, true, true, null, TODAY.minusDays(3), TODAY)).isPermitted());
    }

    @Test
    void namedItemsWithTimeToAnswerCanBeAsked() {
        assertEquals(List.of(), named.wrong(new AskIsNamed.Facts(1, true, false, true, TODAY.plusDays(5), TODAY)));
        assertEquals(List.of(), named.wrong(new AskIsNamed.Facts(6, true, false, true, TODAY.plusWeeks(8), TODAY)));
        assertTrue(named.decide(new AskIsNamed.Facts(2, true, false, true, TODAY.plusWeeks(2), TODAY)).isPermitted());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 24})
    void neitherNothingNorEverythingCan(int items) {
        assertEquals(List.of(Part.ITEMS), named.wrong(new AskIsNamed.Facts(items, true, false, true, TODAY.plusWeeks(2), TODAY)));
    }

    @Test
    void norWhatIsNotOnTheListWasAskedComesAfterTheDecisionOrLeavesNoTime() {
        assertEquals(List.of(Part.ITEMS), named.wrong(new AskIsNamed.Facts(1, false, false, true, TODAY.plusWeeks(2), TODAY)));
        assertEquals(List.of(Part.ASKED_ALREADY), named.wrong(new AskIsNamed.Facts(1, true, true, true, TODAY.plusWeeks(2), TODAY)));
        assertEquals(List.of(Part.DECIDED), named.wrong(new AskIsNamed.Facts(1, true, false, false, TODAY.plusWeeks(2), TODAY)));
        for (LocalDate day : new LocalDate[] {null, TODAY.minusDays(1), TODAY, TODAY.plusDays(4), TODAY.plusWeeks(8).plusDays(1)}) {
            assertEquals(List.of(Part.ANSWER_BY), named.wrong(new AskIsNamed.Facts(1, true, false, true, day, TODAY)));
            assertFalse(named.decide(new AskIsNamed.Facts(1, true, false, true, day, TODAY)).isPermitted());
        }
    }

    @Test
    void aSecretAddressComesIntoAConfidentialDossierOnly() {
        SecretAddressIsForNamed rule = new SecretAddressIsForNamed();
        assertFalse(rule.decide(new SecretAddressIsForNamed.Facts(true, false)).isPermitted());
        assertTrue(rule.decide(new SecretAddressIsForNamed.Facts(true, true)).isPermitted());
        assertTrue(rule.decide(new SecretAddressIsForNamed.Facts(false, false)).isPermitted());
    }

    @Test
    void whatIsWrittenOverSaysSomethingAndPassesTheGate() {
        SourceTextPassesGate rule = new SourceTextPassesGate();
        assertTrue(rule.decide(new SourceTextPassesGate.Facts(40, false)).isPermitted());
        assertFalse(rule.decide(new SourceTextPassesGate.Facts(40, true)).isPermitted());
        assertFalse(rule.decide(new SourceTextPassesGate.Facts(0, false)).isPermitted());
        assertFalse(rule.decide(new SourceTextPassesGate.Facts(1001, false)).isPermitted());
    }
}
