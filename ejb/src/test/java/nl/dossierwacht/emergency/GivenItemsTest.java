package nl.dossierwacht.emergency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.medical.AdviceCrossing;

class GivenItemsTest {

    private static final DomainKey WMO = new DomainKey("voorbeeldstad", Law.WMO, Task.TOELEIDING, "college");

    @Test
    void ofAnAdviceOnlyTheLimitationsAndWhatFollowsAreGiven() {
        Optional<String> given = GivenItems.limitations(paper(new Paper.Section("De vraag", "Is een traplift nodig?"), new Paper.Section(AdviceCrossing.LIMITATIONS, "Loopt hooguit 40 meter."),
                new Paper.Section("Duur", "De beperkingen zijn blijvend.")));
        assertTrue(given.orElseThrow().startsWith("Loopt hooguit 40 meter."));
        assertTrue(given.get().contains("blijvend"));
        assertFalse(given.get().contains("traplift") || given.get().contains("M-2026-00001"));
    }

    @Test
    void aPaperInAnotherFormGivesNothing() {
        assertEquals(Optional.empty(), GivenItems.limitations(paper(new Paper.Section("De vraag", "Is een traplift nodig?"))));
    }

    private static byte[] paper(Paper.Section... sections) {
        return DrawnPaper.of(WMO, "Medisch advies", List.of(new Paper.Mark("Kenmerk van de medisch adviseur", "M-2026-00001")), List.of(sections)).content();
    }
}
