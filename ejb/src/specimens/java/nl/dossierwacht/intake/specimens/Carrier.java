package nl.dossierwacht.intake.specimens;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** In which file, and where in it, a picture is handed in. */
public enum Carrier {
    /** A JPEG. */
    JPEG,
    /** A PNG. */
    PNG,
    /** A TIFF. */
    TIFF,
    /** A bitmap. */
    BMP,
    /** A GIF of 256 colours. */
    GIF,
    /** A scanned PDF. */
    PDF,
    /** In a PDF, drawn by a form XObject. */
    PDF_FORM,
    /** In a PDF, the appearance of an annotation. */
    PDF_ANNOTATION,
    /** In a PDF of twelve pages, on the seventh. */
    PDF_PAGE_7;

    /** The file. */
    public byte[] file(BufferedImage picture) {
        return switch (this) {
            case JPEG -> Specimens.jpeg(picture, 0.85f);
            case PNG, TIFF, BMP, GIF -> written(picture, name().toLowerCase(java.util.Locale.ROOT));
            case PDF -> Specimens.pdf(List.of(), List.of(picture));
            case PDF_FORM, PDF_ANNOTATION -> inside(picture);
            case PDF_PAGE_7 -> seventh(picture);
        };
    }

    private static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] seventh(BufferedImage picture) {
        try (PDDocument pdf = org.apache.pdfbox.Loader.loadPDF(Specimens.pdf(Collections.nCopies(11, Papers.QUOTATION), List.of(picture))); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage last = pdf.getPage(11);
            pdf.removePage(11);
            pdf.getPages().insertBefore(last, pdf.getPage(6));
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] inside(BufferedImage picture) {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            PDImageXObject image = JPEGFactory.createFromImage(pdf, picture, 0.85f);
            PDRectangle place = new PDRectangle(100, 300, 340, 340f * picture.getHeight() / picture.getWidth());
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Im1"), image);
            String drawn = "q %f 0 0 %f 0 0 cm /Im1 Do Q".formatted(place.getWidth(), place.getHeight()).replace(',', '.');
            PDFormXObject form = this == PDF_FORM ? new PDFormXObject(pdf) : new PDAppearanceStream(pdf);
            form.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
            form.setResources(resources);
            try (var out = form.getCOSObject().createOutputStream()) {
                out.write(drawn.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            if (this == PDF_FORM) {
                try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
                    ink.transform(org.apache.pdfbox.util.Matrix.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY()));
                    ink.drawForm(form);
                }
            } else {
                PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
                stamp.setRectangle(place);
                PDAppearanceDictionary appearance = new PDAppearanceDictionary();
                appearance.setNormalAppearance((PDAppearanceStream) form);
                stamp.setAppearance(appearance);
                page.getAnnotations().add(stamp);
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
