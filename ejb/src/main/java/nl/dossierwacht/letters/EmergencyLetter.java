package nl.dossierwacht.letters;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.letters.Letter.Block;
import nl.dossierwacht.letters.Letter.Items;
import nl.dossierwacht.letters.Letter.Paragraph;

/** The letter that tells a resident that somebody saw data of theirs at acute danger (guide, questions 27 and 36; AVG 14). */
public record EmergencyLetter(Envelope envelope) {

    /** Tells when, who by role, and which items. */
    public Letter looked(LocalDate on, Role reader, List<String> items) {
        List<Block> body = new ArrayList<>();
        body.add(paragraph("emergency." + reader, LetterTexts.longDate(on, envelope.language())));
        body.add(new Items(items));
        body.add(paragraph("emergency.why"));
        body.add(paragraph("emergency.only"));
        body.add(paragraph("emergency.judged"));
        body.add(paragraph("emergency.wrong"));
        return new Letter(envelope, text("emergency.subject"), body, Optional.empty());
    }

    private Paragraph paragraph(String key, Object... arguments) {
        return new Paragraph(text(key, arguments));
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(LetterTexts.texts(envelope.language()).getString(key), envelope.language().locale()).format(arguments);
    }
}
