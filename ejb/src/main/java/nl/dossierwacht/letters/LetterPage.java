package nl.dossierwacht.letters;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** A letter as the markup that the renderer draws. Every word of the letter passes {@link #escaped}. */
final class LetterPage {

    private final StringBuilder out = new StringBuilder(4096);
    private final ResourceBundle texts;
    private final Letter letter;

    private LetterPage(Letter letter) {
        this.letter = letter;
        this.texts = LetterTexts.texts(letter.envelope().language());
    }

    static String of(Letter letter, String style) {
        return new LetterPage(letter).page(style);
    }

    private String page(String style) {
        Envelope envelope = letter.envelope();
        String language = escaped(envelope.language().locale().toLanguageTag());
        String title = escaped(letter.subject());
        out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(language).append("\" xml:lang=\"")
                .append(language).append("\"><head><title>").append(title).append("</title>")
                .append("<meta name=\"subject\" content=\"").append(title).append("\"/>")
                .append("<meta name=\"author\" content=\"").append(escaped(envelope.municipality())).append("\"/>")
                .append("<style>").append(style).append("</style></head><body>");
        head(envelope);
        element("h1", null, letter.subject());
        element("p", null, layout("salutation", envelope.addressee()));
        letter.body().forEach(this::block);
        letter.objection().ifPresent(text -> {
            out.append("<div class=\"objection\">");
            element("h2", null, layout("objection"));
            element("p", null, text);
            out.append("</div>");
        });
        out.append("<div class=\"closing\">");
        element("p", null, layout("closing"));
        element("p", "signed", envelope.municipality());
        element("p", null, envelope.signedBy());
        return out.append("</div></body></html>").toString();
    }

    private void head(Envelope envelope) {
        out.append("<div class=\"sender\">");
        element("p", "name", envelope.municipality());
        envelope.senderLines().forEach(line -> element("p", "line", line));
        out.append("</div><div class=\"addressee\">");
        element("p", null, envelope.addressee());
        envelope.addressLines().forEach(line -> element("p", null, line));
        out.append("</div><div class=\"marks\">");
        mark("date", LetterTexts.longDate(envelope.date(), envelope.language()));
        mark("reference", envelope.reference());
        out.append("</div>");
    }

    private void mark(String label, String value) {
        out.append("<p><span class=\"label\">").append(escaped(layout(label))).append(": </span>")
                .append(escaped(value)).append("</p>");
    }

    private void block(Letter.Block block) {
        if (block instanceof Letter.Heading heading) {
            element("h2", null, heading.text());
        } else if (block instanceof Letter.Paragraph paragraph) {
            element("p", null, paragraph.text());
        } else if (block instanceof Letter.Items list) {
            out.append("<ul>");
            list.items().forEach(item -> element("li", null, item));
            out.append("</ul>");
        }
    }

    private void element(String name, String styleClass, String text) {
        out.append('<').append(name);
        if (styleClass != null) {
            out.append(" class=\"").append(styleClass).append('"');
        }
        out.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private String layout(String key, Object... arguments) {
        return new MessageFormat(texts.getString("layout." + key), letter.envelope().language().locale()).format(arguments);
    }

    /** Text that can't become markup; characters that XML doesn't know become a space. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowedInXml(c) ? c : ' ');
            }
        });
        return safe.toString();
    }

    private static boolean allowedInXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
