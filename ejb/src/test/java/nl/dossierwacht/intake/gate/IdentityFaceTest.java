package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.corpus.Corpus;
import nl.dossierwacht.intake.corpus.Corpus.Nature;
import nl.dossierwacht.intake.corpus.Corpus.Paper;
import nl.dossierwacht.intake.corpus.Corpus.Split;
import nl.dossierwacht.intake.gate.IdentityFace.Certainty;
import nl.dossierwacht.intake.reading.PageText;

class IdentityFaceTest {

    private static Certainty written(String text) {
        return new IdentityFace().judge(new PageText(1, text.lines().toList(), List.of()));
    }

    private static Certainty seen(String text) {
        return new IdentityFace().judge(new PageText(1, List.of(), text.lines().toList()));
    }

    @Test
    void knowsACardsFrontByTitleLabelsAndValues() {
        assertEquals(Certainty.CLEAR, written("""
                KONINKRIJK DER NEDERLANDEN
                IDENTITEITSKAART IDENTITY CARD CARTE D'IDENTITÉ
                naam/surname/nom
                Verzonnen
                nationaliteit/nationality/nationalité
                Nederlandse
                geboortedatum/date of birth/date de naissance
                04 05 1980
                """));
    }

    @Test
    void knowsALicencesFrontByItsNumberedFieldsAndDatesTenYearsApart() {
        assertEquals(Certainty.CLEAR, seen("""
                RIJBEWIJS
                KONINKRIJK DERNEDERLANDEN
                Nepveld
                3.06.05.1988 Rabat
                4a.21.02.2016
                4cGemeente Voorbee
                4b.21.02.2026
                8071242528
                AM/B/BE
                """));
    }

    @Test
    void knowsAMaskedCopyReadWithoutSpacesAndWithMistakes() {
        assertNotEquals(Certainty.NONE, seen("""
                eeKONINKRIJKDERNEDERLANDEN
                KINGDOMOFTHENETHERLANDS ROYAUMEDESPAYS-BAS
                paspoort/passport/passeport
                Gedachtestein
                Nederlandse
                04JUN/JUN 1954
                M/M
                """));
    }

    @Test
    void asksAboutAnotherStatesCardWithoutZone() {
        assertNotEquals(Certainty.NONE, seen("""
                STATE OF ERITREA
                NATIONALIDENTITY CARD
                de Bedachte
                16-MAY-1999
                ERITREAN
                20-NOV-2026
                JS8YB4552
                """));
    }

    @Test
    void readsDatesAsStatesWriteThem() {
        for (String dates : List.of("09 MAA/MAR 2014\n09 MAA/MAR 2024", "09 MRT/MAR 2014\n09 MRT/MAR 2024", "4a. 09.03.2014 4b. 09.03.2024", "09 MARS 2014\n09 MARS 2024", "09 SET/SEP 14\n09 SET/SEP 24", "3. 01.02.80 Delft\n4a.09-03-2014\n4b.08-03-2024")) {
            assertEquals(Certainty.CLEAR, seen("RIJBEWIJS\nEuropese Unie\nDriving licence\nAM/B/BE\n" + dates), dates);
        }
        assertNotEquals(Certainty.CLEAR, seen("RIJBEWIJS\nEuropese Unie\nDriving licence\nAM/B/BE\n09.03.2014\n39.13.2024"));
    }

    @Test
    void knowsALicenceOrCardByACountryBesideItsTitle() {
        assertNotEquals(Certainty.NONE, seen("KOREKORT DANMARK\n1.Verzonnen\n2.Mette\n3.01.01.1985 Aarhus\n4a.19.01.2013\n4b.18.01.2028\n4c.Politi\n9.AM/B"));
        assertEquals(Certainty.CLEAR, seen("UNITED KINGDOM RESIDENCEPERMIT\nBEDACHT PAUL\nVALID UNTIL\n31.12.2024\nZU1234567\nTYPE OF PERMIT\nSETTLEMENT\nREMARKS\nNO TIME LIMIT"));
        assertEquals(Certainty.NONE, seen("Korekort in Danmark\nUnited Kingdom\nDanmark\n31.12.2024"));
    }

    @Test
    void knowsALicenceWhoseFieldsNumbersWereReadWithTheirDates() {
        assertNotEquals(Certainty.NONE, seen("PERMIS DE CONDUIRE REPUBLIQUE FRANCAISE\nVERZONNEN\nPAUL\n314.07.1981PARIS\n4a01.01.2013\n4b01.01.2028\n13AA00002\n9.AM/A1/A2/A/B1/B"));
        assertNotEquals(Certainty.NONE, seen("California USA DRIVER LICENSE\nDLI1234568\nEXP08/31/2014\nLNCARDHOLDER\nFNIMA\nDOB08/31/1977\nSEX F\nHAIR BRN\nEYES BRN"));
    }

    @Test
    void knowsLabelsOfWhichOneLanguageIsInNoList() {
        assertNotEquals(Certainty.NONE, seen("""
                YKPAIHA UKRAINE
                TAACNOPT/IDENTITY CARD
                Hpiasuue/Surname
                TKA4EHKO
                CraTb/Sex
                K/F
                AaTaHapoAKeHHs/Date of birth
                24 08 1991
                AicHuigo/Date of expiry
                03 12 2027
                """));
    }

    @Test
    void readsValuesBesideTheirLabelsUnderADocumentsTitleOnly() {
        String fields = "Cognome ROSSI\nNome BIANCA\nnato il 30-12-1964\nCittadinanza Italiana\nStatura 1,65\nOcchi Verdi\n30-12-2020\n";
        assertNotEquals(Certainty.NONE, seen("REPUBBLICA ITALIANA\nCARTA D'IDENTITA N AA 0000000\n" + fields));
        assertEquals(Certainty.NONE, seen("Modulo\nIscrizione alla biblioteca\n" + fields));
        assertEquals(Certainty.NONE, seen("Aanvraag paspoort / passport\nNaam: Jansen\nVoornamen: Maria\nGeboortedatum: 12-03-1980\nLengte: 1,68\nNationaliteit: Nederlandse\nGeldig tot: 12-03-2031\n"));
    }

    @Test
    void leavesWordsInSentencesAlone() {
        assertEquals(Certainty.NONE, written("""
                Neem uw paspoort, identiteitskaart of rijbewijs mee (passport, identity card or driving licence).
                Uw nationaliteit en geboortedatum staan in de basisregistratie.
                Paspoort en identiteitskaart
                Het Koninkrijk der Nederlanden is partij bij het verdrag.
                """));
    }

    @Test
    void leavesFormsAndCurriculaAlone() {
        assertEquals(Certainty.NONE, written("""
                Achternaam:
                Voornamen:
                Geboortedatum:
                Geboorteplaats:
                Nationaliteit:
                Geslacht: man / vrouw
                Paspoort / identiteitskaart / rijbewijs / verblijfsdocument
                Documentnummer:
                Geldig tot:
                4a. Wat wilt u bereiken?
                4b. Wat hebt u al geprobeerd?
                """));
        assertEquals(Certainty.NONE, seen("""
                Curriculum vitae
                Naam
                Jan Voorbeeld
                Geboortedatum
                12-03-1980
                Nationaliteit
                Nederlandse
                Rijbewijs
                B
                Werkervaring
                """));
        assertEquals(Certainty.NONE, written("""
                Naam / Name: Verzonnen
                Voornamen / Given names: Anna
                Geboortedatum / Date of birth: 12-03-1980
                Identiteit vastgesteld met: paspoort
                Documentnummer: XA1BC2345
                Geldig tot: 12-03-2031
                """));
    }

    @Test
    void stopsNoneOfTheOrdinaryPapersOfTheCorpusAsWrittenOrScanned() {
        IdentityFace faces = new IdentityFace();
        IdentityDetector zones = new IdentityDetector();
        long seed = 0;
        int papers = 0;
        for (Split split : Split.values()) {
            for (Paper paper : Corpus.written(Nature.ORDINARY, split, 40)) {
                for (Paper either : List.of(paper, Corpus.scanned(paper, seed++))) {
                    papers++;
                    assertTrue(either.pages().stream().allMatch(page -> faces.judge(page) == Certainty.NONE && zones.find(page).isEmpty()), either.kind());
                }
            }
        }
        assertTrue(papers > 2000);
    }
}
