package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * What a program does that wants a file's text and nothing else: Tika's parser, and Tesseract over each whole page that
 * is a picture, once. The measure of what the gate costs.
 */
public final class PlainExtraction {

    private static final float DOTS_PER_INCH = 200;
    private static final MediaType PDF = MediaType.application("pdf");

    private final AutoDetectParser parser = new AutoDetectParser();
    private final TesseractEngine engine;

    /** @param folder for the engine's trained data @throws IllegalStateException if Tika has no parser of PDFs here */
    public PlainExtraction(Path folder) throws IOException {
        engine = new TesseractEngine(folder);
        Set<MediaType> known = parser.getSupportedTypes(new ParseContext());
        if (!known.contains(PDF)) {
            throw new IllegalStateException("Tika's parser of PDFs is missing: it comes with the profile gate-speed");
        }
    }

    /** The text of a file that has text. */
    public int text(byte[] content) throws IOException {
        BodyContentHandler text = new BodyContentHandler(-1);
        try {
            parser.parse(new ByteArrayInputStream(content), text, new Metadata(), new ParseContext());
        } catch (SAXException | TikaException e) {
            throw new IOException(e);
        }
        return text.toString().length();
    }

    /** The text of a picture. */
    public int picture(byte[] content) throws IOException {
        return seen(ImageIO.read(new ByteArrayInputStream(content)));
    }

    /** The text of a PDF whose pages are pictures: what Tika finds, which is nothing, and each page drawn. */
    public int scanned(byte[] content) throws IOException {
        int letters = text(content);
        try (PDDocument pdf = Loader.loadPDF(content)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                letters += seen(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY));
            }
        }
        return letters;
    }

    private int seen(BufferedImage picture) {
        return engine.read(Pictures.grey(picture)).lines().stream().mapToInt(String::length).sum();
    }
}
