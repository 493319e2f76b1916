package nl.dossierwacht.letters;

import java.util.List;

/**
 * Something written here that is no letter but belongs in a dossier: a shared note, a medical advice.
 *
 * @param municipality name of the municipality, as in {@code Gemeente Voorbeeldstad}
 * @param marks lines under the title, as in date and reference
 */
public record Paper(LetterLanguage language, String municipality, String title, List<Mark> marks, List<Section> sections) {

    public Paper {
        marks = List.copyOf(marks);
        sections = List.copyOf(sections);
        if (title.isBlank() || sections.isEmpty()) {
            throw new IllegalArgumentException("a paper has a title and a text");
        }
    }

    /** One fact about the paper. */
    public record Mark(String label, String value) {
    }

    /** A part with its heading; an empty heading for none. Line breaks in the text are kept. */
    public record Section(String heading, String text) {
    }
}
