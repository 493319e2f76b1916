package nl.dossierwacht.inspection.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import nl.dossierwacht.inspection.bundle.BundlePart.Entry;
import nl.dossierwacht.inspection.bundle.BundlePart.ImagePart;
import nl.dossierwacht.inspection.bundle.BundlePart.PdfPart;
import nl.dossierwacht.inspection.bundle.BundlePart.TextPart;

/** All that a resident inspects, as one PDF with a list of contents and bookmarks (AVG 15(3)). */
public final class InspectionBundle {

    private InspectionBundle() {
    }

    /**
     * Merges the parts in the order given, behind a list of contents; doesn't close the stream.
     *
     * @param contentsTitle heading of the list of contents, in the reader's language
     * @throws IOException if a part can't be read as what it says it is, or the stream refuses
     * @throws IllegalArgumentException if there are no parts
     */
    public static void write(String contentsTitle, List<BundlePart> parts, OutputStream out) throws IOException {
        try (PDDocument bundle = new PDDocument()) {
            PageText text = new PageText(bundle);
            List<Integer> firstPages = appendAll(bundle, text, parts);
            List<PDPage> starts = firstPages.stream().map(bundle::getPage).toList();
            addContents(bundle, text, contentsTitle, parts, firstPages);
            addBookmarks(bundle, parts, starts);
            bundle.getDocumentInformation().setTitle(contentsTitle);
            bundle.save(out);
        }
    }

    /**
     * Merges the parts in the order given into one that can be a part of a bundle itself: with bookmarks, without a list of contents.
     *
     * @throws IOException if a part can't be read as what it says it is, or the stream refuses
     * @throws IllegalArgumentException if there are no parts
     */
    public static void writePart(List<BundlePart> parts, OutputStream out) throws IOException {
        try (PDDocument bundle = new PDDocument()) {
            List<PDPage> starts = appendAll(bundle, new PageText(bundle), parts).stream().map(bundle::getPage).toList();
            addBookmarks(bundle, parts, starts);
            bundle.save(out);
        }
    }

    /** What a part that {@link #writePart} wrote holds, by its bookmarks. */
    public static List<Entry> contentsOf(byte[] part) {
        List<Entry> entries = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(part)) {
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                entries.add(new Entry(item.getTitle(), document.getPages().indexOf(item.findDestinationPage(document))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static List<Integer> appendAll(PDDocument bundle, PageText text, List<BundlePart> parts) throws IOException {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a bundle has at least one part");
        }
        List<Integer> firstPages = new ArrayList<>();
        for (BundlePart part : parts) {
            firstPages.add(bundle.getNumberOfPages());
            append(bundle, text, part);
        }
        return firstPages;
    }

    private static void append(PDDocument bundle, PageText text, BundlePart part) throws IOException {
        if (part instanceof PdfPart pdf) {
            try (PDDocument source = Loader.loadPDF(pdf.pdf())) {
                if (source.getNumberOfPages() == 0) {
                    throw new IOException("a part of the bundle has no pages");
                }
                source.getDocumentCatalog().setDocumentOutline(null);
                new PDFMergerUtility().appendDocument(bundle, source);
            }
        } else if (part instanceof ImagePart image) {
            appendImage(bundle, image);
        } else if (part instanceof TextPart words) {
            List<String> lines = text.wrapped(words.text());
            for (int from = 0; from < lines.size(); from += PageText.LINES) {
                PDPage page = new PDPage(PDRectangle.A4);
                bundle.addPage(page);
                text.write(bundle, page, words.title(), lines.subList(from, Math.min(lines.size(), from + PageText.LINES)), List.of());
            }
        }
    }

    private static void appendImage(PDDocument bundle, ImagePart part) throws IOException {
        PDImageXObject image;
        try {
            image = PDImageXObject.createFromByteArray(bundle, part.image(), null);
        } catch (IllegalArgumentException e) {
            throw new IOException("a part of the bundle is no picture", e);
        }
        PDPage page = new PDPage(PDRectangle.A4);
        bundle.addPage(page);
        float width = PageText.WIDTH;
        float height = PDRectangle.A4.getHeight() - 2 * PageText.MARGIN;
        float scale = Math.min(width / image.getWidth(), height / image.getHeight());
        try (PDPageContentStream content = new PDPageContentStream(bundle, page)) {
            content.drawImage(image, PageText.MARGIN, PDRectangle.A4.getHeight() - PageText.MARGIN - image.getHeight() * scale,
                    image.getWidth() * scale, image.getHeight() * scale);
        }
    }

    /** The contents come first, so they shift the numbers of all that follows. */
    private static void addContents(PDDocument bundle, PageText text, String title, List<BundlePart> parts,
                                    List<Integer> firstPages) throws IOException {
        List<String> left = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            addLine(text, parts.get(i).title(), firstPages.get(i), left, starts);
            for (Entry entry : within(parts.get(i))) {
                addLine(text, "– " + entry.title(), firstPages.get(i) + entry.page(), left, starts);
            }
        }
        int pages = (left.size() + PageText.LINES - 1) / PageText.LINES;
        List<String> right = starts.stream().map(s -> s == null ? "" : String.valueOf(s + pages + 1)).toList();
        PDPage before = bundle.getPage(0);
        for (int from = 0; from < left.size(); from += PageText.LINES) {
            int to = Math.min(left.size(), from + PageText.LINES);
            PDPage page = new PDPage(PDRectangle.A4);
            bundle.getPages().insertBefore(page, before);
            text.write(bundle, page, title, left.subList(from, to), right.subList(from, to));
        }
    }

    private static void addLine(PageText text, String title, int page, List<String> left, List<Integer> starts) throws IOException {
        List<String> lines = text.wrapped(title);
        left.addAll(lines);
        starts.add(page);
        lines.stream().skip(1).forEach(more -> starts.add(null));
    }

    private static List<Entry> within(BundlePart part) {
        return part instanceof PdfPart pdf ? pdf.within() : List.of();
    }

    private static void addBookmarks(PDDocument bundle, List<BundlePart> parts, List<PDPage> starts) {
        PDDocumentOutline outline = new PDDocumentOutline();
        bundle.getDocumentCatalog().setDocumentOutline(outline);
        for (int i = 0; i < parts.size(); i++) {
            PDOutlineItem item = bookmark(parts.get(i).title(), starts.get(i));
            outline.addLast(item);
            int first = bundle.getPages().indexOf(starts.get(i));
            within(parts.get(i)).forEach(entry -> item.addLast(bookmark(entry.title(), bundle.getPage(first + entry.page()))));
        }
    }

    private static PDOutlineItem bookmark(String title, PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        return item;
    }
}
