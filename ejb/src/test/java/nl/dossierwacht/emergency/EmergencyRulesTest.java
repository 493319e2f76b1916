package nl.dossierwacht.emergency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.emergency.BigRegister.Standing;
import nl.dossierwacht.persistence.emergency.EmergencyNotice.Judgement;
import nl.dossierwacht.reuse.Reuse;
import nl.dossierwacht.separation.Action;

class EmergencyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final BigRegistration NURSE = new BigRegistration("19012345630", TODAY.minusYears(1));

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAHelperOrAnAdviserHasADoor(Role role) {
        boolean door = new DoorIsForRegistered().decide(new DoorIsForRegistered.Facts(role, NURSE, Standing.NOT_ASKED, TODAY)).isPermitted();
        assertEquals(role == Role.MEDICAL_ADVISER || role == Role.CARE_WORKER, door);
        assertEquals(door, Action.EMERGENCY_OPEN.roles().contains(role));
    }

    @ParameterizedTest
    @CsvSource({"19012345601,true", "19012345630,true", " 19012345625 ,true", "1901234563,false", "190123456301,false", "19012345699,false", "00000000030,false", "1901234563O,false",
        "'',false"})
    void aNumberHasElevenDigitsOfWhichTheLastTwoAreAProfession(String number, boolean sound) {
        assertEquals(sound, BigRegistration.read(number, "2026-01-31").filter(read -> read.isSoundOn(TODAY)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25,true", "2021-11-26,true", "2021-11-25,false", "2026-11-26,false", "31-01-2026,false", "'',false", ",false"})
    void aRegistrationWasConfirmedInTheLastFiveYears(String on, boolean sound) {
        assertEquals(sound, BigRegistration.read("19012345630", on).filter(read -> read.isSoundOn(TODAY)).isPresent());
    }

    @Test
    void noRegistrationNoDoor() {
        for (Role role : List.of(Role.MEDICAL_ADVISER, Role.CARE_WORKER)) {
            assertFalse(new DoorIsForRegistered().decide(new DoorIsForRegistered.Facts(role, null, Standing.NOT_ASKED, TODAY)).isPermitted());
        }
        assertTrue(BigRegistration.read(null, "2026-01-31").isEmpty());
        assertFalse(NURSE.toString().contains(NURSE.number()));
    }

    @ParameterizedTest
    @CsvSource({"true,true,0,true", "false,true,0,false", "true,false,0,false", "true,true,1,false"})
    void theDangerIsAcuteThePersonCannotBeAskedAndItIsWrittenDownWhy(boolean acute, boolean cannotBeAsked, int missing, boolean permitted) {
        assertEquals(permitted, new DangerIsAcute().decide(new DangerIsAcute.Facts(acute, cannotBeAsked, missing)).isPermitted());
    }

    @Test
    void eachPartOfTheJustificationIsAskedAndSomethingIsNamed() {
        assertEquals(List.of("danger", "whyNotAsked", "items", "whyNeeded"), new Danger(true, true, " ", null, "\n", Set.of()).missing());
        assertEquals(List.of(), new Danger(true, true, "bewusteloos", "reageert niet", "wie moet ik bellen", Set.of(NeededItem.CONTACTS)).missing());
        assertEquals(List.of(), new Danger(true, true, "x".repeat(1000), "reageert niet", "wie moet ik bellen", Set.of(NeededItem.CONTACTS)).missing());
        assertThrows(IllegalArgumentException.class, () -> new Danger(true, true, "x".repeat(1001), "", "", Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"Ligt op de grond en reageert niet.,S. de Vries,true", "Mevrouw De VRIES ligt op de grond.,S. de Vries,false", "BSN 999993653 reageert niet,'',false",
        "999.99.36.53 reageert niet,'',false", "Ligt van de trap gevallen,J. van Dam,true", "Ademt 12 keer per minuut,'',true"})
    void aJustificationTellsWhyAndNotWho(String text, String name, boolean permitted) {
        assertEquals(permitted, new JustificationNamesNobody().decide(new JustificationNamesNobody.Facts(text, name)).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"reader,judge,false,true,true", "judge,judge,false,true,false", ",judge,false,true,false", "reader,judge,true,true,false", "reader,judge,false,false,false"})
    void aUseIsJudgedOnceByAnotherWithAReason(String reader, String judge, boolean judged, boolean reasoned, boolean permitted) {
        assertEquals(permitted, new UseIsJudged().decide(new UseIsJudged.Facts(reader, judge, judged, reasoned)).isPermitted());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26,true,true", "2026-12-20,true,true", "2026-12-21,true,false", "2026-11-25,true,false", "2026-11-26,false,false", ",true,false"})
    void tellingIsPostponedWithAReasonAndWithinAMonth(LocalDate until, boolean reasoned, boolean permitted) {
        assertEquals(permitted, new ResidentIsToldOfDoor().decide(new ResidentIsToldOfDoor.Facts(TODAY.minusDays(5), until, reasoned, TODAY)).isPermitted());
    }

    /** Never a basis for a municipal task: no cell of the reuse matrix can say it, and no item is a whole dossier, a note or a medicine. */
    @Test
    void theMatrixDoesNotKnowVitalInterest() {
        for (Reuse says : Reuse.values()) {
            assertFalse(says.name().contains("VITAL") || says.name().contains("EMERGENCY"));
        }
        assertEquals(Set.of("IDENTITY", "LIMITATIONS", "CONTACTS", "CHILDREN"), Set.of(NeededItem.values()).stream().map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void whomTheRegisterItselfDoesNotKnowHasNoDoorWhateverWasConfirmed() {
        for (Standing standing : Standing.values()) {
            assertEquals(standing != Standing.NOT_REGISTERED, new DoorIsForRegistered().decide(new DoorIsForRegistered.Facts(Role.CARE_WORKER, NURSE, standing, TODAY)).isPermitted());
        }
        assertEquals(Standing.NOT_ASKED, new NoBigRegister().standingOf(NURSE), "no register is no answer, and never a yes");
    }

    @Test
    void aNoticeEndsTwoYearsAfterItWasLawfulAndElseAfterFive() {
        assertFalse(ends(Judgement.LAWFUL, TODAY.minusYears(2)));
        assertTrue(ends(Judgement.LAWFUL, TODAY.minusYears(2).minusDays(1)));
        for (Judgement judgement : new Judgement[] {Judgement.NOT_LAWFUL, null}) {
            assertFalse(ends(judgement, TODAY.minusYears(5)));
            assertTrue(ends(judgement, TODAY.minusYears(5).minusDays(1)));
        }
    }

    private static boolean ends(Judgement judgement, LocalDate last) {
        return new DoorNoticeEnds().decide(new DoorNoticeEnds.Facts(judgement, last, TODAY)).isPermitted();
    }
}
