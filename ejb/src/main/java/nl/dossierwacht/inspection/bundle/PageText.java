package nl.dossierwacht.inspection.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets plain lines on A4 pages in the embedded font. Lengths are in points. */
final class PageText {

    static final float MARGIN = 70;
    static final float LEADING = 16;
    static final float SIZE = 10.5f;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    static final int LINES = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / LEADING) - 2;

    private final PDFont font;

    PageText(PDDocument document) throws IOException {
        try (InputStream in = PageText.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("the letter font is not packed with the application");
            }
            font = PDType0Font.load(document, in);
        }
    }

    List<String> wrapped(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : known(paragraph).split(" ")) {
                if (!line.isEmpty() && width(line + " " + word) > WIDTH - 40) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
                while (width(line.toString()) > WIDTH - 40) {
                    int fits = line.length() - 1;
                    while (width(line.substring(0, fits)) > WIDTH - 40) {
                        fits--;
                    }
                    lines.add(line.substring(0, fits));
                    line.delete(0, fits);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Fills a page with a title and at most {@link #LINES} lines; the right column ends at the right margin. */
    void write(PDDocument document, PDPage page, String title, List<String> left, List<String> right) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = PDRectangle.A4.getHeight() - MARGIN;
            line(content, 14, MARGIN, y, known(title));
            y -= 2 * LEADING;
            for (int i = 0; i < left.size(); i++) {
                line(content, SIZE, MARGIN, y, left.get(i));
                String number = i < right.size() ? right.get(i) : "";
                line(content, SIZE, MARGIN + WIDTH - width(number), y, number);
                y -= LEADING;
            }
        }
    }

    private void line(PDPageContentStream content, float size, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    /** The font refuses what it can't draw; a reader sees a mark there instead of an error. */
    private String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> {
            try {
                String character = Character.toString(Character.isISOControl(c) ? ' ' : c);
                font.encode(character);
                known.append(character);
            } catch (IOException | IllegalArgumentException e) {
                known.append('?');
            }
        });
        return known.toString();
    }
}
