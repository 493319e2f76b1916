package nl.dossierwacht.archive.pdfa.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A picture as a PDF: every frame a page of A4, each pixel as it was. */
final class PictureToPdf {

    private static final long MOST_PIXELS = 60_000_000L;
    private static final int MOST_FRAMES = 200;
    private static final float MARGIN = 28;
    private static final int RGB = 3;

    byte[] convert(String title, byte[] content) throws IOException {
        try (PdfADocument pdf = new PdfADocument(title); ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in);
                int frames = reader.getNumImages(true);
                if (frames < 1 || frames > MOST_FRAMES) {
                    throw new IOException("not a picture of a reasonable number of frames");
                }
                for (int frame = 0; frame < frames; frame++) {
                    if ((long) reader.getWidth(frame) * reader.getHeight(frame) > MOST_PIXELS) {
                        throw new IOException("too large to convert");
                    }
                    add(pdf.pages(), image(pdf.pages(), content, reader, frame));
                }
            } finally {
                reader.dispose();
            }
            return pdf.written();
        }
    }

    /** A photo keeps its own bytes, so that nothing is lost or swollen; any other picture is written out pixel by pixel. */
    private static PDImageXObject image(PDDocument pages, byte[] content, ImageReader reader, int frame) throws IOException {
        boolean photo = "JPEG".equalsIgnoreCase(reader.getFormatName());
        if (photo) {
            PDImageXObject image = JPEGFactory.createFromByteArray(pages, content);
            if (image.getColorSpace().getNumberOfComponents() <= RGB) {
                return image;
            }
        }
        return LosslessFactory.createFromImage(pages, opaque(reader.read(frame)));
    }

    private static BufferedImage opaque(BufferedImage picture) {
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = flat.createGraphics();
        brush.drawImage(picture, 0, 0, Color.WHITE, null);
        brush.dispose();
        return flat;
    }

    private static void add(PDDocument pages, PDImageXObject picture) throws IOException {
        boolean wide = picture.getWidth() > picture.getHeight();
        PDRectangle size = wide ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        PDPage page = new PDPage(size);
        pages.addPage(page);
        float scale = Math.min((size.getWidth() - 2 * MARGIN) / picture.getWidth(), (size.getHeight() - 2 * MARGIN) / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        try (PDPageContentStream drawing = new PDPageContentStream(pages, page)) {
            drawing.drawImage(picture, (size.getWidth() - width) / 2, (size.getHeight() - height) / 2, width, height);
        }
    }
}
