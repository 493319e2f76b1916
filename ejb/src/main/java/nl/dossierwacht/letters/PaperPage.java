package nl.dossierwacht.letters;

/** A paper as the markup that the renderer draws. Every word passes {@link LetterPage#escaped}. */
final class PaperPage {

    private PaperPage() {
    }

    static String of(Paper paper, String style) {
        String language = LetterPage.escaped(paper.language().locale().toLanguageTag());
        String title = LetterPage.escaped(paper.title());
        StringBuilder out = new StringBuilder(4096);
        out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(language).append("\" xml:lang=\"").append(language)
                .append("\"><head><title>").append(title).append("</title><meta name=\"subject\" content=\"").append(title)
                .append("\"/><meta name=\"author\" content=\"").append(LetterPage.escaped(paper.municipality())).append("\"/><style>").append(style)
                .append("</style></head><body><div class=\"sender\"><p class=\"name\">").append(LetterPage.escaped(paper.municipality())).append("</p></div><h1>")
                .append(title).append("</h1><div class=\"marks\">");
        paper.marks().forEach(mark -> out.append("<p><span class=\"label\">").append(LetterPage.escaped(mark.label())).append(": </span>")
                .append(LetterPage.escaped(mark.value())).append("</p>"));
        out.append("</div>");
        paper.sections().forEach(section -> section(section, out));
        return out.append("</body></html>").toString();
    }

    private static void section(Paper.Section section, StringBuilder out) {
        if (!section.heading().isBlank()) {
            out.append("<h2>").append(LetterPage.escaped(section.heading())).append("</h2>");
        }
        section.text().lines().filter(line -> !line.isBlank()).forEach(line -> out.append("<p>").append(LetterPage.escaped(line)).append("</p>"));
    }
}
