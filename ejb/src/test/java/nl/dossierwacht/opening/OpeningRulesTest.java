package nl.dossierwacht.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.persistence.opening.OpeningNotice.Judgement;
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
        assertTrue(says(kind, "x".repeat(200)));
        assertFalse(says(kind, "x".repeat(201)));
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

    @Test
    void whoseWorkItIsSaysThatTheySawItAndNobodyElse() {
        assertTrue(new OpeningIsSeenByItsOwn().decide(new OpeningIsSeenByItsOwn.Facts(true)).isPermitted());
        assertFalse(new OpeningIsSeenByItsOwn().decide(new OpeningIsSeenByItsOwn.Facts(false)).isPermitted());
    }

    @Test
    void whatIsInOrderNeedsNoNoteAndAnythingElseDoes() {
        assertTrue(judged("lezer", null, Judgement.IN_ORDER, false));
        for (Judgement found : List.of(Judgement.ASKED, Judgement.NOT_IN_ORDER)) {
            assertTrue(judged("lezer", null, found, true));
            assertFalse(judged("lezer", null, found, false));
        }
        assertFalse(judged("lezer", null, null, true));
    }

    @Test
    void whatWasAskedIsJudgedOnceAfterThat() {
        assertTrue(judged("lezer", Judgement.ASKED, Judgement.IN_ORDER, false));
        assertTrue(judged("lezer", Judgement.ASKED, Judgement.NOT_IN_ORDER, true));
        assertFalse(judged("lezer", Judgement.ASKED, Judgement.ASKED, true));
        for (Judgement before : List.of(Judgement.IN_ORDER, Judgement.NOT_IN_ORDER)) {
            for (Judgement found : Judgement.values()) {
                assertFalse(judged("lezer", before, found, true));
            }
        }
    }

    @Test
    void nobodyJudgesTheirOwnHoweverTheAccountIsWrittenNorWhatIsNotThere() {
        assertFalse(judged("officier", null, Judgement.IN_ORDER, true));
        assertFalse(judged("Officier", null, Judgement.IN_ORDER, true));
        assertFalse(judged(null, null, Judgement.IN_ORDER, true));
    }

    @Test
    void whatIsInOrderIsKeptNinetyDaysAndAllElseAYear() {
        Instant now = Instant.parse("2026-11-25T12:00:00Z");
        for (Judgement judgement : new Judgement[] {Judgement.IN_ORDER, Judgement.ASKED, Judgement.NOT_IN_ORDER, null}) {
            int days = judgement == Judgement.IN_ORDER ? 90 : 365;
            assertFalse(new OpeningNoticeEnds().decide(new OpeningNoticeEnds.Facts(judgement, now.minus(Duration.ofDays(days)), now)).isPermitted());
            assertTrue(new OpeningNoticeEnds().decide(new OpeningNoticeEnds.Facts(judgement, now.minus(Duration.ofDays(days)).minusSeconds(1), now)).isPermitted());
        }
    }

    private static boolean judged(String reader, Judgement before, Judgement found, boolean explained) {
        return new OpeningIsJudged().decide(new OpeningIsJudged.Facts(reader, "officier", before, found, explained)).isPermitted();
    }

    private boolean says(Kind kind, String words) {
        return hasReason.decide(new OpeningHasReason.Facts(kind, words)).isPermitted();
    }
}
