package nl.dossierwacht.letters;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

import nl.dossierwacht.letters.Letter.Block;
import nl.dossierwacht.letters.Letter.Heading;
import nl.dossierwacht.letters.Letter.Items;
import nl.dossierwacht.letters.Letter.Paragraph;

/**
 * The letters about one consent (guide, question 32; AVG 7).
 *
 * @param answeredOn when consent was given
 * @param holder who has the data, as a part of a sentence
 */
public record ConsentLetter(Envelope envelope, LocalDate answeredOn, String holder) {

    /**
     * Confirms that consent was given, for what, and how it is taken back.
     *
     * @param oral whether it was given in conversation
     * @param representative who gave it for the resident, if somebody did
     */
    public Letter given(boolean oral, Optional<String> representative, List<String> items, String purpose) {
        List<Block> body = new ArrayList<>();
        String how = oral ? "oral" : "written";
        body.add(representative.map(name -> paragraph("consent.given.for." + how, date(answeredOn), name)).orElseGet(() -> paragraph("consent.given." + how, date(answeredOn))));
        body.add(paragraph("consent.given.what", holder));
        body.add(new Items(items));
        body.add(paragraph("consent.given.purpose"));
        body.add(new Paragraph(purpose));
        body.add(paragraph("consent.given.only"));
        body.add(new Heading(text("consent.given.heading")));
        body.add(paragraph("consent.given.withdraw"));
        body.add(paragraph("consent.given.effect"));
        body.add(paragraph("consent.given.wrong"));
        return new Letter(envelope, text("consent.given.subject"), body, Optional.empty());
    }

    /** Confirms a withdrawal. @param supplied what came in before, and may be used @param stopped what doesn't come in any more */
    public Letter withdrawn(LocalDate on, List<String> supplied, List<String> stopped) {
        List<Block> body = new ArrayList<>();
        body.add(paragraph("consent.withdrawn.1", date(on), date(answeredOn), holder));
        part(body, "consent.withdrawn.stopped", stopped);
        part(body, "consent.withdrawn.supplied", supplied);
        body.add(paragraph("consent.withdrawn.2"));
        return new Letter(envelope, text("consent.withdrawn.subject"), body, Optional.empty());
    }

    private void part(List<Block> body, String key, List<String> items) {
        if (items.isEmpty()) {
            body.add(paragraph(key + ".none"));
        } else {
            body.add(paragraph(key));
            body.add(new Items(items));
        }
    }

    private Paragraph paragraph(String key, Object... arguments) {
        return new Paragraph(text(key, arguments));
    }

    private String text(String key, Object... arguments) {
        ResourceBundle texts = LetterTexts.texts(envelope.language());
        return new MessageFormat(texts.getString(key), envelope.language().locale()).format(arguments);
    }

    private String date(LocalDate date) {
        return LetterTexts.longDate(date, envelope.language());
    }
}
