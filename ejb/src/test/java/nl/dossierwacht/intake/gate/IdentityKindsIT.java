package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Refused;
import nl.dossierwacht.intake.specimens.Carrier;
import nl.dossierwacht.intake.specimens.IdentityKind;
import nl.dossierwacht.intake.specimens.OrdinaryKind;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.intake.specimens.Spoiling;

/** One picture of each kind, one in each file, and one after each spoiling, through the whole gate; how often it goes wrong over many is in docs/gate.md. */
class IdentityKindsIT extends ReadingGate {

    @ParameterizedTest
    @EnumSource(IdentityKind.class)
    void stopsEveryKindOfIdentityDocument(IdentityKind kind) {
        Verdict verdict = judge(Specimens.png(Spoiling.DPI_150.spoil(kind.draw(false, 21), 21)));
        if (kind.hasZone()) {
            assertInstanceOf(Refused.class, verdict);
        } else {
            assertTrue(stops(verdict), kind + ": " + verdict.getClass().getSimpleName());
        }
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void refusesACardInEveryFile(Carrier carrier) {
        Refused refused = assertInstanceOf(Refused.class, judge(carrier.file(IdentityKind.DUTCH_CARD_BACK.draw(false, 22))));
        assertEquals(carrier == Carrier.PDF_PAGE_7 ? 7 : 1, refused.evidence().get(0).page());
    }

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void refusesAPassportAfterEverySpoiling(Spoiling spoiling) {
        assertInstanceOf(Refused.class, judge(Specimens.jpeg(spoiling.spoil(IdentityKind.DUTCH_PASSPORT.draw(false, 23), 23), 0.85f)));
    }

    @ParameterizedTest
    @EnumSource(OrdinaryKind.class)
    void acceptsWhatOnlyLooksLikeOne(OrdinaryKind kind) {
        assertInstanceOf(Accepted.class, judge(Specimens.jpeg(kind.draw(24), 0.8f)), kind.name());
    }

    private static boolean stops(Verdict verdict) {
        return verdict instanceof Refused || verdict instanceof Verdict.Asked;
    }
}
