package nl.dossierwacht.notes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.ring.HatScope;

/** Draws a note that is shared as the document that it becomes. */
final class SharedNotePaper {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private SharedNotePaper() {
    }

    /** @param sharedOn the day of sharing; the text is the author's, unchanged */
    static DrawnPaper of(String text, String dossierNumber, LocalDate writtenOn, LocalDate sharedOn) {
        HatScope worn = HatScope.require();
        return DrawnPaper.of(worn.hat().domain(), "Gedeelde notitie van " + DATE.format(sharedOn),
                List.of(new Paper.Mark("Dossier", dossierNumber), new Paper.Mark("Geschreven door", worn.employee()), new Paper.Mark("Geschreven op", DATE.format(writtenOn)),
                        new Paper.Mark("Gedeeld op", DATE.format(sharedOn))),
                List.of(new Paper.Section("Notitie", text)));
    }
}
