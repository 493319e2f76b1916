package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.reading.PageText;

class OtherPeoplesNumbersTest {

    private static final Set<String> RESIDENT = Set.of("999993653");

    @Test
    void aNumberThatIsCalledSoAndIsNotTheResidentsIsFoundByItsPage() {
        List<PageText> pages = List.of(page(1, "BSN: 999993653", "Adres: Dorpsstraat 1"), page(2, "Burgerservicenummer partner", "999990019"), page(3, "bsn 9999.90.019"));
        assertEquals(List.of(2, 3), new OtherPeoplesNumbers().pages(pages, RESIDENT));
        assertEquals(List.of(1, 2, 3), new OtherPeoplesNumbers().pages(pages, Set.of()));
    }

    @Test
    void otherNumbersAreNot() {
        assertEquals(List.of(), new OtherPeoplesNumbers().pages(List.of(page(1, "Factuurnummer 999990019", "Telefoon 010 999 9900", "KvK 99999001", "Vul uw BSN in op pagina 2"),
                page(2, "BSN: 999990018", "NL91ABNA0999990019", "Zaak A999990019")), RESIDENT));
        assertEquals(List.of(), new OtherPeoplesNumbers().pages(List.of(page(1, "BSN: zie bijlage", "a", "b", "c", "d", "Dossier 999990019")), RESIDENT), "far from where it is called so");
    }

    private static PageText page(int number, String... lines) {
        return new PageText(number, List.of(lines), List.of());
    }
}
