package nl.dossierwacht.archive.pdfa.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Plain text as a PDF, each line and space as it was; a character that the font lacks makes it impossible. */
final class TextToPdf {

    private static final String FONT = "/liberation/LiberationMono-Regular.ttf";
    private static final float SIZE = 9;
    private static final float LEADING = 12;
    private static final float MARGIN = 50;
    private static final int COLUMNS = 90;
    private static final int TAB = 8;
    private static final int LINES = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / LEADING);

    byte[] convert(String title, byte[] content) throws IOException {
        List<String> lines = lines(text(content));
        try (PdfADocument pdf = new PdfADocument(title); InputStream font = TextToPdf.class.getResourceAsStream(FONT)) {
            PDFont mono = PDType0Font.load(pdf.pages(), font, true);
            for (int from = 0; from < lines.size(); from += LINES) {
                page(pdf.pages(), mono, lines.subList(from, Math.min(lines.size(), from + LINES)));
            }
            return pdf.written();
        }
    }

    private static void page(PDDocument pages, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pages.addPage(page);
        try (PDPageContentStream drawing = new PDPageContentStream(pages, page)) {
            drawing.beginText();
            drawing.setFont(font, SIZE);
            drawing.setLeading(LEADING);
            drawing.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
            for (String line : lines) {
                drawing.showText(line);
                drawing.newLine();
            }
            drawing.endText();
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            String whole = expanded(line.replace("\f", ""));
            for (int from = 0; from == 0 || from < whole.length(); from += COLUMNS) {
                lines.add(whole.substring(from, Math.min(whole.length(), from + COLUMNS)));
            }
        }
        return lines;
    }

    private static String expanded(String line) {
        StringBuilder expanded = new StringBuilder();
        line.chars().forEach(character -> {
            if (character == '\t') {
                expanded.append(" ".repeat(TAB - expanded.length() % TAB));
            } else {
                expanded.append((char) character);
            }
        });
        return expanded.toString();
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
