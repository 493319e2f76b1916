package nl.dossierwacht.letters;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

/**
 * Draws a letter as a PDF that can be archived (PDF/A-2a) and read aloud (PDF/UA-1).
 * The drawing reaches for nothing outside: the font and the style travel with the application, and links in a
 * letter are text.
 */
public final class LetterWriter {

    private static final String FONT_FAMILY = "Liberation Sans";
    private static final String FONT_FOLDER = "/liberation/LiberationSans-";

    static {
        // The renderer quotes what it draws when it complains, and letters are about people.
        XRLog.setLoggingEnabled(false);
    }

    private final String style;

    /** @throws IllegalStateException if the letter style is not packed with the application */
    public LetterWriter() {
        try (InputStream css = resource("/nl/dossierwacht/letters/letter.css")) {
            style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the letter; doesn't close the stream.
     *
     * @throws IOException if the stream refuses
     */
    public void write(Letter letter, OutputStream out) throws IOException {
        draw(LetterPage.of(letter, style), out);
    }

    /** A paper for a dossier as bytes. */
    public byte[] write(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try {
            draw(PaperPage.of(paper, style), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void draw(String markup, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> resource(FONT_FOLDER + "Regular.ttf"), FONT_FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource(FONT_FOLDER + "Bold.ttf"), FONT_FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Dossierwacht");
        builder.withHtmlContent(markup, null);
        builder.toStream(out);
        builder.run();
    }

    /** The letter as bytes, for a letter is small and is stored and shown as a whole. */
    public byte[] write(Letter letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try {
            write(letter, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream resource(String path) {
        InputStream found = LetterWriter.class.getResourceAsStream(path);
        if (found == null) {
            throw new IllegalStateException("not packed with the application: " + path);
        }
        return found;
    }
}
