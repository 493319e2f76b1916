package nl.dossierwacht.seen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an inspection record must say to count as the document (Q11). */
class SeenRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final SeenIsComplete complete = new SeenIsComplete();

    @ParameterizedTest
    @CsvSource({
        "alle afschriften van de betaalrekening, 2026-08-01, 2026-10-31, true, de huur is 612 euro in de maand, '', true",
        "alle afschriften van de betaalrekening, 2026-08-01, 2026-10-31, true, de huur is 612 euro in de maand, drie regels met de huur: om het bedrag te tonen, true",
        "alle afschriften van de betaalrekening, 2026-08-01, 2026-10-31, true, de huur is 612 euro in de maand, huur, false",
        "alle afschriften van de betaalrekening, 2026-08-01, 2026-10-31, false, de huur is 612 euro in de maand, '', false",
        "alles, 2026-08-01, 2026-10-31, true, de huur is 612 euro in de maand, '', false",
        "alle afschriften van de betaalrekening, 2026-08-01, 2026-10-31, true, klopt, '', false",
        "alle afschriften van de betaalrekening, , 2026-10-31, true, de huur is 612 euro in de maand, '', false",
        "alle afschriften van de betaalrekening, 2026-08-01, , true, de huur is 612 euro in de maand, '', false",
        "alle afschriften van de betaalrekening, 2026-11-01, 2026-10-31, true, de huur is 612 euro in de maand, '', false",
        "alle afschriften van de betaalrekening, 2026-08-01, 2026-11-27, true, de huur is 612 euro in de maand, '', false",
        "alle afschriften van de betaalrekening, 2016-11-25, 2026-10-31, true, de huur is 612 euro in de maand, '', false"})
    void whatPeriodAuthenticityAndWhatFollowsAreSaid(String what, LocalDate from, LocalDate until, boolean authentic, String established, String copied, boolean permitted) {
        assertEquals(permitted, complete.decide(new SeenIsComplete.Facts(what, from, until, authentic, established, copied, TODAY)).isPermitted());
    }

    @Test
    void whatTheGateStopsIsNotLetInByBeingWritten() {
        assertFalse(new SeenTextPassesGate().decide(new SeenTextPassesGate.Facts(true)).isPermitted());
        assertTrue(new SeenTextPassesGate().decide(new SeenTextPassesGate.Facts(false)).isPermitted());
    }

    @Test
    void aRecordIsNoStatementInFull() {
        assertThrows(IllegalArgumentException.class, () -> new SeenProof("bankafschrift", "verificatie", "x".repeat(501), TODAY, TODAY, SeenProof.Authentic.ORIGINAL, "", "", Optional.empty()));
    }
}
