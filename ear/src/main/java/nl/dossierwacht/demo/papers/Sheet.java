package nl.dossierwacht.demo.papers;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** One A4 page as a business, a bank or a municipality makes it: a band with the sender, then text, rows and amounts. */
final class Sheet {

    private static final float LEFT = 60;
    private static final float RIGHT = 535;
    private static final float TOP = 700;
    private static final float BODY = 10.5f;
    private static final float LEADING = 16;
    private static final String INVENTED = "Verzonnen stuk uit de demonstratie van Dossierwacht.";

    private final PDDocument pdf = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDPageContentStream ink;
    private float y = TOP;

    /** Begins a page. @param accent the sender's colour */
    Sheet(String sender, Color accent, String title) {
        try {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            pdf.getDocumentInformation().setTitle(title);
            ink = new PDPageContentStream(pdf, page);
            ink.setNonStrokingColor(accent);
            ink.addRect(0, 782, 596, 60);
            ink.fill();
            write(sender, bold, 16, LEFT, 804, Color.WHITE);
            write(title, bold, 18, LEFT, 740, Color.BLACK);
            write(INVENTED, plain, 8, LEFT, 40, Color.GRAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A label and its value on one line. */
    Sheet row(String label, String value) {
        write(label, plain, BODY, LEFT, y, Color.GRAY);
        write(value, plain, BODY, LEFT + 170, y, Color.BLACK);
        y -= LEADING;
        return this;
    }

    /** A line with an amount at the right, and a rule under it. */
    Sheet amount(String what, String euros) {
        write(what, plain, BODY, LEFT, y, Color.BLACK);
        write(euros, plain, BODY, RIGHT - width(euros), y, Color.BLACK);
        line(y - 5);
        y -= LEADING + 4;
        return this;
    }

    /** A heading with room above it. */
    Sheet heading(String text) {
        y -= 10;
        write(text, bold, 12, LEFT, y, Color.BLACK);
        y -= LEADING + 2;
        return this;
    }

    /** Running text, broken into lines. */
    Sheet text(String text) {
        for (String lines : wrapped(text)) {
            write(lines, plain, BODY, LEFT, y, Color.BLACK);
            y -= LEADING;
        }
        y -= 6;
        return this;
    }

    /** The page as a PDF. */
    byte[] pdf() {
        try (pdf; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ink.close();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (width(line + " " + word) > RIGHT - LEFT) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text) {
        try {
            return plain.getStringWidth(text) / 1000 * BODY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(float at) {
        try {
            ink.setStrokingColor(new Color(210, 214, 218));
            ink.moveTo(LEFT, at);
            ink.lineTo(RIGHT, at);
            ink.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text, PDFont font, float size, float x, float baseline, Color colour) {
        try {
            ink.beginText();
            ink.setFont(font, size);
            ink.setNonStrokingColor(colour);
            ink.newLineAtOffset(x, baseline);
            ink.showText(text);
            ink.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
