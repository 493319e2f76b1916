package nl.dossierwacht.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SaidPurposeTest {

    @Test
    void wordsStayAsTheyWereSaid() {
        assertEquals(Optional.of("Aanvraag behandelen, 2 weken na het bezoek"), SaidPurpose.of("  Aanvraag behandelen,  2 weken na het bezoek ", List.of()));
        assertEquals(Optional.empty(), SaidPurpose.of("  ", List.of()));
        assertEquals(Optional.empty(), SaidPurpose.of(null, List.of()));
    }

    @Test
    void numbersOfPeopleDoNot() {
        for (String number : List.of("999999990", "9999.99.990", "W-2026-00412", "14-3-1951", "0612345678", "iemand@voorbeeld.nl")) {
            String kept = SaidPurpose.of("belt over " + number + " vandaag", List.of()).orElseThrow();
            assertEquals("belt over … vandaag", kept);
        }
    }

    @Test
    void norDoesTheNameByWhichSomebodyWasLookedUp() {
        assertEquals(Optional.of("mevrouw de … belde terug, weer …"), SaidPurpose.of("mevrouw de Vries belde terug, weer VRIES", List.of("S. de Vries")));
        assertEquals(Optional.of("Vriesland"), SaidPurpose.of("Vriesland", List.of("S. de Vries")));
    }

    /** Signs that nobody sees would hide a number, turn round what stands beside it, or move a terminal's cursor. */
    @Test
    void signsThatNobodySeesAreNotKeptAndHideNothing() {
        assertEquals(Optional.of("belt over … vandaag"), SaidPurpose.of("belt over 9999\u200b99\u2060990 vandaag\u202e", List.of()));
        assertEquals(Optional.of("[31mrood en verder"), SaidPurpose.of("\u001b[31mrood\r\nen\u0000 verder\u0007", List.of()));
        assertEquals(Optional.empty(), SaidPurpose.of("\u202e\u0000", List.of()));
    }

    @Property
    void whateverIsSaidFitsInTheLogAndHoldsNoNineDigits(@ForAll String said) {
        SaidPurpose.of(said, List.of()).ifPresent(kept -> {
            assertFalse(kept.isEmpty() || kept.length() > 200);
            assertFalse(kept.matches("(?s).*[0-9]{9}.*"));
        });
    }
}
