package nl.dossierwacht.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.separation.Action;

/** Who may see what hangs on a dossier, and what a reason is. */
class OpeningRulesTest {

    private final NeedToKnow needToKnow = new NeedToKnow();
    private final OpeningHasReason hasReason = new OpeningHasReason();

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"ARCHIVIST", "SYSTEM_JOB"}, mode = EnumSource.Mode.EXCLUDE)
    void withoutAssignmentAndWithoutAReasonADossierStaysClosedAndTheWayOutIsAReason(Role role) {
        Decision closed = needToKnow.decide(new NeedToKnow.Facts(role, false, false));
        assertEquals(new Decision.Refused(needToKnow.id(), List.of(Alternative.STATE_REASON)), closed);
        assertTrue(needToKnow.decide(new NeedToKnow.Facts(role, true, false)).isPermitted());
        assertTrue(needToKnow.decide(new NeedToKnow.Facts(role, false, true)).isPermitted());
    }

    @Test
    void onlyArchivistsAndJobsWorkForTheWholeDomain() {
        Set<Role> whole = EnumSet.noneOf(Role.class);
        Stream.of(Role.values()).filter(role -> needToKnow.decide(new NeedToKnow.Facts(role, false, false)).isPermitted()).forEach(whole::add);
        assertEquals(EnumSet.of(Role.ARCHIVIST, Role.SYSTEM_JOB), whole);
    }

    @Test
    void whoCanGiveAReasonWorksInDossiers() {
        assertEquals(Action.DOSSIER_CREATE.roles(), Action.DOSSIER_OPEN_WITH_REASON.roles());
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"OTHER", "INSPECTION"}, mode = EnumSource.Mode.EXCLUDE)
    void aReasonFromTheListIsEnough(Kind kind) {
        assertTrue(says(kind, ""));
        assertTrue(says(kind, "x".repeat(OpeningHasReason.LONGEST)));
        assertFalse(says(kind, "x".repeat(OpeningHasReason.LONGEST + 1)));
    }

    @Test
    void anotherReasonIsSaidInWords() {
        assertFalse(says(Kind.OTHER, ""));
        assertFalse(says(Kind.OTHER, "werk"));
        assertTrue(says(Kind.OTHER, "telefoontje van de thuiszorg"));
    }

    @Test
    void noReasonAndAReasonThatNobodyCanChooseAreNone() {
        assertFalse(says(null, "telefoontje van de thuiszorg"));
        assertFalse(says(Kind.INSPECTION, "verzamelen voor een inzageverzoek"));
    }

    private boolean says(Kind kind, String words) {
        return hasReason.decide(new OpeningHasReason.Facts(kind, words)).isPermitted();
    }
}
