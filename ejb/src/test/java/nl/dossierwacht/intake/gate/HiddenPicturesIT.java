package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Refused;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** A card on a page full of text, where who opens the file may not see it, or where it isn't one picture. */
class HiddenPicturesIT extends ReadingGate {

    private static final float WIDTH = 340;
    private static final float HEIGHT = 215;
    private static final BufferedImage CARD = Specimens.card(7);

    /** What puts the card on the page. */
    private interface Hiding {
        void on(PDDocument pdf, PDPage page) throws IOException;
    }

    @Test
    void inStripsAsScannersWriteThem() throws IOException {
        assertFound((pdf, page) -> {
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page, AppendMode.APPEND, true)) {
                int strips = 16;
                int high = CARD.getHeight() / strips;
                for (int strip = 0; strip < strips; strip++) {
                    BufferedImage part = CARD.getSubimage(0, strip * high, CARD.getWidth(), high);
                    stream.drawImage(LosslessFactory.createFromImage(pdf, part), 60, 60 + HEIGHT * (strips - 1 - strip) / strips, WIDTH, HEIGHT / strips + 0.2f);
                }
            }
        });
    }

    @Test
    void inALayerThatIsOff() throws IOException {
        assertFound((pdf, page) -> {
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            PDOptionalContentGroup layer = new PDOptionalContentGroup("laag");
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            pdf.getDocumentCatalog().setOCProperties(layers);
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page, AppendMode.APPEND, true)) {
                stream.beginMarkedContent(COSName.OC, layer);
                stream.drawImage(LosslessFactory.createFromImage(pdf, CARD), 60, 60, WIDTH, HEIGHT);
                stream.endMarkedContent();
            }
        });
    }

    @Test
    void outsideTheCut() throws IOException {
        assertFound((pdf, page) -> {
            page.setMediaBox(new PDRectangle(PDRectangle.A4.getWidth() * 2, PDRectangle.A4.getHeight()));
            page.setCropBox(PDRectangle.A4);
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page, AppendMode.APPEND, true)) {
                stream.drawImage(LosslessFactory.createFromImage(pdf, CARD), PDRectangle.A4.getWidth() + 60, 60, WIDTH, HEIGHT);
            }
        });
    }

    @Test
    void inAHiddenRemark() throws IOException {
        assertFound((pdf, page) -> {
            PDImageXObject picture = LosslessFactory.createFromImage(pdf, CARD);
            PDAppearanceStream appearance = new PDAppearanceStream(pdf);
            appearance.setBBox(new PDRectangle(WIDTH, HEIGHT));
            appearance.setResources(new PDResources());
            try (PDPageContentStream stream = new PDPageContentStream(pdf, appearance)) {
                stream.drawImage(picture, 0, 0, WIDTH, HEIGHT);
            }
            PDAppearanceDictionary appearances = new PDAppearanceDictionary();
            appearances.setNormalAppearance(appearance);
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(60, 60, WIDTH, HEIGHT));
            stamp.setAppearance(appearances);
            stamp.setHidden(true);
            page.setAnnotations(List.of(stamp));
        });
    }

    @Test
    void aLetterheadInEachOfThemHidesNothing() throws IOException {
        byte[] letter = file((pdf, page) -> {
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page, AppendMode.APPEND, true)) {
                stream.drawImage(LosslessFactory.createFromImage(pdf, new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB)), 60, 760, 150, 30);
            }
        });
        assertInstanceOf(Accepted.class, judge(letter));
    }

    private void assertFound(Hiding hiding) throws IOException {
        Refused refused = assertInstanceOf(Refused.class, judge(file(hiding)));
        assertEquals("WMO-2-3-4-ID-COPY", refused.rule().value());
        assertEquals(1, refused.evidence().get(0).page());
    }

    private static byte[] file(Hiding hiding) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(FontName.HELVETICA), 9);
                stream.setLeading(12);
                stream.newLineAtOffset(60, 740);
                for (String line : Papers.QUOTATION.split("\n")) {
                    stream.showText(line.replaceAll("[^ -~]", ""));
                    stream.newLine();
                }
                stream.endText();
            }
            hiding.on(pdf, page);
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
