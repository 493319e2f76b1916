package nl.dossierwacht.letters;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import nl.dossierwacht.letters.Letter.Block;
import nl.dossierwacht.letters.Letter.Heading;
import nl.dossierwacht.letters.Letter.Items;
import nl.dossierwacht.letters.Letter.Paragraph;

/** Composes each kind of letter from the texts of its language; the envelope says which. */
public final class LetterTexts {

    private static final String BUNDLE = "nl.dossierwacht.letters.letters";

    private final Envelope envelope;
    private final Locale locale;
    private final ResourceBundle bundle;

    private LetterTexts(Envelope envelope) {
        this.envelope = envelope;
        this.locale = envelope.language().locale();
        this.bundle = texts(envelope.language());
    }

    /** The letters that can be sent in this envelope. */
    public static LetterTexts in(Envelope envelope) {
        return new LetterTexts(envelope);
    }

    /** A medical paper that was handed in unasked goes back to the resident (guide, questions 3 and 22). */
    public Letter medicalPaperReturned(LocalDate receivedOn) {
        return plain("medical.returned", date(receivedOn));
    }

    /**
     * A medical paper went on to the doctor who advises, no copy stayed (guide, questions 3 and 22).
     *
     * @param adviser name of the adviser's practice or function
     */
    public Letter medicalPaperForwarded(LocalDate receivedOn, String adviser) {
        return plain("medical.forwarded", date(receivedOn), adviser);
    }

    /**
     * A document turned out not to be needed and goes back (guide, question 1).
     *
     * @param documentKind what it was, in the words of the catalogue of kinds
     */
    public Letter documentReturned(LocalDate receivedOn, String documentKind) {
        return plain("unneeded.returned", date(receivedOn), documentKind);
    }

    /** A document turned out not to be needed and was destroyed (guide, question 1). */
    public Letter documentDestroyed(LocalDate receivedOn, String documentKind) {
        return plain("unneeded.destroyed", date(receivedOn), documentKind);
    }

    /**
     * What became of papers when the dossier was finalised: one letter for all of them (guide, question 1).
     *
     * @param returned what comes back, with the day on which it came; empty if nothing does
     * @param destroyed what was destroyed; empty if nothing was
     * @throws IllegalArgumentException if there is nothing to tell
     */
    public Letter papersGone(String subject, List<String> returned, List<String> destroyed) {
        if (returned.isEmpty() && destroyed.isEmpty()) {
            throw new IllegalArgumentException("no paper went");
        }
        List<Block> body = new ArrayList<>();
        body.add(paragraph("gone.1", subject));
        goneWith(body, "gone.returned", returned);
        goneWith(body, "gone.destroyed", destroyed);
        body.add(paragraph("gone.2"));
        return new Letter(envelope, text("gone.subject"), body, Optional.empty());
    }

    private void goneWith(List<Block> body, String key, List<String> papers) {
        if (!papers.isEmpty()) {
            body.add(new Heading(text(key)));
            body.add(paragraph(key + ".why"));
            body.add(new Items(papers));
        }
    }

    /** A paper as a letter names it: its title, and the day on which it came. */
    public String paper(String title, LocalDate cameOn) {
        return text("gone.paper", title, date(cameOn));
    }

    /**
     * Tells a person that they are registered (guide, question 36; AVG 13 and 14).
     *
     * @param purpose what for and under which law, as a part of a sentence
     * @param categories which kinds of data
     * @param source where the data came from; empty if the person supplied them
     * @param retention how long they are kept, in words
     */
    public Letter dutyToInform(LocalDate since, String purpose, List<String> categories, Optional<String> source,
                               String retention) {
        List<Block> body = new ArrayList<>();
        body.add(paragraph("inform.1", date(since), purpose));
        body.add(paragraph("inform.categories"));
        body.add(new Items(categories));
        body.add(source.map(from -> paragraph("inform.source.other", from)).orElseGet(() -> paragraph("inform.source.self")));
        body.add(paragraph("inform.retention", retention));
        body.add(new Heading(text("rights.heading")));
        addNumbered(body, "rights");
        return new Letter(envelope, text("inform.subject"), body, Optional.empty());
    }

    /** What a decision comes to. */
    public enum Outcome { GRANTED, REFUSED, BROKEN_OFF, ENDED }

    /**
     * The decision on a request; it states its reasons (Awb 3:46) and how to object (Awb 3:45, 6:7).
     *
     * @param subject what was asked for
     * @param why the reasons, in the words of who decided; an empty line starts a new paragraph
     */
    public Letter decision(String subject, LocalDate requestedOn, LocalDate decidedOn, Outcome outcome, String why) {
        List<Block> body = new ArrayList<>();
        body.add(paragraph("decision.1", date(requestedOn), subject));
        body.add(paragraph("decision." + outcome, date(decidedOn)));
        body.add(new Heading(text("decision.why")));
        why.strip().lines().filter(line -> !line.isBlank()).forEach(line -> body.add(new Paragraph(line.strip())));
        return new Letter(envelope, text("decision.subject", subject), body, Optional.of(text("objection", envelope.municipality())));
    }

    /** The decision on a request for inspection (AVG 15); it can be objected to (UAVG 34). */
    public Letter inspectionAnswer(InspectionAnswer answer) {
        List<Block> body = new ArrayList<>();
        body.add(paragraph("inspection.1", date(answer.receivedOn())));
        body.add(paragraph("inspection.2"));
        section(body, "inspection.purposes", answer.purposes());
        section(body, "inspection.categories", answer.categories());
        section(body, "inspection.recipients", answer.recipients());
        section(body, "inspection.retention", answer.retention().lines().toList());
        section(body, "inspection.sources", answer.sources());
        section(body, "inspection.automated", answer.automatedDecisions());
        if (!answer.withheld().isEmpty()) {
            section(body, "inspection.withheld", answer.withheld());
        }
        body.add(paragraph("inspection.others"));
        body.add(new Heading(text("rights.heading")));
        addNumbered(body, "rights");
        return new Letter(envelope, text("inspection.subject"), body,
                Optional.of(text("objection", envelope.municipality())));
    }

    /**
     * The answer on a request for inspection takes longer (AVG 12 lid 3), and where to complain of that (AVG 12 lid 4).
     *
     * @param until the new last day
     * @param reason in the words of who decided
     */
    public Letter inspectionExtended(LocalDate receivedOn, LocalDate until, String reason) {
        return plain("inspection.extended", date(receivedOn), date(until), reason);
    }

    /**
     * Tells a resident that data about them was asked of another law's task (guide, questions 21 and 36; AVG 14).
     *
     * @param holder who was asked, as a part of a sentence
     * @param until the last day on which an answer arrives
     */
    public Letter dataAsked(LocalDate on, String holder, List<String> items, String purpose, LocalDate until) {
        List<Block> body = new ArrayList<>();
        body.add(paragraph("request.asked.1", date(on), holder));
        body.add(paragraph("request.asked.items"));
        body.add(new Items(items));
        body.add(paragraph("request.asked.purpose"));
        body.add(new Paragraph(purpose));
        body.add(paragraph("request.asked.until", date(until)));
        body.add(paragraph("request.asked.rights"));
        return new Letter(envelope, text("request.asked.subject"), body, Optional.empty());
    }

    /** Something that a resident is asked for. @param why it is needed now @param enough the least that is enough */
    public record AskedFor(String name, String why, String enough) {
    }

    /**
     * Asks a resident for what is needed (guide, questions 1, 8 and 11).
     *
     * @param until the last day to answer
     * @param reported whether changes of address and income stay theirs to report
     */
    public Letter askedOfResident(List<AskedFor> items, LocalDate until, boolean reported) {
        List<Block> body = new ArrayList<>();
        body.add(paragraph("asked.1", date(until)));
        for (AskedFor item : items) {
            body.add(new Heading(item.name()));
            body.add(paragraph("asked.why", item.why()));
            body.add(paragraph("asked.enough", item.enough()));
        }
        body.add(new Heading(text("asked.how")));
        addNumbered(body, "asked.how");
        if (reported) {
            body.add(paragraph("asked.report"));
        }
        return new Letter(envelope, text("asked.subject"), body, Optional.empty());
    }

    private Letter plain(String key, Object... arguments) {
        List<Block> body = new ArrayList<>();
        addNumbered(body, key, arguments);
        return new Letter(envelope, text(key + ".subject"), body, Optional.empty());
    }

    private void addNumbered(List<Block> body, String key, Object... arguments) {
        for (int i = 1; bundle.containsKey(key + "." + i); i++) {
            body.add(paragraph(key + "." + i, arguments));
        }
    }

    /** Silence would leave the reader guessing, so an empty part says that it is empty. */
    private void section(List<Block> body, String key, List<String> items) {
        body.add(new Heading(text(key)));
        if (items.isEmpty()) {
            body.add(paragraph(key + ".none"));
        } else if (items.size() == 1) {
            body.add(new Paragraph(items.get(0)));
        } else {
            body.add(new Items(items));
        }
    }

    private Paragraph paragraph(String key, Object... arguments) {
        return new Paragraph(text(key, arguments));
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    private String date(LocalDate date) {
        return longDate(date, envelope.language());
    }

    static String longDate(LocalDate date, LetterLanguage language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(date);
    }

    static ResourceBundle texts(LetterLanguage language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale(), LetterTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
