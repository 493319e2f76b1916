package nl.dossierwacht.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.consent.ConsentIsConcrete.Part;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.reuse.Reuse;
import nl.dossierwacht.reuse.ReuseEnd;

class ConsentRulesTest {

    private static final ReuseEnd WMO = new ReuseEnd(Law.WMO, Task.TOELEIDING);
    private static final String PURPOSE = "begeleiding van moeder en kind op elkaar afstemmen";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final ConsentIsNeeded needed = new ConsentIsNeeded();
    private final ConsentIsConcrete concrete = new ConsentIsConcrete();
    private final ConsentIsInformed informed = new ConsentIsInformed();
    private final WithdrawalStopsTheRest stops = new WithdrawalStopsTheRest();

    @ParameterizedTest
    @EnumSource(Reuse.class)
    void ofAnotherLawItIsAskedOnlyWhereTheLawWantsIt(Reuse says) {
        assertEquals(says == Reuse.WITH_CONSENT, needed.decide(new ConsentIsNeeded.Facts(WMO, Optional.of(says))).isPermitted());
    }

    @Test
    void ofAHelperItIsAskedForARequestButNotForEnforcement() {
        assertTrue(needed.decide(new ConsentIsNeeded.Facts(WMO, Optional.empty())).isPermitted());
        assertFalse(needed.decide(new ConsentIsNeeded.Facts(new ReuseEnd(Law.PARTICIPATIEWET, Task.HANDHAVING), Optional.empty())).isPermitted());
        assertFalse(needed.decide(new ConsentIsNeeded.Facts(new ReuseEnd(Law.NONE, Task.TOEZICHT), Optional.empty())).isPermitted());
    }

    @Test
    void namedDataFromOneHolderForOnePurposeIsConcrete() {
        assertTrue(concrete.decide(facts("Thuiszorg De Linde", List.of("begeleiding thuis: omvang", "einddatum"), PURPOSE)).isPermitted());
        assertTrue(concrete.decide(facts("JEUGDWET/TOELEIDING", List.of("naam van de gezinscoach"), PURPOSE)).isPermitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alles", "Alle gegevens", "het hele dossier", "het dossier", "gegevens", "de gegevens", "informatie", "overige informatie", "relevante gegevens",
        "wat nodig is", "omvang, enz", "omvang en dergelijke", "ALLES over het gezin", "everything", "the whole file", "all data", "persoonsgegevens", "ok"})
    void generalConsentCantBeEntered(String item) {
        assertEquals(List.of(Part.ITEMS), concrete.vague(facts("Thuiszorg De Linde", List.of("einddatum", item), PURPOSE)));
    }

    @Test
    void neitherCanConsentForNothingForTooMuchFromAnybodyOrForWhatMayComeLater() {
        assertEquals(List.of(Part.ITEMS), concrete.vague(facts("Thuiszorg De Linde", List.of(), PURPOSE)));
        assertEquals(List.of(Part.ITEMS), concrete.vague(facts("Thuiszorg De Linde", Collections.nCopies(7, "einddatum"), PURPOSE)));
        assertEquals(List.of(Part.HOLDER), concrete.vague(facts("alle hulpverleners", List.of("einddatum"), PURPOSE)));
        assertEquals(List.of(Part.HOLDER), concrete.vague(facts("", List.of("einddatum"), PURPOSE)));
        assertEquals(List.of(Part.PURPOSE), concrete.vague(facts("Thuiszorg De Linde", List.of("einddatum"), "misschien handig voor de aanvraag")));
        assertEquals(List.of(Part.PURPOSE), concrete.vague(facts("Thuiszorg De Linde", List.of("einddatum"), "hulp")));
        assertEquals(List.of(Part.values()), concrete.vague(facts("", List.of(), "")));
    }

    @Test
    void itIsInformedAndAskedSinceTheRequestAndNotAhead() {
        String told = "Verteld wat het team Jeugd dan over het gezin meldt.";
        assertTrue(informed.decide(new ConsentIsInformed.Facts(told, TODAY, TODAY, TODAY)).isPermitted());
        assertFalse(informed.decide(new ConsentIsInformed.Facts("verteld", TODAY, TODAY, TODAY)).isPermitted());
        assertFalse(informed.decide(new ConsentIsInformed.Facts(told, TODAY, TODAY.minusDays(1), TODAY)).isPermitted());
        assertFalse(informed.decide(new ConsentIsInformed.Facts(told, TODAY.minusDays(9), TODAY.plusDays(1), TODAY)).isPermitted());
    }

    @Test
    void onlyTheRegisteredRepresentativeAnswersForTheResident() {
        RepresentativeIsRegistered rule = new RepresentativeIsRegistered();
        assertTrue(rule.decide(new RepresentativeIsRegistered.Facts(false, false)).isPermitted());
        assertTrue(rule.decide(new RepresentativeIsRegistered.Facts(true, true)).isPermitted());
        assertFalse(rule.decide(new RepresentativeIsRegistered.Facts(true, false)).isPermitted());
    }

    @Test
    void whatWasntSuppliedWhenConsentWasWithdrawnIsntSuppliedAnyMore() {
        assertTrue(stops.decide(new WithdrawalStopsTheRest.Facts(true, false)).isPermitted());
        assertFalse(stops.decide(new WithdrawalStopsTheRest.Facts(false, false)).isPermitted());
        assertFalse(stops.decide(new WithdrawalStopsTheRest.Facts(true, true)).isPermitted());
    }

    private static ConsentIsConcrete.Facts facts(String holder, List<String> items, String purpose) {
        return new ConsentIsConcrete.Facts(holder, items, purpose);
    }
}
