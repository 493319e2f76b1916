package nl.dossierwacht.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;

class ConditionWordsTest {

    private final ConditionWords words = new ConditionWords();

    @ParameterizedTest
    @ValueSource(strings = {
        "Kan hooguit 100 meter lopen en geen trap op.",
        "Tillen tot 5 kilo, zitten tot een half uur.",
        "Heeft hulp nodig bij wassen en aankleden, elke dag.",
        "De beperking is blijvend.",
        "De situatie verandert waarschijnlijk binnen 6 maanden; daarna opnieuw bekijken.",
        "Kan geen afspraken onthouden en heeft overzicht nodig van anderen.",
        "Wat is de loopafstand, en is een traplift nodig of volstaat een leuning?",
        "Mevrouw woont als alleenstaande op de derde verdieping.",
        "De ass van de rolstoel en de maten ms en add in de offerte",
        "Kan niet tegen drukte en heeft een prikkelarme plek nodig.",
        "Onder de dossiers van 2026 valt deze aanvraag.",
        "Met sympathie en nostalgie, april 2026.",
        "De leverancier komt 24 november om 10.30 uur."})
    void wordsForLimitationsPass(String text) {
        assertEquals(Set.of(), words.in(text));
    }

    @ParameterizedTest
    @CsvSource({
        "Heeft sinds 2019 multiple sclerose., DIAGNOSIS",
        "Vanwege MS is traplopen zwaar., DIAGNOSIS",
        "Persoonlijkheidsstoornis, DIAGNOSIS",
        "ziekte van Parkinson, DIAGNOSIS",
        "Er is een chronische bronchitis., DIAGNOSIS",
        "longkanker met uitzaaiingen, DIAGNOSIS",
        "Depressieve klachten, DIAGNOSIS",
        "Diagnose is bekend bij mij., DIAGNOSIS",
        "slikt oxazepam, MEDICATION",
        "metoprolol tweemaal, MEDICATION",
        "gebruikt medicijnen, MEDICATION",
        "500 mg per dag, MEDICATION",
        "2dd een tablet, MEDICATION",
        "G35 en F32.1, CODE",
        "volgens DSM-5, CODE",
        "ICD-10, CODE",
        "HbA1c van 64, MEASUREMENT",
        "eGFR 35 ml/min, MEASUREMENT"})
    void wordsForConditionsAreFoundByTheirKind(String text, WordKind kind) {
        assertTrue(words.in(text).contains(kind), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d e m e n t i e", "d.e.m.e.n.t.i.e", "dem\u200bentie", "d\u00e9mentie", "d3mentie", "D-E-M-E-N-T-I-E", "dem\u00adentie", "ｄｅｍｅｎｔｉｅ"})
    void aConditionIsFoundThoughSomebodyHidesIt(String text) {
        assertEquals(Set.of(WordKind.DIAGNOSIS), words.in("Er is sprake van " + text + " thuis"));
    }

    @Test
    void theAdviceIsHeldBackWithTheFieldAndTheKindAndWithoutTheWord() {
        AdviceHoldsNoDiagnosis rule = new AdviceHoldsNoDiagnosis();
        var facts = new AdviceHoldsNoDiagnosis.Facts(Map.of("limitations", "kan niet lopen", "support", "door artrose hulp bij het huishouden"));
        assertEquals(List.of(Alternative.WRITE_LIMITATION), ((Decision.Refused) rule.decide(facts)).instead());
        assertEquals(Map.of("support", Set.of(WordKind.DIAGNOSIS)), rule.found(facts));
    }

    @Test
    void anAdviceAboutLimitationsPasses() {
        assertTrue(new AdviceHoldsNoDiagnosis().decide(new AdviceHoldsNoDiagnosis.Facts(Map.of("limitations", "kan niet lopen", "support", "hulp bij het huishouden"))).isPermitted());
    }

    @Test
    void aQuestionOfAConsultantMayNotNameAConditionEither() {
        LimitationNotCondition rule = new LimitationNotCondition();
        assertTrue(rule.decide(new LimitationNotCondition.Facts(Map.of("question", "Is een traplift nodig?"))).isPermitted());
        assertFalse(rule.decide(new LimitationNotCondition.Facts(Map.of("question", "Is een traplift nodig bij COPD?"))).isPermitted());
    }

    @Test
    void theAdviceGoesOnlyToAnOpenQuestionFromAnOpenFile() {
        AdviceGoesToWhoAsked rule = new AdviceGoesToWhoAsked();
        assertTrue(rule.decide(new AdviceGoesToWhoAsked.Facts(true, true)).isPermitted());
        assertFalse(rule.decide(new AdviceGoesToWhoAsked.Facts(true, false)).isPermitted());
        assertFalse(rule.decide(new AdviceGoesToWhoAsked.Facts(false, true)).isPermitted());
    }
}
