package nl.dossierwacht.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;

class ServiceRingRulesTest {

    private static final Hat WMO = new Hat(new DomainKey("voorbeeldstad", Law.WMO, Task.TOELEIDING, "college"), Role.CONSULTANT);
    private static final Hat JEUGD = new Hat(new DomainKey("voorbeeldstad", Law.JEUGDWET, Task.TOELEIDING, "college"), Role.CONSULTANT);

    private final HatIsGranted hatIsGranted = new HatIsGranted();
    private final RoleMayAct roleMayAct = new RoleMayAct();

    @Test
    void aGrantedHatMayBeWorn() {
        assertTrue(hatIsGranted.decide(new HatIsGranted.Facts(WMO, Set.of(WMO, JEUGD))).isPermitted());
    }

    @Test
    void aHatOfAnotherLawMayNot() {
        assertFalse(hatIsGranted.decide(new HatIsGranted.Facts(WMO, Set.of(JEUGD))).isPermitted());
    }

    @Test
    void noHatIsNoAccess() {
        assertFalse(hatIsGranted.decide(new HatIsGranted.Facts(null, Set.of(WMO))).isPermitted());
    }

    @Test
    void anEmptyListOfGrantsOpensNothing() {
        assertFalse(hatIsGranted.decide(new HatIsGranted.Facts(WMO, Set.of())).isPermitted());
    }

    @Test
    void aJobsHatIsNeverWornByAPerson() {
        Hat job = Hat.forJobIn(WMO.domain());
        assertFalse(hatIsGranted.decide(new HatIsGranted.Facts(job, Set.of(job))).isPermitted());
        assertTrue(Hat.fromGrantedRole(job.grantedRole()).isEmpty());
    }

    @Test
    void aMethodWithoutAnActionIsRefused() {
        assertFalse(roleMayAct.decide(new RoleMayAct.Facts(WMO, null)).isPermitted());
    }

    /** Sending a form is judged for everybody and gives nothing: without it the refusal of a forged form would have no record. */
    @ParameterizedTest
    @EnumSource(value = Action.class, mode = EnumSource.Mode.EXCLUDE, names = "FORM_SEND")
    void anApplicationManagerDoesNothingWithContent(Action action) {
        Hat manager = new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.BEHEER, "college"), Role.APPLICATION_MANAGER);
        assertFalse(roleMayAct.decide(new RoleMayAct.Facts(manager, action)).isPermitted());
    }

    @Test
    void aServiceMethodWithoutADeclarationIsFound() {
        assertEquals(List.of("Forgetful.forgotten"), UndeclaredServices.undeclaredIn(Forgetful.class));
    }

    /** A service whose maker forgot something. */
    public static class Forgetful {
        @Performs(Action.DOSSIER_OPEN)
        public void declared() {
            // Nothing to do: only its declaration matters.
        }

        public void forgotten() {
            // Nothing to do: only the missing declaration matters.
        }
    }
}
