package nl.dossierwacht.intake.reading.worker;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Takes pages out of a PDF or a TIFF of several, and shows how the others look. */
final class PageCutting {

    private static final int MOST_SHOWN = 60;
    /** The width of a small picture: letters on it can't be read. */
    private static final int WIDTH = 90;
    private static final float POINTS_PER_INCH = 72;

    private final Limits limits;

    PageCutting(Limits limits) {
        this.limits = limits;
    }

    /** The file without pages; none if nothing is left, or it isn't a file of pages. @param pages counted from one */
    byte[] without(byte[] content, Set<Integer> pages) {
        try {
            return isPdf(content) ? new PdfCutting(limits).without(content, pages) : tiffWithout(content, pages);
        } catch (IOException | RuntimeException | Unread cannot) {
            return new byte[0];
        }
    }

    /** The pages as small pictures; none if they are too many, or it isn't a file of pages. @param unseen those that aren't drawn */
    List<byte[]> looks(byte[] content, Set<Integer> unseen) {
        try {
            return isPdf(content) ? pdfLooks(content, unseen) : tiffLooks(content, unseen);
        } catch (IOException | RuntimeException cannot) {
            return List.of();
        }
    }

    private static boolean isPdf(byte[] content) {
        return content.length > 4 && content[0] == '%' && content[1] == 'P' && content[2] == 'D' && content[3] == 'F';
    }

    private List<byte[]> pdfLooks(byte[] content, Set<Integer> unseen) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (pdf.getNumberOfPages() > MOST_SHOWN) {
                return List.of();
            }
            PDFRenderer renderer = new PDFRenderer(pdf);
            List<byte[]> looks = new ArrayList<>();
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                float width = Math.max(1, Math.min(pdf.getPage(i).getCropBox().getWidth(), pdf.getPage(i).getCropBox().getHeight()));
                looks.add(unseen.contains(i + 1) ? new byte[0] : png(small(renderer.renderImageWithDPI(i, Math.min(POINTS_PER_INCH, 4 * WIDTH * POINTS_PER_INCH / width), ImageType.RGB))));
            }
            return looks;
        }
    }

    private List<byte[]> tiffLooks(byte[] content, Set<Integer> unseen) throws IOException {
        List<byte[]> looks = new ArrayList<>();
        List<BufferedImage> frames = frames(content);
        for (int i = 0; i < frames.size() && frames.size() <= MOST_SHOWN; i++) {
            looks.add(unseen.contains(i + 1) ? new byte[0] : png(small(frames.get(i))));
        }
        return looks;
    }

    private byte[] tiffWithout(byte[] content, Set<Integer> pages) throws IOException {
        List<BufferedImage> frames = frames(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        int kept = 0;
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames.size(); i++) {
                if (!pages.contains(i + 1)) {
                    writer.writeToSequence(new IIOImage(frames.get(i), null, null), null);
                    kept++;
                }
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return kept == 0 || kept == frames.size() ? new byte[0] : out.toByteArray();
    }

    /** The pictures of a TIFF; none of any other picture. */
    private List<BufferedImage> frames(byte[] content) throws IOException {
        List<BufferedImage> frames = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !reader.getFormatName().equalsIgnoreCase("tif") && !reader.getFormatName().equalsIgnoreCase("tiff")) {
                return frames;
            }
            try {
                reader.setInput(in);
                int pages = reader.getNumImages(true);
                for (int i = 0; i < pages && (long) reader.getWidth(i) * reader.getHeight(i) <= limits.pixels(); i++) {
                    frames.add(reader.read(i));
                }
                return frames.size() == pages ? frames : List.of();
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage small(BufferedImage page) {
        int height = Math.max(1, Math.min(3 * WIDTH, WIDTH * page.getHeight() / Math.max(1, page.getWidth())));
        BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(page, 0, 0, WIDTH, height, null);
        graphics.dispose();
        return small;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
