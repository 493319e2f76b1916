package nl.dossierwacht.notes;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.time.DutchDay;

/** Draws a note that is shared as the document that it becomes. */
final class SharedNotePaper {

    private SharedNotePaper() {
    }

    /** @param sharedOn the day of sharing; the text is the author's, unchanged */
    static DrawnPaper of(String text, String dossierNumber, LocalDate writtenOn, LocalDate sharedOn) {
        HatScope worn = HatScope.require();
        return DrawnPaper.of(worn.hat().domain(), "Gedeelde notitie van " + DutchDay.of(sharedOn),
                List.of(new Paper.Mark("Dossier", dossierNumber), new Paper.Mark("Geschreven door", worn.employee()), new Paper.Mark("Geschreven op", DutchDay.of(writtenOn)),
                        new Paper.Mark("Gedeeld op", DutchDay.of(sharedOn))),
                List.of(new Paper.Section("Notitie", text)));
    }
}
