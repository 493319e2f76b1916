package nl.dossierwacht.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;

class NoteRulesTest {

    private final SharedNoteJoinsDossier sharing = new SharedNoteJoinsDossier();

    @ParameterizedTest
    @CsvSource({"1,false,true", "28,false,true", "29,false,false", "0,false,false", "-1,true,false", "112,true,true", "113,true,false"})
    void aNoteEndsInTime(int days, boolean untilDecision, boolean permitted) {
        assertEquals(permitted, new NoteEndsInTime().decide(new NoteEndsInTime.Facts(days, untilDecision)).isPermitted());
    }

    @Test
    void aNoteIsSharedByWhoWasWarnedIntoAnOpenDossierThatNeedsIt() {
        assertTrue(sharing.decide(new SharedNoteJoinsDossier.Facts(true, true, true)).isPermitted());
    }

    @Test
    void withoutTheWarningOrAnOpenDossierNothingIsShared() {
        assertFalse(sharing.decide(new SharedNoteJoinsDossier.Facts(false, true, true)).isPermitted());
        assertFalse(sharing.decide(new SharedNoteJoinsDossier.Facts(true, false, true)).isPermitted());
    }

    @Test
    void withoutAReasonTheReasonIsAskedFor() {
        Decision decision = sharing.decide(new SharedNoteJoinsDossier.Facts(true, true, false));
        assertEquals(List.of(Alternative.STATE_REASON), ((Decision.Refused) decision).instead());
    }
}
