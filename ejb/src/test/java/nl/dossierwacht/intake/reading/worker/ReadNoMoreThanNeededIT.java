package nl.dossierwacht.intake.reading.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.intake.specimens.IdentityKind;
import nl.dossierwacht.intake.specimens.OrdinaryKind;
import nl.dossierwacht.intake.specimens.Spoiling;

/** A second reading costs as much as the first: it is for what the first left open. */
class ReadNoMoreThanNeededIT {

    private static final String NAME = "read-no-more";

    @TempDir
    private static Path folder;
    private static TesseractEngine fast;
    private static RapidEngine strong;

    @BeforeAll
    static void start() throws IOException {
        fast = new TesseractEngine(folder);
        strong = RapidEngine.startIfPossible(NAME);
        assumeTrue(strong != null, "no memory to pass pictures through");
    }

    @Test
    void stopsAfterTheFirstReadingOnceALineDecides() throws IOException {
        BufferedImage passport = Pictures.grey(Spoiling.DPI_150.spoil(IdentityKind.DUTCH_PASSPORT.draw(false, 7), 7));
        List<String> first = strong.read(Pictures.sized(passport, 1200, 2400)).lines();
        assertEquals(first, new BothEngines(fast, strong, look("<<<", true)).lines(passport));
        assertTrue(new BothEngines(fast, strong, look("never", true)).lines(passport).size() > first.size() * 3 / 2);
    }

    @Test
    void readsSmallOrSuspectTextInALargePictureOnceMoreAndNoOther() throws IOException {
        BufferedImage form = Pictures.grey(Spoiling.JPEG_25.spoil(OrdinaryKind.WAGE_SLIP.draw(7), 7));
        int once = new BothEngines(fast, strong, look("never", false)).lines(form).size();
        assertTrue(new BothEngines(fast, strong, look("never", true)).lines(form).size() > once * 3 / 2, "with signs of a document");
        BufferedImage card = Pictures.grey(Spoiling.ON_A_PAGE.spoil(IdentityKind.RESIDENCE_FRONT.draw(true, 7), 7));
        assertEquals(new BothEngines(fast, strong, look("never", true)).lines(card), new BothEngines(fast, strong, look("never", false)).lines(card), "letters are small");
    }

    private static Look look(String enough, boolean signs) {
        return new Look() {
            @Override
            public boolean isEnough(List<String> lines) {
                return lines.stream().anyMatch(line -> line.contains(enough));
            }

            @Override
            public boolean hasSigns(List<String> lines) {
                return signs;
            }
        };
    }

    @Test
    void readsNoListAsIfItWereAZoneAndNoZoneAsIfItWereAList() throws IOException {
        for (OrdinaryKind list : List.of(OrdinaryKind.CODES, OrdinaryKind.ACCOUNT_LIST)) {
            RapidEngine.Seen seen = strong.read(Pictures.sized(Pictures.grey(Spoiling.DPI_150.spoil(list.draw(7), 7)), 1200, 2400));
            assertTrue(seen.isList(), list.name());
        }
        for (Spoiling spoiling : List.of(Spoiling.DPI_150, Spoiling.ON_A_PAGE)) {
            RapidEngine.Seen seen = strong.read(Pictures.sized(Pictures.grey(spoiling.spoil(IdentityKind.DUTCH_CARD_BACK.draw(false, 7), 7)), 1200, 2400));
            assertFalse(seen.isList());
            assertTrue(seen.zonePart().isPresent(), spoiling.name());
        }
    }
}
