package nl.dossierwacht.notes;

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
import nl.dossierwacht.persistence.ring.HatScope;

/** A note that is shared, as the document that it becomes. In Dutch, as the dossier is. */
record SharedNotePaper(String title, byte[] content, int pages) {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** @param sharedOn the day of sharing; the text is the author's, unchanged */
    static SharedNotePaper of(String text, String dossierNumber, LocalDate writtenOn, LocalDate sharedOn) {
        HatScope worn = HatScope.require();
        String title = "Gedeelde notitie van " + date(sharedOn);
        String municipality = worn.hat().domain().municipality();
        Paper paper = new Paper(LetterLanguage.DUTCH, "Gemeente " + municipality.substring(0, 1).toUpperCase(DUTCH) + municipality.substring(1), title,
                List.of(new Paper.Mark("Dossier", dossierNumber), new Paper.Mark("Geschreven door", worn.employee()), new Paper.Mark("Geschreven op", date(writtenOn)),
                        new Paper.Mark("Gedeeld op", date(sharedOn))),
                List.of(new Paper.Section("Notitie", text)));
        byte[] content = new LetterWriter().write(paper);
        try (PDDocument drawn = Loader.loadPDF(content)) {
            return new SharedNotePaper(title, content, drawn.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String date(LocalDate on) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH).format(on);
    }
}
