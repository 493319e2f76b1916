package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Reads a PDF page by page: its text, and its face as a picture where there is one on it or no text. */
final class PdfReading {

    private static final float DOTS_PER_INCH = 200;
    private static final float POINTS_PER_INCH = 72;
    private static final int ENOUGH_TEXT = 40;
    private static final int DEEPEST_FORM = 8;
    private static final int SMALLEST_PICTURE = 90;
    private static final Set<COSName> STARTERS = Set.of(COSName.JAVA_SCRIPT, COSName.getPDFName("Launch"), COSName.getPDFName("ImportData"),
            COSName.getPDFName("SubmitForm"), COSName.getPDFName("RichMediaExecute"));

    private final PictureReading pictures;
    private final FileReading files;

    PdfReading(PictureReading pictures, FileReading files) {
        this.pictures = pictures;
        this.files = files;
    }

    void readInto(Pages pages, byte[] content, int depth) throws Unread, IOException {
        try (PDDocument pdf = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            List<byte[]> inside = look(pdf);
            PDFRenderer renderer = new PDFRenderer(pdf);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                List<String> written = stripper.getText(pdf).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
                pages.add(depth == 0 ? i + 1 : 0, written, hasFace(pdf.getPage(i), written) ? pictures.read(face(renderer, pdf.getPage(i), i)) : List.of());
            }
            for (byte[] file : inside) {
                files.readInside(pages, file, depth + 1);
            }
        } catch (InvalidPasswordException secret) {
            throw new Unread(Reason.PASSWORD);
        }
    }

    /** Looks at every object: nothing may start by itself; files inside are handed over to be read. */
    private static List<byte[]> look(PDDocument pdf) throws Unread, IOException {
        List<byte[]> inside = new ArrayList<>();
        for (var key : pdf.getDocument().getXrefTable().keySet()) {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            COSBase base = object == null ? null : object.getObject();
            if (base instanceof COSDictionary dictionary) {
                if (starts(dictionary, 0)) {
                    throw new Unread(Reason.UNSAFE);
                }
                if (base instanceof COSStream stream && COSName.getPDFName("EmbeddedFile").equals(stream.getCOSName(COSName.TYPE))) {
                    try (InputStream in = stream.createInputStream()) {
                        inside.add(in.readAllBytes());
                    }
                }
            }
        }
        return inside;
    }

    private static boolean starts(COSDictionary dictionary, int depth) {
        COSName action = dictionary.getCOSName(COSName.S);
        if (action != null && STARTERS.contains(action) || dictionary.containsKey(COSName.JS)) {
            return true;
        }
        if (depth < 3) {
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                if (entry.getValue() instanceof COSDictionary direct && starts(direct, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasFace(PDPage page, List<String> written) throws IOException {
        int letters = written.stream().mapToInt(String::length).sum();
        return letters < ENOUGH_TEXT || hasPicture(page.getResources(), 0) || page.getAnnotations().stream().anyMatch(PdfReading::isDrawn);
    }

    private static boolean isDrawn(PDAnnotation annotation) {
        return annotation.getAppearance() != null && !"Link".equals(annotation.getSubtype());
    }

    private static boolean hasPicture(PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST_FORM) {
            return depth > DEEPEST_FORM;
        }
        if (resources.getPatternNames().iterator().hasNext()) {
            return true;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image && image.getWidth() >= SMALLEST_PICTURE && image.getHeight() >= SMALLEST_PICTURE
                    || object instanceof PDFormXObject form && hasPicture(form.getResources(), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private BufferedImage face(PDFRenderer renderer, PDPage page, int index) throws Unread, IOException {
        PDRectangle box = page.getCropBox();
        double inches = (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        double dots = Math.min(DOTS_PER_INCH, Math.sqrt(pictures.mostPixels() / Math.max(inches, 0.01)));
        if (dots < POINTS_PER_INCH) {
            throw new Unread(Reason.TOO_BIG);
        }
        return renderer.renderImageWithDPI(index, (float) dots, ImageType.RGB);
    }
}
