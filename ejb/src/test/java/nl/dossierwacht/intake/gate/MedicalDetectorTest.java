package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.intake.gate.MedicalDetector.Certainty;
import nl.dossierwacht.intake.gate.MedicalDetector.Judgement;
import nl.dossierwacht.intake.reading.PageText;
import nl.dossierwacht.intake.specimens.Papers;

class MedicalDetectorTest {

    private static final MedicalDetector DETECTOR = new MedicalDetector();
    private static final String MEDICATION = "Actueel medicatieoverzicht\nmetoprolol 1dd 50 mg\nomeprazol 1dd 20 mg\nsimvastatine 40 mg";
    private static final String ORDINARY = "Verslag huisbezoek\nMevrouw kan geen trap lopen.\nDe huisarts komt af en toe langs.\nAfspraak: traplift aanvragen.";

    private static final String EVERYBODYS_WORDS = "Uw vader heeft een bloeding in zijn hoofd gehad. Zijn rechterhand doet het niet meer en hij verslikt zich in water.\n"
            + "Hij krijgt alles ingedikt en gaat naar een revalidatiecentrum zodra de koorts weg is. De bloedverdunner is gestopt.";

    private static Judgement judge(String... pages) {
        List<PageText> texts = new ArrayList<>();
        for (String page : pages) {
            texts.add(new PageText(texts.size() + 1, page.lines().toList(), List.of()));
        }
        return DETECTOR.judge(texts);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Geachte collega,\nAnamnese: pijn bij traplopen.\nLichamelijk onderzoek: RR 145/85, drukpijn mediaal.",
        "Laboratoriumuitslagen\nHemoglobine 8,1 mmol/L\nKreatinine 110 µmol/l\nTSH 2,1 mU/L",
        MEDICATION,
        "GGZ\nPsychiatrisch onderzoek: bewustzijn helder, affect vlak.\nClassificatie DSM-5: stoornis (309.81)",
        "Probleemlijst (ICPC)\nK74.01 angina pectoris\nT90.02 diabetes mellitus\nHuisarts",
        "DISCHARGE SUMMARY\nPast medical history: none\nPhysical examination: BP 140/90, heart rate 80\nMedication: bisoprolol 5 mg"})
    void refusesWhatSeveralFamiliesShow(String text) {
        assertEquals(Certainty.CLEAR, judge(text).certainty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ik kan geen trap lopen. Ik heb diabetes en artrose. Mijn huisarts en de cardioloog weten dat.",
        "Medisch advies\nBetrokkene kan niet langer dan tien minuten staan. De beperkingen zijn langdurig.\nMedisch adviseur, BIG 49012345601",
        "Factuur begeleiding\nAGB-code 41411234\nProductcode 02A12, 240 minuten, te betalen EUR 245,00",
        "In april verhuisden wij uit het profiel van Kaapverdië naar een huis met margarine in de kast.",
        "Op 1-1-2026 en 2-2-2026 is betaald; kamer 1-0-1, polis 309.81.",
        "Loonstrook ziekenhuis, functie doktersassistent, premie Zvw EUR 120,00",
        "Onderzoek\nConclusie: er is noodzaak voor een scootmobiel.\nBeleid: de gemeente volgt het advies."})
    void leavesTheFalseFriendsOfEachFamilyAlone(String text) {
        assertEquals(Certainty.NONE, judge(text).certainty());
    }

    @Test
    void oneFamilyAloneIsNeverRefused() {
        assertTrue(judge("metoprolol omeprazol simvastatine sertraline amlodipine").certainty().compareTo(Certainty.CLEAR) < 0);
        assertTrue(judge("Geachte collega, beste collega, met collegiale groet, dank voor uw verwijzing").certainty().compareTo(Certainty.CLEAR) < 0);
    }

    @Test
    void anOrdinaryContextLowersToAQuestionAndNeverToAccepting() {
        String duties = "Je neemt de anamnese af, meet RR 120/80 en saturatie 97, deelt metoprolol 50 mg uit op de afdeling neurologie.";
        assertEquals(Certainty.CLEAR, judge(duties).certainty());
        assertEquals(Certainty.DOUBTFUL, judge("Vacature. Solliciteer nu.\n" + duties).certainty());
    }

    @Test
    void noContextSavesALetterThatSaysItAll() {
        assertEquals(Certainty.CLEAR, judge("Vacature, solliciteer, salaris.\n" + Papers.GP_LETTER).certainty());
    }

    @Test
    void asksAboutAnInvitationOfAHospital() {
        assertEquals(Certainty.DOUBTFUL, judge("Ziekenhuis\nPolikliniek cardiologie\nWij verwachten u op 3 maart. Neem uw verzekeringspas mee.").certainty());
    }

    @Test
    void namesThePageAndTheKindsAndNotTheWords() {
        Judgement judgement = judge(ORDINARY, ORDINARY, MEDICATION, ORDINARY, ORDINARY);
        assertEquals(Certainty.CLEAR, judgement.certainty());
        assertEquals(List.of(3), judgement.evidence().stream().map(Finding::page).distinct().toList());
        assertEquals(Finding.Kind.MEDICAL_WORDS, judgement.evidence().get(0).kind());
        assertTrue(judgement.evidence().contains(new Finding(3, Finding.Kind.MEDICINES)));
        assertFalse(judgement.toString().contains("metoprolol"));
    }

    @Test
    void addsUpALetterOverItsPagesAndNotAWholeReport() {
        assertEquals(Certainty.CLEAR, judge("Geachte collega,\nbetreft " + "patiënt", "metoprolol en omeprazol", "met collegiale groet").certainty());
        assertEquals(Certainty.NONE, judge("metoprolol", ORDINARY, ORDINARY, "de anamnese", ORDINARY, ORDINARY, "een MRI").certainty());
    }

    @Test
    void readsThroughWhatAScannerMistakes() {
        assertEquals(Certainty.CLEAR, judge("Geachte co1lega,\nAnarnnese: pijn\nVoorgesch iedenis: hypertens1e\nrnetopro1ol 1dd 5O mg\nBe1eid: controle").certainty());
    }

    @Test
    void takesTimeThatGrowsWithTheTextOnly() {
        for (String piece : List.of("a", "1", "1 ", "mg ", "hb ", "rr 1", "1-0-", "mmol", "A12.", "saldo -", "  :", "ana ", "\n")) {
            List<PageText> hostile = List.of(new PageText(1, List.of(piece.repeat(200_000 / piece.length())), List.of()));
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> DETECTOR.judge(hostile), "slow on a long row of '" + piece + "'");
        }
    }

    @Test
    void refusesALetterInEverybodysWordsByItsWhole() {
        Judgement judgement = judge(ORDINARY, EVERYBODYS_WORDS, ORDINARY);
        assertEquals(Certainty.CLEAR, judgement.certainty());
        assertTrue(judgement.evidence().contains(new Finding(2, Finding.Kind.MEDICAL_LIKENESS)));
        assertEquals(List.of(2), judgement.evidence().stream().map(Finding::page).distinct().toList());
        assertEquals(Certainty.NONE, judge("Mijn vader heeft een bloeding gehad. Ik help hem met eten en met de trap. Wij vragen een beugel in de douche en hulp bij het huishouden.").certainty());
    }

    @Test
    void whatSpeaksToManyIsNotRefusedByItsWholeAlone() {
        assertTrue(judge("Nieuwsbrief voor vrijwilligers. Lees meer in deze brochure.\n" + EVERYBODYS_WORDS).certainty().compareTo(Certainty.CLEAR) < 0);
    }

    @Test
    void aFewWordsAreNoText() {
        assertEquals(Certainty.NONE, judge("een MRI").certainty());
        assertEquals(Certainty.NONE, judge("uw hart en uw longen").certainty());
    }

    @Test
    void aGateThatLearntNothingDoesNotOpen() {
        assertThrows(IllegalStateException.class, () -> MedicalLikeness.read("feature,weight\n,0.1\n"));
    }

    @Property(tries = 200)
    void judgesAnyText(@ForAll String text) {
        assertTrue(judge(text).certainty() != Certainty.CLEAR || !judge(text).evidence().isEmpty());
    }

    @Property(tries = 200)
    void whatIsAddedBeforeAMedicalPageHidesNothing(@ForAll String before) {
        assertEquals(Certainty.CLEAR, judge(before, Papers.GP_LETTER).certainty());
    }
}
