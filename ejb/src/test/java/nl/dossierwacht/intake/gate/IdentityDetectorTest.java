package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.reading.PageText;

class IdentityDetectorTest {

    private static boolean found(List<String> written, List<String> seen) {
        return new IdentityDetector().find(new PageText(1, written, seen)).isPresent();
    }

    @Test
    void findsTheZonesOfThePublicSpecimens() {
        assertEquals(true, found(List.of("I<NLDSPECI20142999999990<<<<<8", "6503101F2403096NLD<<<<<<<<<<<8"), List.of()));
        assertEquals(true, found(List.of("SPECI20212NLD6503101F3108309<<<<<<<<<<<<<<<0"), List.of()));
        assertEquals(true, found(List.of("D1NLD15094962111659VW87Z78NB84"), List.of()));
    }

    @Test
    void findsAZoneSplitOverTextAndPictureOrMisread() {
        assertEquals(true, found(List.of("SPECI20212NLD65031"), List.of("01F3108309<<<<<<<<<<<<<<<0")));
        assertEquals(true, found(List.of(), List.of("6S031O1F24O3096NLD<<<<")));
    }

    @Test
    void leavesAnOrdinaryLetterAlone() {
        assertEquals(false, found(List.of("Neem uw paspoort mee naar het gesprek op 10-03-2026.", "IBAN NL91ABNA0417164300"), List.of()));
    }
}
