package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.specimens.IdentityKind;
import nl.dossierwacht.intake.specimens.Specimen;
import nl.dossierwacht.intake.specimens.Spoiling;

/** Backs with few words at 150 dots an inch: of some of these the strong engine takes the lines for upside down, and read that way they say nothing. */
class LiesTheOtherWayIT extends ReadingGate {

    private static final int EACH = 4;
    private static final long SEED = 410000;

    @Test
    void aZoneIsFoundThoughItsLinesAreTakenForUpsideDown() {
        List<Specimen> backs = Specimen.identities(false, EACH, SEED).stream()
                .filter(one -> one.spoiling() == Spoiling.DPI_150 && (one.identity() == IdentityKind.LICENCE_BACK || one.identity() == IdentityKind.RESIDENCE_BACK)).toList();
        assertEquals(2 * EACH, backs.size());
        for (Specimen back : backs) {
            assertInstanceOf(Verdict.Refused.class, judge(back.file()), () -> back.kind() + " number " + backs.indexOf(back));
        }
    }
}
