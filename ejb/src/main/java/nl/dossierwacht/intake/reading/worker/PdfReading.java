package nl.dossierwacht.intake.reading.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
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
    private static final int LONGEST_SIDE_OF_A_STRIP = 200;
    /** A card at 75 dots an inch; a letterhead in strips stays below. */
    private static final long ENOUGH_PIXELS = 40_000;
    private static final int DEEPEST_OBJECT = 200;
    /** So near to its end a PDF says that it ends; some programs write a little behind it. */
    private static final int END_WITHIN = 4096;
    private static final COSName EMBEDDED_FILE = COSName.getPDFName("EmbeddedFile");
    /** What other programs play or run. */
    private static final Set<COSName> PLAYED = Set.of(COSName.getPDFName("RichMedia"), COSName.getPDFName("3D"), COSName.getPDFName("Movie"), COSName.getPDFName("Flash"));
    private static final Set<COSName> STARTERS = Set.of(COSName.getPDFName("Launch"), COSName.getPDFName("ImportData"),
            COSName.getPDFName("SubmitForm"), COSName.getPDFName("RichMediaExecute"));

    private final PictureReading pictures;
    private final FileReading files;
    private final Limits limits;

    PdfReading(PictureReading pictures, FileReading files, Limits limits) {
        this.pictures = pictures;
        this.files = files;
        this.limits = limits;
    }

    void readInto(Pages pages, byte[] content, int depth) throws Unread, IOException {
        if (!isWhole(content)) {
            throw new Unread(Reason.DAMAGED);
        }
        try (PDDocument pdf = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (pdf.getNumberOfPages() > limits.pages()) {
                throw new Unread(Reason.TOO_MANY_PAGES);
            }
            List<byte[]> inside = look(pdf, pages);
            showAll(pdf);
            PDFRenderer renderer = new PDFRenderer(pdf);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                List<String> written = stripper.getText(pdf).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
                int number = depth == 0 ? i + 1 : 0;
                if (hasFace(pdf.getPage(i), written, limits.pixels())) {
                    pages.add(number, written, face(renderer, pdf.getPage(i), i));
                } else {
                    pages.add(number, written);
                }
            }
            for (byte[] file : inside) {
                files.readInside(pages, file, depth + 1);
            }
        } catch (InvalidPasswordException secret) {
            throw new Unread(Reason.PASSWORD);
        }
    }

    /** Whether its end is there: of one that was cut off, parsers make what they can. */
    private static boolean isWhole(byte[] content) {
        int from = Math.max(0, content.length - END_WITHIN);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Looks at every object: nothing may start by itself, or be there for other programs only; files inside are handed over to be read. */
    private static List<byte[]> look(PDDocument pdf, Pages pages) throws Unread, IOException {
        if (pdf.getDocumentCatalog().getCOSObject().getBoolean(COSName.getPDFName("NeedsRendering"), false)) {
            // A form whose pages are made when it is opened: what is read here isn't what people see.
            throw new Unread(Reason.MADE_WHEN_OPENED);
        }
        Set<COSStream> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var key : pdf.getDocument().getXrefTable().keySet()) {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            look(object == null ? null : object.getObject(), 0, inside);
        }
        look(pdf.getDocument().getTrailer(), 0, inside);
        List<byte[]> files = new ArrayList<>();
        for (COSStream stream : inside) {
            try (InputStream in = stream.createInputStream()) {
                files.add(pages.unpacked(in));
            }
        }
        return files;
    }

    /** Looks at an object and at all that is written in it directly. */
    private static void look(COSBase base, int depth, Set<COSStream> inside) throws Unread {
        if (depth > DEEPEST_OBJECT) {
            throw new Unread(Reason.DAMAGED);
        }
        if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                look(array.get(i), depth + 1, inside);
            }
        } else if (base instanceof COSDictionary dictionary) {
            if (COSName.JAVA_SCRIPT.equals(dictionary.getCOSName(COSName.S)) || dictionary.containsKey(COSName.JS)) {
                throw new Unread(Reason.SCRIPT);
            }
            if (isOneOf(STARTERS, dictionary.getCOSName(COSName.S)) || isOneOf(PLAYED, dictionary.getCOSName(COSName.SUBTYPE))) {
                throw new Unread(Reason.STARTS);
            }
            if (dictionary instanceof COSStream stream && EMBEDDED_FILE.equals(stream.getCOSName(COSName.TYPE))) {
                inside.add(stream);
            }
            if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
                files.keySet().forEach(name -> {
                    if (files.getDictionaryObject(name) instanceof COSStream stream) {
                        inside.add(stream);
                    }
                });
            }
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                look(entry.getValue(), depth + 1, inside);
            }
        }
    }

    private static boolean isOneOf(Set<COSName> names, COSName name) {
        return name != null && names.contains(name);
    }

    /** What a file hides from who looks at it is shown to the reader: layers that are off, remarks that are hidden, what lies outside the cut. */
    private static void showAll(PDDocument pdf) {
        PDOptionalContentProperties layers = pdf.getDocumentCatalog().getOCProperties();
        if (layers != null) {
            layers.getOptionalContentGroups().forEach(layer -> layers.setGroupEnabled(layer, true));
        }
        for (PDPage page : pdf.getPages()) {
            page.setCropBox(page.getMediaBox());
        }
    }

    private static boolean hasFace(PDPage page, List<String> written, long mostPixels) throws Unread, IOException {
        boolean remarks = false;
        for (PDAnnotation annotation : page.getAnnotations()) {
            annotation.setHidden(false);
            annotation.setInvisible(false);
            annotation.setNoView(false);
            remarks |= annotation.getAppearance() != null && !"Link".equals(annotation.getSubtype());
        }
        int letters = written.stream().mapToInt(String::length).sum();
        boolean picture = pixels(page, page.getResources(), mostPixels, 0) >= ENOUGH_PIXELS;
        return letters < ENOUGH_TEXT || picture || remarks;
    }

    /**
     * How much of pictures there may be on a page: as much as can be, where it can't be told. Strips count together, because scanners cut a page into them; what is too small in
     * both directions to be part of one doesn't count.
     *
     * @throws Unread if a picture is so big that drawing it would take all memory
     */
    private static long pixels(PDContentStream content, PDResources resources, long mostPixels, int depth) throws Unread, IOException {
        if (depth > DEEPEST_FORM || resources != null && resources.getPatternNames().iterator().hasNext() || hasInlinePicture(content)) {
            return ENOUGH_PIXELS;
        }
        long pixels = 0;
        Iterable<COSName> names = resources == null ? List.of() : resources.getXObjectNames();
        for (COSName name : names) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                long area = (long) image.getWidth() * image.getHeight();
                if (area > mostPixels) {
                    throw new Unread(Reason.TOO_MANY_PIXELS);
                }
                boolean whole = image.getWidth() >= SMALLEST_PICTURE && image.getHeight() >= SMALLEST_PICTURE;
                pixels += whole ? ENOUGH_PIXELS : Math.max(image.getWidth(), image.getHeight()) >= LONGEST_SIDE_OF_A_STRIP ? area : 0;
            } else if (object instanceof PDFormXObject form) {
                pixels += pixels(form, form.getResources(), mostPixels, depth + 1);
            }
        }
        return pixels;
    }

    private static boolean hasInlinePicture(PDContentStream content) throws IOException {
        if (content.getContents() == null) {
            return false;
        }
        PDFStreamParser parser = new PDFStreamParser(content);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator && operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
                return true;
            }
        }
        return false;
    }

    private Future<List<String>> face(PDFRenderer renderer, PDPage page, int index) throws Unread, IOException {
        PDRectangle box = page.getCropBox();
        double inches = (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        double dots = Math.min(DOTS_PER_INCH, Math.sqrt(pictures.mostPixels() / Math.max(inches, 0.01)));
        if (dots < POINTS_PER_INCH) {
            throw new Unread(Reason.TOO_MANY_PIXELS);
        }
        return pictures.read((long) (inches * dots * dots), () -> renderer.renderImageWithDPI(index, (float) dots, ImageType.RGB));
    }
}
