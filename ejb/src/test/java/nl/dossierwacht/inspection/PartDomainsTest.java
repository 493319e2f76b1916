package nl.dossierwacht.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;

class PartDomainsTest {

    private final PartDomains domains = PartDomains.load();

    @Test
    void allDomainsOfTheCollegeAreAskedAndNoOtherController() {
        Set<DomainKey> keys = Set.copyOf(domains.under(Set.of(Law.WMO, Law.JEUGDWET, Law.PARTICIPATIEWET, Law.WGS)).stream().map(domain -> domain.in("voorbeeldstad")).toList());
        assertEquals(Set.of(
                new DomainKey("voorbeeldstad", Law.WMO, Task.TOELEIDING, "college"),
                new DomainKey("voorbeeldstad", Law.JEUGDWET, Task.TOELEIDING, "college"),
                new DomainKey("voorbeeldstad", Law.PARTICIPATIEWET, Task.UITVOERING, "college"),
                new DomainKey("voorbeeldstad", Law.PARTICIPATIEWET, Task.HANDHAVING, "college"),
                new DomainKey("voorbeeldstad", Law.WGS, Task.SCHULDHULP, "college")), keys);
        assertTrue(domains.of(new DomainKey("voorbeeldstad", Law.WMO, Task.HULPVERLENING, "wijkteam")).isEmpty());
        assertTrue(domains.of(new DomainKey("voorbeeldstad", Law.NONE, Task.MEDISCH_ADVIES, "medisch-bureau")).isEmpty());
    }

    @Test
    void enforcementIsInTheScopeOfItsLaw() {
        assertEquals(List.of(Task.UITVOERING, Task.HANDHAVING), domains.under(Set.of(Law.PARTICIPATIEWET)).stream().map(PartDomain::task).toList());
    }

    @Test
    void factsComeBackAsTheyWereWrittenALineEach() {
        PartFacts facts = new PartFacts(List.of("Hulp\nVervoer"), List.of("naam", " naam ", ""), null, List.of("BRP"), "15 jaar\nna het einde");
        assertEquals(new PartFacts(List.of("Hulp", "Vervoer"), List.of("naam"), List.of(), List.of("BRP"), "15 jaar na het einde"), PartFacts.read(facts.written()));
    }

    @Test
    void factsWithoutPurposeCategoryOrTermAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new PartFacts(List.of(" "), List.of("naam"), List.of(), List.of(), "15 jaar"));
        assertThrows(IllegalArgumentException.class, () -> new PartFacts(List.of("Hulp"), List.of(), List.of(), List.of(), "15 jaar"));
        assertThrows(IllegalArgumentException.class, () -> new PartFacts(List.of("Hulp"), List.of("naam"), List.of(), List.of(), " "));
    }
}
