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

    @Test
    void findsAZoneOfWhichNoCheckDigitFallsInItsPlace() {
        assertEquals(true, found(List.of(), List.of("P<POLVAN<DER<FICTIE<<KAREL<<<<<<<<<<<<<<<<<<", "28806609007006902")));
        assertEquals(true, found(List.of(), List.of("IDD<<VOORBEELD<<MOHAMED<<<<<<<<<<<<<")));
        assertEquals(true, found(List.of(), List.of("IDFRANEPVELD<<<<<<<<<<<<<<<<<<415056", "0000")));
        assertEquals(true, found(List.of(), List.of("D1NLD1209135999003TP60R63TS70")));
    }

    @Test
    void findsTheLinesOfOtherStatesDrivingLicences() {
        assertEquals(true, found(List.of("D1FRA13AA000026181231MARTIN<<9"), List.of()));
        assertEquals(true, found(List.of(), List.of("DLFRA13AAO00026181231MARTIN<")));
        assertEquals(true, found(List.of(), List.of("AAA001D<<", "FACHE305142128097<<800126<<<<<", "MARCHAND<<FABIENNE<<<<<<<<<<<<")));
        assertEquals(true, found(List.of(), List.of("FACHE30514212B097<80O126<<<<")));
        assertEquals(false, found(List.of("D1FRA Franse les", "D1FRA123 456 789 012 345 678 901", "FACHE 30514212809", "DIUSA 1234567890123456789012"), List.of()));
    }

    @Test
    void leavesStatementsMedicinesAndCodeAlone() {
        assertEquals(false, found(List.of("22-5 Ziekenhuis Lindenveld eigen risico - 4.191,45", "13-2 Supermarkt - 986,11", "25-3 Fysiotherapie Westerhaven - 616,55"), List.of()));
        assertEquals(false, found(List.of("if (a<b && c<<2 < 1234567) NLDXY<ABCDEF>", "<<ABCDEFGH<<123456>>", "P<NLD"), List.of()));
        assertEquals(false, found(List.of(">>>>>>>> 1234567890123456+ 123456789012< 11>", "NL12ABNA1234567890<ABC"), List.of()));
    }
}
