package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.intake.Offer;

/** The same file from two windows at once is one document, and who comes second is told so. */
class FilesTogetherTest extends TwoTownHalls {

    private static final Employee WMO = Employee.wmo("wmo.consulent");
    private static final String LETTER = "Hierbij de offerte voor een traplift, levertijd zes weken.";

    @Test
    void theSameFileOfferedAtOnceIsStoredOnceAndTheSecondIsADuplicate() throws Exception {
        String number = in(here, WMO, () -> here.service(DossierService.class).create(new NewDossier(new Bsn("999966820"), "traplift", TODAY, Optional.empty(), Optional.empty())));
        anew(here);
        // So that the second is read in no time, and comes as far as the first before that ends.
        assertInstanceOf(Offer.Waiting.class, offer(there, number, "Hierbij de foto van de trap."));
        anew(there);
        assertInstanceOf(Offer.Waiting.class, offer(here, number, LETTER));
        Future<Offer> second = meanwhile.submit(() -> offer(there, number, LETTER));
        waits(second);
        anew(here);
        assertEquals("offerte.txt", assertInstanceOf(Offer.Duplicate.class, second.get(60, TimeUnit.SECONDS)).title());
        anew(there);
        assertEquals(2, in(here, WMO, () -> here.service(IntakeService.class).of(number)).size());
    }

    private static Offer offer(TownHall hall, String number, String text) {
        return in(hall, WMO, () -> hall.service(IntakeService.class).offer(number, "offerte.txt", text.getBytes(StandardCharsets.UTF_8), List.of()));
    }
}
