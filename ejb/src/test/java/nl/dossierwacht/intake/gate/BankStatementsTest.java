package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.reading.PageText;

class BankStatementsTest {

    private static boolean isOne(String text) {
        return new BankStatements().isOne(List.of(new PageText(1, text.lines().toList(), List.of())));
    }

    @Test
    void seesAPrintedStatement() {
        assertTrue(isOne("""
                Rabobank Rekeningafschrift 4  NL91 ABNA 0417 1643 00
                Beginsaldo 204,33
                03-11 Supermarkt 54,20
                04-11 Energie 162,00
                08-11 Huur 612,50
                12-11 Salaris 1.480,00
                Eindsaldo 1.713,28
                """));
    }

    @Test
    void seesTheScreenOfATelephone() {
        assertTrue(isOne("""
                Betaalrekening
                Saldo € 1.204,33
                Vandaag
                Bakker - 4,20
                Apotheek - 12,75
                Gisteren
                Belastingdienst + 104,00
                Supermarkt - 54,20
                Huur - 612,50
                """));
    }

    @Test
    void seesExports() {
        assertTrue(isOne("""
                :20:940S261130
                :25:NL91ABNA0417164300 EUR
                :60F:C261101EUR1204,33
                :61:261103D54,20N544
                :61:261104D162,00N544
                :61:261108D612,50N544
                :62F:C261130EUR375,63
                """));
        assertTrue(isOne("<Ntry><Amt Ccy=\"EUR\">54.20</Amt></Ntry>\n<Ntry><Amt>1.00</Amt></Ntry>\n<Ntry><Amt>2.00</Amt></Ntry>"));
        assertTrue(isOne("""
                "Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)"
                "20261103","Supermarkt","NL91ABNA0417164300","","BA","Af","54,20"
                "20261104","Energie","NL91ABNA0417164300","","IC","Af","162,00"
                "20261105","Huur","NL91ABNA0417164300","","IC","Af","612,50"
                "20261106","Bakker","NL91ABNA0417164300","","BA","Af","4,20"
                "20261107","Salaris","NL91ABNA0417164300","","OV","Bij","1480,00"
                """));
    }

    @Test
    void doesNotTakeTheProofOfOnePaymentForOne() {
        assertFalse(isOne("""
                Betaalbewijs
                Af 612,50 van NL91 ABNA 0417 1643 00
                Naar Woonstichting, huur november
                Saldo na betaling 591,83
                """));
    }

    @Test
    void doesNotTakeAnInvoiceForOne() {
        assertFalse(isOne("""
                Factuur 118
                03-11 begeleiding 2 uur 104,20
                04-11 begeleiding 1 uur 52,10
                05-11 begeleiding 1 uur 52,10
                06-11 begeleiding 1 uur 52,10
                Subtotaal 260,50
                Btw 54,70
                Totaal 315,20
                Betaal op NL91 ABNA 0417 1643 00
                """));
    }
}
