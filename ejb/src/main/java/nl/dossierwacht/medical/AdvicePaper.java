package nl.dossierwacht.medical;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.medical.AdviserFile;
import nl.dossierwacht.time.DutchDay;

/** Draws an advice as the document that goes to the dossier. */
final class AdvicePaper {

    private AdvicePaper() {
    }

    static DrawnPaper of(AdviserFile file, Advice advice, LocalDate on) {
        return DrawnPaper.of(file.askingDomain(), "Medisch advies van " + DutchDay.of(on),
                List.of(new Paper.Mark("Over", file.residentName() + file.birthDate().map(birth -> ", geboren " + DutchDay.of(birth)).orElse("")),
                        new Paper.Mark("Kenmerk van de medisch adviseur", file.reference()),
                        new Paper.Mark("Gevraagd op", DutchDay.of(file.askedOn()))),
                List.of(new Paper.Section("De vraag", file.question()),
                        new Paper.Section(AdviceCrossing.LIMITATIONS, advice.limitations()),
                        new Paper.Section("Duur", duration(advice)),
                        new Paper.Section("Waarvoor steun nodig is", advice.support())));
    }

    private static String duration(Advice advice) {
        return switch (advice.duration()) {
            case LASTING -> "De beperkingen zijn blijvend.";
            case UNTIL -> "De beperkingen duren tot " + DutchDay.of(advice.until().orElseThrow()) + ".";
            case LOOK_AGAIN -> "De beperkingen kunnen veranderen. Bekijk dit opnieuw op " + DutchDay.of(advice.until().orElseThrow()) + ".";
        };
    }
}
