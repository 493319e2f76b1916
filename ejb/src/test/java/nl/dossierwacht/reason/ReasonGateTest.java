package nl.dossierwacht.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.asking.ResidentItems;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.intake.Catalogue;

/** What employees may write as a reason, and what they may not. */
class ReasonGateTest {

    private final ReasonGate gate = new ReasonGate();

    @ParameterizedTest
    @ValueSource(strings = {"Het bedrag bepaalt het besluit.", "Mevrouw kan de trap niet op en heeft hulp nodig bij het wassen.", "Mijn collega is ziek en ik neem het gesprek van vandaag waar.",
        "Zonder de huurprijs is de toeslag niet te berekenen.", "De arts is niet gevraagd; het gaat om het loon.", "Bel 06 12 34 56 78 als dat niet kan.", "Zie factuur 123456789 van de leverancier.",
        "Rekening NL91ABNA0417164300 wordt beheerd door de bewindvoerder.", "Ontvangen op 12-11-2026, dossier WMO-2026-000123.", "Hij kan niet lang staan of lopen, ook niet met de rollator."})
    void whatAReasonIsPasses(String reason) {
        assertTrue(gate.decide(reason).isPermitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meneer heeft diabetes en krijgt insuline.", "vanwege haar depressie is dit nodig", "Gediagnosticeerd met MS, daarom de traplift.", "hij slikt metformine 500 mg, 2 dd",
        "Volgens de DSM-5 is er sprake van een stoornis.", "De uitslag HbA1c is te hoog", "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84"})
    void aDiagnosisOrAnIdentityDocumentIsNoReason(String reason) {
        assertFalse(gate.decide(reason).isPermitted());
        assertFalse(gate.decide("Het bedrag bepaalt het besluit.", null, "", reason).isPermitted(), "in any of the texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Het gaat om 999999990.", "bsn 9999.99.990", "999 999 990 is de inwoner", "999-999-990", "nummer:999999990, zijn vrouw", "9\u200B99999990", "\uFF19\uFF19\uFF1999999\uFF10"})
    void aCitizenServiceNumberStaysOutHoweverItIsWritten(String reason) {
        assertFalse(gate.decide(reason).isPermitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"d e p r e s s i e", "depre\u00ADssie", "d1abetes", "DEPRESSIE", "de\u0301pressie"})
    void writingItOtherwiseIsNoWayRound(String reason) {
        assertFalse(gate.decide(reason).isPermitted());
    }

    @Test
    void theAnswersThatStandThereAlreadyPass() {
        Catalogue catalogue = Catalogue.load();
        Stream<String> usual = Arrays.stream(Law.values()).filter(law -> law != Law.NONE).flatMap(law -> Arrays.stream(Task.values()).flatMap(task -> catalogue.under(new DomainKey("voorbeeldstad", law, task, "college")).stream()))
                .flatMap(kind -> kind.usual().stream()).flatMap(answer -> Stream.of(answer.purpose(), answer.whyNeeded(), answer.whyNotLess()));
        ResidentItems items = ResidentItems.builtIn();
        Stream<String> asked = Arrays.stream(Law.values()).flatMap(law -> items.under(law).stream()).flatMap(item -> Stream.of(item.usualWhy(), item.enough()));
        assertEquals("", String.join("\n", Stream.concat(usual, asked).distinct().filter(text -> !gate.decide(text).isPermitted()).toList()));
    }

    @Test
    void whatWasNotAskedIsNotJudged() {
        assertTrue(gate.decide(null, "", " ").isPermitted());
    }
}
