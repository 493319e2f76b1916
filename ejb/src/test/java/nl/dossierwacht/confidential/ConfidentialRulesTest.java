package nl.dossierwacht.confidential;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.inspection.ConfidentialIsGatheredByTheNamed;

/** Who makes a dossier confidential, who is named, and who gathers it. */
class ConfidentialRulesTest {

    private final ConfidentialHasNames hasNames = new ConfidentialHasNames();
    private final ConfidentialIsMarkedByItsOwn markedByItsOwn = new ConfidentialIsMarkedByItsOwn();

    @Test
    void whoseWorkItIsAndWhoMarkedItStayNamed() {
        assertTrue(named("wmo.consulent"));
        assertTrue(named("wmo.consulent", "teamleider"));
        assertFalse(named());
        assertFalse(named("teamleider"));
        assertFalse(hasNames.decide(new ConfidentialHasNames.Facts(Set.of("wmo.consulent"), "wmo.consulent", "teamleider")).isPermitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "iedereen van de Wmo", "x", "a,b"})
    void whatIsNoAccountIsNoName(String name) {
        assertFalse(named("wmo.consulent", name));
    }

    @Test
    void aFewAreNamedAndNotEverybody() {
        Set<String> many = new HashSet<>(Set.of("wmo.consulent"));
        for (int i = 1; i < 12; i++) {
            many.add("collega" + i);
        }
        assertTrue(named(many.toArray(String[]::new)));
        many.add("nog.een");
        assertFalse(named(many.toArray(String[]::new)));
    }

    @Test
    void whoOpenedItForADayMarksNothing() {
        assertTrue(markedByItsOwn.decide(new ConfidentialIsMarkedByItsOwn.Facts(true, false)).isPermitted());
        assertTrue(markedByItsOwn.decide(new ConfidentialIsMarkedByItsOwn.Facts(false, true)).isPermitted());
        assertFalse(markedByItsOwn.decide(new ConfidentialIsMarkedByItsOwn.Facts(false, false)).isPermitted());
    }

    @Test
    void whoCantSeeAllOfItGathersNothing() {
        ConfidentialIsGatheredByTheNamed gathers = new ConfidentialIsGatheredByTheNamed();
        assertTrue(gathers.decide(new ConfidentialIsGatheredByTheNamed.Facts(2, 2)).isPermitted());
        assertFalse(gathers.decide(new ConfidentialIsGatheredByTheNamed.Facts(2, 1)).isPermitted());
        assertFalse(gathers.decide(new ConfidentialIsGatheredByTheNamed.Facts(1, 0)).isPermitted());
    }

    private boolean named(String... people) {
        return hasNames.decide(new ConfidentialHasNames.Facts(Set.of(people), "wmo.consulent", "wmo.consulent")).isPermitted();
    }
}
