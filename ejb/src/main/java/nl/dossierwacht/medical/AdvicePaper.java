package nl.dossierwacht.medical;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.medical.AdviserFile;

/** Draws an advice as the document that goes to the dossier. */
final class AdvicePaper {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private AdvicePaper() {
    }

    static DrawnPaper of(AdviserFile file, Advice advice, LocalDate on) {
        return DrawnPaper.of(file.askingDomain(), "Medisch advies van " + DATE.format(on),
                List.of(new Paper.Mark("Over", file.residentName() + file.birthDate().map(birth -> ", geboren " + DATE.format(birth)).orElse("")),
                        new Paper.Mark("Kenmerk van de medisch adviseur", file.reference()),
                        new Paper.Mark("Gevraagd op", DATE.format(file.askedOn()))),
                List.of(new Paper.Section("De vraag", file.question()),
                        new Paper.Section(AdviceCrossing.LIMITATIONS, advice.limitations()),
                        new Paper.Section("Duur", duration(advice)),
                        new Paper.Section("Waarvoor steun nodig is", advice.support())));
    }

    private static String duration(Advice advice) {
        return switch (advice.duration()) {
            case LASTING -> "De beperkingen zijn blijvend.";
            case UNTIL -> "De beperkingen duren tot " + DATE.format(advice.until().orElseThrow()) + ".";
            case LOOK_AGAIN -> "De beperkingen kunnen veranderen. Bekijk dit opnieuw op " + DATE.format(advice.until().orElseThrow()) + ".";
        };
    }
}
