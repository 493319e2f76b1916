package nl.dossierwacht.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.inspection.EstablishedIdentity.Means;
import nl.dossierwacht.separation.Action;

class InspectionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final DomainKey WMO = new DomainKey("voorbeeldstad", Law.WMO, Task.TOELEIDING, "college");
    private static final DomainKey JEUGD = new DomainKey("voorbeeldstad", Law.JEUGDWET, Task.TOELEIDING, "college");

    @Test
    void aRequestCameInTodayOrInThePastYear() {
        assertTrue(received(TODAY));
        assertTrue(received(TODAY.minusYears(1)));
        assertFalse(received(TODAY.plusDays(1)));
        assertFalse(received(TODAY.minusYears(1).minusDays(1)));
    }

    private static boolean received(LocalDate on) {
        return new RequestIsReceived().decide(new RequestIsReceived.Facts(on, TODAY)).isPermitted();
    }

    @Test
    void whoAsksIsEstablishedWithoutACopy() {
        assertTrue(identified(Means.DOCUMENT, true, null));
        assertTrue(identified(Means.DIGID, false, null));
        assertTrue(identified(Means.KNOWN, false, "komt elke week aan de balie"));
    }

    @Test
    void nobodyIsTakenAtTheirWord() {
        assertFalse(identified(null, true, "komt elke week aan de balie"));
        assertFalse(identified(Means.DOCUMENT, false, "paspoort gezien"));
        assertFalse(identified(Means.KNOWN, true, null));
        assertFalse(identified(Means.KNOWN, false, "  ja  "));
    }

    private static boolean identified(Means means, boolean seen, String howKnown) {
        return new AskerIsIdentified().decide(new AskerIsIdentified.Facts(means, seen, howKnown)).isPermitted();
    }

    @Test
    void theTermIsExtendedOnceInTheFirstMonthWithAReason() {
        InspectionClock clock = new InspectionClock(LocalDate.of(2026, 11, 9), false);
        assertTrue(extended(clock, LocalDate.of(2026, 12, 9), "Er zijn veel dossiers."));
        assertFalse(extended(clock, LocalDate.of(2026, 12, 10), "Er zijn veel dossiers."));
        assertFalse(extended(clock, TODAY, "druk"));
        assertFalse(extended(clock, TODAY, null));
        assertFalse(extended(new InspectionClock(clock.receivedOn(), true), TODAY, "Er zijn nog meer dossiers."));
    }

    private static boolean extended(InspectionClock clock, LocalDate today, String reason) {
        return new TermIsExtendedInTime().decide(new TermIsExtendedInTime.Facts(clock, today, reason)).isPermitted();
    }

    @Test
    void noDomainInScopeIsLeftOutAndNoOtherIsAsked() {
        EveryDomainIsAsked rule = new EveryDomainIsAsked();
        assertTrue(rule.decide(new EveryDomainIsAsked.Facts(Set.of(WMO, JEUGD), Set.of(JEUGD, WMO))).isPermitted());
        assertFalse(rule.decide(new EveryDomainIsAsked.Facts(Set.of(WMO, JEUGD), Set.of(WMO))).isPermitted());
        assertFalse(rule.decide(new EveryDomainIsAsked.Facts(Set.of(WMO), Set.of(WMO, JEUGD))).isPermitted());
        assertFalse(rule.decide(new EveryDomainIsAsked.Facts(Set.of(), Set.of())).isPermitted());
    }

    @Test
    void aPartCrossesOnceFromItsOwnDomainToTheDeskThatWaits() {
        OwnCustodianGathers rule = new OwnCustodianGathers();
        assertTrue(rule.decide(new OwnCustodianGathers.Facts(WMO, WMO, true, true)).isPermitted());
        assertFalse(rule.decide(new OwnCustodianGathers.Facts(WMO, JEUGD, true, true)).isPermitted());
        assertFalse(rule.decide(new OwnCustodianGathers.Facts(WMO, null, true, true)).isPermitted());
        assertFalse(rule.decide(new OwnCustodianGathers.Facts(WMO, WMO, false, true)).isPermitted());
        assertFalse(rule.decide(new OwnCustodianGathers.Facts(WMO, WMO, true, false)).isPermitted());
    }

    @Test
    void nothingIsSaidOnlyWhereNothingIs() {
        AllThatIsThereGoesAlong rule = new AllThatIsThereGoesAlong();
        assertTrue(rule.decide(new AllThatIsThereGoesAlong.Facts(0, 0)).isPermitted());
        assertFalse(rule.decide(new AllThatIsThereGoesAlong.Facts(1, 0)).isPermitted());
    }

    @Test
    void whatIsInNoDossierOfThePersonNeverGoesAlong() {
        UUID own = UUID.randomUUID();
        assertTrue(onlyInDossier(own, item(own)));
        assertFalse(onlyInDossier(own, item(own), item(null)), "a note belongs to no dossier");
        assertFalse(onlyInDossier(own, item(own), item(UUID.randomUUID())), "somebody else's dossier");
    }

    private static boolean onlyInDossier(UUID own, Inspectable... items) {
        return new OnlyWhatIsInADossier().decide(new OnlyWhatIsInADossier.Facts(Set.of(own), List.of(items))).isPermitted();
    }

    private static Inspectable item(UUID dossier) {
        return new Inspectable(dossier, Inspectable.Kind.WORK_FILE, "stuk", TODAY, Optional.empty(), Optional.empty(), () -> null);
    }

    @Test
    void thereIsNoKindForANote() {
        assertEquals(List.of("DOSSIER", "REGISTRATION", "WORK_FILE", "ARCHIVE_FILE"), Arrays.stream(Inspectable.Kind.values()).map(Enum::name).toList());
    }

    @Test
    void theAnswerIsWholeAndWeighed() {
        AllPartsAreIn rule = new AllPartsAreIn();
        assertTrue(rule.decide(new AllPartsAreIn.Facts(0, "Er is geen grond om iets te weigeren.")).isPermitted());
        assertFalse(rule.decide(new AllPartsAreIn.Facts(1, "Er is geen grond om iets te weigeren.")).isPermitted());
        assertFalse(rule.decide(new AllPartsAreIn.Facts(0, " ok ")).isPermitted());
        assertFalse(rule.decide(new AllPartsAreIn.Facts(0, null)).isPermitted());
    }

    @Test
    void theAnswerIsHandedOverAfterItWasMadeAndNotTomorrow() {
        AnswerIsHandedOver rule = new AnswerIsHandedOver();
        assertTrue(rule.decide(new AnswerIsHandedOver.Facts(TODAY.minusDays(2), TODAY, TODAY)).isPermitted());
        assertFalse(rule.decide(new AnswerIsHandedOver.Facts(TODAY, TODAY.minusDays(1), TODAY)).isPermitted());
        assertFalse(rule.decide(new AnswerIsHandedOver.Facts(TODAY, TODAY.plusDays(1), TODAY)).isPermitted());
    }

    @Test
    void theDeskOpensNoDossierAndNoCustodianAnswersForTheDesk() {
        for (Action action : List.of(Action.DOSSIER_OPEN, Action.DOSSIER_FIND, Action.DOCUMENT_READ, Action.DOCUMENT_LIST, Action.INSPECTION_GATHER)) {
            assertFalse(action.roles().contains(Role.RIGHTS_DESK), action.name());
        }
        for (Action action : List.of(Action.INSPECTION_VIEW, Action.INSPECTION_REGISTER, Action.INSPECTION_ANSWER)) {
            assertEquals(Set.of(Role.RIGHTS_DESK), action.roles(), action.name());
        }
    }
}
