package nl.dossierwacht.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import nl.dossierwacht.domain.DomainKey;

/** A {@link Paper} as the PDF that goes into a dossier; in Dutch, as the dossier is. @param pages how many it has */
public record DrawnPaper(String title, byte[] content, int pages) {

    /** Draws it. @param domain of whose municipality it is */
    public static DrawnPaper of(DomainKey domain, String title, List<Paper.Mark> marks, List<Paper.Section> sections) {
        String name = domain.municipality();
        String municipality = "Gemeente " + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        byte[] content = new LetterWriter().write(new Paper(LetterLanguage.DUTCH, municipality, title, marks, sections));
        try (PDDocument drawn = Loader.loadPDF(content)) {
            return new DrawnPaper(title, content, drawn.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "paper";
    }
}
