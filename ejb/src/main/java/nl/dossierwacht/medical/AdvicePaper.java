package nl.dossierwacht.medical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import nl.dossierwacht.letters.LetterLanguage;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.medical.AdviserFile;

/** An advice as the document that goes to the dossier. In Dutch, as the dossier is. */
record AdvicePaper(String title, byte[] content, int pages) {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    static AdvicePaper of(AdviserFile file, Advice advice, LocalDate on) {
        String municipality = file.askingDomain().municipality();
        String title = "Medisch advies van " + date(on);
        Paper paper = new Paper(LetterLanguage.DUTCH, "Gemeente " + municipality.substring(0, 1).toUpperCase(DUTCH) + municipality.substring(1), title,
                List.of(new Paper.Mark("Over", file.residentName() + file.birthDate().map(birth -> ", geboren " + date(birth)).orElse("")),
                        new Paper.Mark("Kenmerk van de medisch adviseur", file.reference()),
                        new Paper.Mark("Gevraagd op", date(file.askedOn()))),
                List.of(new Paper.Section("De vraag", file.question()),
                        new Paper.Section("Beperkingen", advice.limitations()),
                        new Paper.Section("Duur", duration(advice)),
                        new Paper.Section("Waarvoor steun nodig is", advice.support())));
        byte[] content = new LetterWriter().write(paper);
        try (PDDocument drawn = Loader.loadPDF(content)) {
            return new AdvicePaper(title, content, drawn.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String duration(Advice advice) {
        return switch (advice.duration()) {
            case LASTING -> "De beperkingen zijn blijvend.";
            case UNTIL -> "De beperkingen duren tot " + date(advice.until().orElseThrow()) + ".";
            case LOOK_AGAIN -> "De beperkingen kunnen veranderen. Bekijk dit opnieuw op " + date(advice.until().orElseThrow()) + ".";
        };
    }

    private static String date(LocalDate on) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH).format(on);
    }
}
