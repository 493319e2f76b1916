package nl.dossierwacht.trawling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.dossier.SearchKey;
import nl.dossierwacht.persistence.audit.Pseudonyms;

class ReachKeysTest {

    private static final Pseudonyms NAMES = new Pseudonyms(Base64.getEncoder().encodeToString(new byte[32]));
    private static final LocalDate BORN = LocalDate.of(1951, 3, 14);
    private static final String DOMAIN = "voorbeeldstad/WMO/TOELEIDING/college";
    private final ReachKeys keys = new ReachKeys((kind, text) -> NAMES.of("voorbeeldstad", kind, text));

    @Test
    void otherCapitalsSpacesAndAccentsAreTheSame() {
        assertEquals(keys.search(named("S. de Vries", BORN)), keys.search(named(" s.  DE vriés", BORN)));
        assertEquals(keys.asked(DOMAIN, "W-2026-00412"), keys.asked(DOMAIN, " w-2026-00412 "));
        assertNotEquals(keys.asked(DOMAIN, "W-2026-00412"), keys.asked("voorbeeldstad/JEUGDWET/TOELEIDING/college", "W-2026-00412"));
    }

    @Test
    void theSameNameWithAnotherDateIsNearAndAnotherNameWithAnotherDateIsNot() {
        assertTrue(near(named("S. de Vries", BORN), named("s de vries", BORN.plusDays(1))));
        assertTrue(near(named("S. de Vries", BORN), named("M. Haddad", BORN)));
        assertFalse(near(named("S. de Vries", BORN), named("M. Haddad", BORN.plusDays(1))));
    }

    @Property(tries = 100)
    void twoBsnsThatDifferInTwoDigitsAreNear(@ForAll @IntRange(min = 10_000_000, max = 999_999_999) int start, @ForAll @IntRange(min = 0, max = 8) int one, @ForAll @IntRange(min = 0, max = 8) int other) {
        Bsn from = nextBsn(start);
        for (char first = '0'; first <= '9'; first++) {
            for (char second = '0'; second <= '9'; second++) {
                StringBuilder changed = new StringBuilder(from.digits());
                changed.setCharAt(one, first);
                changed.setCharAt(other, second);
                Bsn.read(changed.toString()).ifPresent(near -> assertTrue(near(new SearchKey.Citizen(from), new SearchKey.Citizen(near))));
            }
        }
    }

    @Test
    void bsnsThatHaveLittleInCommonAreNotNear() {
        assertFalse(near(new SearchKey.Citizen(new Bsn("999999990")), new SearchKey.Citizen(new Bsn("123456782"))));
    }

    @Property
    void anyElevenNumbersInARowAreNeighboursWhereverTheyBegin(@ForAll @IntRange(min = 1, max = 99_000) int first) {
        Set<String> together = new HashSet<>(keys.neighbourhoods(DOMAIN, "W-2026-%05d".formatted(first)));
        for (int i = 1; i < 11; i++) {
            together.retainAll(keys.neighbourhoods(DOMAIN, "W-2026-%05d".formatted(first + i)));
        }
        assertFalse(together.isEmpty());
    }

    @Test
    void whatIsKeptNamesNobody() {
        String kept = keys.search(named("S. de Vries", BORN)) + keys.near(named("S. de Vries", BORN)) + keys.person("999999990") + keys.near(new SearchKey.Citizen(new Bsn("999999990")));
        assertTrue(kept.replaceAll("[\\[\\], ]", "").matches("[0-9a-f]+"));
        assertFalse(kept.contains("999999990"));
        // The log's own name of a person isn't among them: who reads one can't go to the other.
        assertFalse(NAMES.of("voorbeeldstad", new Bsn("999999990")).startsWith(keys.person("999999990")));
    }

    private boolean near(SearchKey one, SearchKey other) {
        return !Collections.disjoint(keys.near(one), keys.near(other));
    }

    private static SearchKey named(String name, LocalDate born) {
        return new SearchKey.NameAndBirth(name, born);
    }

    private static Bsn nextBsn(int start) {
        int digits = start;
        while (Bsn.read("%09d".formatted(digits)).isEmpty()) {
            digits = digits == 999_999_999 ? 10_000_000 : digits + 1;
        }
        return new Bsn("%09d".formatted(digits));
    }
}
