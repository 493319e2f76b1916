package nl.dossierwacht.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.rules.Decision;

class ArchiveRulesTest {

    private static final String WHY = "hoogte van de voorziening";

    @ParameterizedTest
    @CsvSource(textBlock = """
            ARCHIVIST,  ARCHIVIST,  false, true
            ARCHIVIST,  CONSULTANT, true,  false
            CONSULTANT, CONSULTANT, true,  true
            CONSULTANT, CONSULTANT, false, false
            CONSULTANT, CARE_WORKER, true, true
            CONSULTANT, ARCHIVIST,  false, false
            CONSULTANT, ARCHIVIST,  true,  false
            BOTH,       ARCHIVIST,  false, true
            BOTH,       ENFORCER,   true,  true
            BOTH,       CONSULTANT, false, false
            NOBODY,     ARCHIVIST,  true,  false
            NOBODY,     CONSULTANT, true,  false
            """)
    void whoFinalisesIsAsTheMunicipalitySays(FinalisedBy setting, Role role, boolean own, boolean permitted) {
        assertEquals(permitted, new WhoFinalises().decide(new WhoFinalises.Facts(setting, role, own)).isPermitted());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MEDICAL_ADVISER", "RIGHTS_DESK", "PRIVACY_OFFICER", "APPLICATION_MANAGER", "SYSTEM_JOB"})
    void noSettingLetsAnotherRoleFinalise(Role role) {
        for (FinalisedBy setting : FinalisedBy.values()) {
            assertFalse(new WhoFinalises().decide(new WhoFinalises.Facts(setting, role, true)).isPermitted());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none,none,NOBODY", "none,demo,ARCHIVIST", "'',demo,ARCHIVIST", "'',none,NOBODY", "ARCHIVIST,none,ARCHIVIST", "CONSULTANT,none,CONSULTANT",
        "BOTH,none,BOTH", "both,none,NOBODY", "EVERYBODY,none,NOBODY", "EVERYBODY,demo,NOBODY", "NOBODY,demo,NOBODY"})
    void aSettingThatIsMissingOrUnknownCloses(String value, String profile, FinalisedBy expected) {
        assertEquals(expected, FinalisedBy.of(value, profile));
    }

    @Test
    void onlyAPaperOfTheResidentIsGivenBack() {
        assertTrue(new OnlyTheirsIsReturned().decide(facts(Choice.RETURN, true, false, true)).isPermitted());
        assertFalse(new OnlyTheirsIsReturned().decide(facts(Choice.RETURN, false, false, true)).isPermitted());
        assertTrue(new OnlyTheirsIsReturned().decide(facts(Choice.DESTROY, false, false, true)).isPermitted());
    }

    @Test
    void theDecisionGoesNowhereButToTheArchive() {
        assertTrue(new DecisionIsArchived().decide(facts(Choice.ARCHIVE, false, true, true)).isPermitted());
        assertTrue(new DecisionIsArchived().decide(facts(Choice.PUT_BACK, false, true, true)).isPermitted());
        assertFalse(new DecisionIsArchived().decide(facts(Choice.DESTROY, false, true, true)).isPermitted());
        assertFalse(new DecisionIsArchived().decide(facts(Choice.RETURN, true, true, true)).isPermitted());
    }

    @Test
    void whatNobodyCalledNecessaryDoesNotGetIntoTheArchiveButMayGo() {
        assertFalse(new OnlyNecessaryIsArchived().decide(facts(Choice.ARCHIVE, true, false, false)).isPermitted());
        assertTrue(new OnlyNecessaryIsArchived().decide(facts(Choice.RETURN, true, false, false)).isPermitted());
        assertTrue(new OnlyNecessaryIsArchived().decide(facts(Choice.DESTROY, true, false, false)).isPermitted());
    }

    @Test
    void whatTodaysGateWouldRefuseDoesNotGetIntoTheArchiveButMayGo() {
        for (Choice choice : Choice.values()) {
            assertEquals(choice != Choice.ARCHIVE, new FoundIsNotArchived().decide(new ChoiceFacts(choice, true, false, true, true, WHY)).isPermitted());
            assertTrue(new FoundIsNotArchived().decide(new ChoiceFacts(choice, true, false, true, false, WHY)).isPermitted());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    ", "ja", "  x  "})
    void aChoiceWithoutAReasonIsNone(String why) {
        assertFalse(new ChoiceHasReason().decide(new ChoiceFacts(Choice.ARCHIVE, true, false, true, false, why)).isPermitted());
        assertTrue(new ChoiceHasReason().decide(new ChoiceFacts(Choice.PUT_BACK, true, false, true, false, why)).isPermitted());
        assertTrue(new ChoiceHasReason().decide(new ChoiceFacts(Choice.DESTROY, true, false, true, false, WHY)).isPermitted());
        assertFalse(new ChoiceHasReason().decide(new ChoiceFacts(Choice.DESTROY, true, false, true, false, "x".repeat(401))).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"true,true,0,0,true", "false,true,0,0,false", "true,false,0,0,false", "true,true,1,0,false", "true,true,0,1,false", "true,true,4,3,false"})
    void nothingMayBeOpen(boolean decided, boolean decisionArchived, int undecided, int ends, boolean permitted) {
        assertEquals(permitted, new NothingStaysOpen().decide(new NothingStaysOpen.Facts(decided, decisionArchived, undecided, ends)).isPermitted());
    }

    @Test
    void archivedStaysWholeToTheLastBit() {
        String digest = "a".repeat(64);
        assertTrue(whole(digest, Optional.of(digest)).isPermitted());
        assertFalse(whole(digest, Optional.of("a".repeat(63) + "b")).isPermitted());
        assertFalse(whole(digest, Optional.empty()).isPermitted());
    }

    private static Decision whole(String fixed, Optional<String> computed) {
        return new ArchivedStaysWhole().decide(new ArchivedStaysWhole.Facts(fixed, computed));
    }

    private static ChoiceFacts facts(Choice choice, boolean fromResident, boolean decision, boolean necessary) {
        return new ChoiceFacts(choice, fromResident, decision, necessary, false, WHY);
    }
}
