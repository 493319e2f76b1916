package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Takes pages out of a PDF so that nothing of them is left in it. Pages of one PDF share much, and lead to each other; so what is left is looked through for what was drawn on
 * the pages that went, and if any of it is there, or can't be told, the other pages are kept as pictures of themselves.
 */
final class PdfCutting {

    private static final float DOTS_PER_INCH = 200;
    private static final float POINTS_PER_INCH = 72;
    private static final int DEEPEST = 12;
    private static final COSName[] LEADS_ELSEWHERE = {COSName.OUTLINES, COSName.NAMES, COSName.DESTS, COSName.STRUCT_TREE_ROOT, COSName.PAGE_LABELS, COSName.OPEN_ACTION, COSName.AA,
        COSName.THREADS, COSName.ACRO_FORM, COSName.METADATA, COSName.getPDFName("AF"), COSName.getPDFName("Collection"), COSName.getPDFName("PieceInfo")};

    private final Limits limits;

    PdfCutting(Limits limits) {
        this.limits = limits;
    }

    byte[] without(byte[] content, Set<Integer> pages) throws IOException, Unread {
        try (PDDocument pdf = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            Set<Integer> out = new TreeSet<>(pages);
            out.removeIf(page -> page < 1 || page > pdf.getNumberOfPages());
            if (out.isEmpty() || out.size() == pdf.getNumberOfPages()) {
                return new byte[0];
            }
            Drawn gone = new Drawn();
            Drawn kept = new Drawn();
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                (out.contains(i + 1) ? gone : kept).look(pdf.getPage(i));
            }
            gone.streams.removeAll(kept.streams);
            Set<String> forbidden = new HashSet<>();
            for (COSStream stream : gone.streams) {
                forbidden.add(digest(stream));
            }
            byte[] cut = gone.uncertain ? new byte[0] : removed(pdf, out);
            return cut.length > 0 && !holds(cut, forbidden) ? cut : drawn(content, out);
        }
    }

    private static byte[] removed(PDDocument pdf, Set<Integer> out) throws IOException {
        List<Integer> fromTheEnd = new ArrayList<>(out);
        Collections.reverse(fromTheEnd);
        fromTheEnd.forEach(page -> pdf.removePage(page - 1));
        for (COSName name : LEADS_ELSEWHERE) {
            pdf.getDocumentCatalog().getCOSObject().removeItem(name);
        }
        pdf.setDocumentInformation(new PDDocumentInformation());
        for (PDPage page : pdf.getPages()) {
            // A link leads to another page, and brings it along.
            page.setAnnotations(page.getAnnotations().stream().filter(annotation -> !"Link".equals(annotation.getSubtype()) && !"Popup".equals(annotation.getSubtype())).toList());
            page.getCOSObject().removeItem(COSName.THUMB);
            page.getCOSObject().removeItem(COSName.B);
            page.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
            for (PDAnnotation annotation : page.getAnnotations()) {
                annotation.getCOSObject().removeItem(COSName.PARENT);
                annotation.getCOSObject().removeItem(COSName.A);
                annotation.getCOSObject().removeItem(COSName.AA);
                annotation.getCOSObject().removeItem(COSName.getPDFName("IRT"));
            }
        }
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        pdf.save(saved);
        return saved.toByteArray();
    }

    /** Whether any of these streams is in a PDF, whatever leads to it. */
    private static boolean holds(byte[] content, Set<String> forbidden) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                COSObject object = pdf.getDocument().getObjectFromPool(key);
                if (object != null && object.getObject() instanceof COSStream stream && forbidden.contains(digest(stream))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The other pages as pictures of themselves, from the file as it came. */
    private byte[] drawn(byte[] content, Set<Integer> out) throws IOException, Unread {
        try (PDDocument from = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache()); PDDocument to = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(from);
            for (int i = 0; i < from.getNumberOfPages(); i++) {
                if (!out.contains(i + 1)) {
                    PDRectangle box = from.getPage(i).getCropBox();
                    double inches = (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
                    BufferedImage picture = renderer.renderImageWithDPI(i, (float) Math.min(DOTS_PER_INCH, Math.sqrt(limits.pixels() / Math.max(inches, 0.01))), ImageType.RGB);
                    float wide = picture.getWidth() * POINTS_PER_INCH / DOTS_PER_INCH;
                    float high = picture.getHeight() * POINTS_PER_INCH / DOTS_PER_INCH;
                    PDPage page = new PDPage(new PDRectangle(wide, high));
                    to.addPage(page);
                    try (PDPageContentStream stream = new PDPageContentStream(to, page)) {
                        stream.drawImage(JPEGFactory.createFromImage(to, picture, 0.85f), 0, 0, wide, high);
                    }
                }
            }
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            to.save(saved);
            return saved.toByteArray();
        }
    }

    private static String digest(COSStream stream) throws IOException {
        try (var in = stream.createRawInputStream()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What pages draw: not what they could, for they may share a list of all pictures. */
    private static final class Drawn {

        private final Set<COSStream> streams = Collections.newSetFromMap(new IdentityHashMap<>());
        /** Whether something may be drawn that wasn't followed. */
        private boolean uncertain;

        void look(PDPage page) throws IOException {
            COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
            if (contents instanceof COSStream stream) {
                streams.add(stream);
            } else if (contents instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (array.getObject(i) instanceof COSStream stream) {
                        streams.add(stream);
                    }
                }
            }
            look(page, page.getResources(), 0);
            for (PDAnnotation annotation : page.getAnnotations()) {
                appearances(annotation.getCOSObject().getDictionaryObject(COSName.AP), 0);
            }
        }

        private void look(PDContentStream drawing, PDResources resources, int depth) throws IOException {
            if (resources == null || drawing.getContents() == null) {
                return;
            }
            uncertain |= depth > DEEPEST || resources.getPatternNames().iterator().hasNext();
            PDFStreamParser parser = new PDFStreamParser(drawing);
            Object before = null;
            for (Object token = parser.parseNextToken(); token != null && depth <= DEEPEST; token = parser.parseNextToken()) {
                if (token instanceof Operator operator && operator.getName().equals("Do") && before instanceof COSName name) {
                    PDXObject object = resources.getXObject(name);
                    if (object != null && streams.add(object.getCOSObject()) && object instanceof PDFormXObject form) {
                        look(form, form.getResources() == null ? resources : form.getResources(), depth + 1);
                    }
                }
                before = token;
            }
        }

        private void appearances(COSBase appearance, int depth) {
            if (appearance instanceof COSStream stream) {
                streams.add(stream);
                // What an appearance draws in turn isn't followed.
                uncertain |= stream.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary resources && resources.containsKey(COSName.XOBJECT);
            } else if (appearance instanceof COSDictionary states && depth < 3) {
                states.keySet().forEach(state -> appearances(states.getDictionaryObject(state), depth + 1));
            }
        }
    }
}
