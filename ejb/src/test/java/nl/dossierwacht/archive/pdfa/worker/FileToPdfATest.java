package nl.dossierwacht.archive.pdfa.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.letters.LetterLanguage;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.letters.Paper;

class FileToPdfATest {

    private static final String PDF_A_2A = "fmt/476";
    private static final String PDF_A_2B = "fmt/477";
    private static final String PDF = "application/pdf";

    private final FileToPdfA files = new FileToPdfA();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void aPictureBecomesAPageThatShowsIt(String format) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(red(300, 200), format, picture));
        FileToPdfA.Result result = files.convert("image/" + format, "foto & <tekening>", picture.toByteArray()).orElseThrow();
        assertEquals(PDF_A_2B, result.pronom());
        try (PDDocument document = Loader.loadPDF(result.content())) {
            Color middle = new Color(new PDFRenderer(document).renderImage(0).getRGB(400, 300));
            assertTrue(middle.getRed() > 180 && middle.getGreen() < 70, middle.toString());
        }
    }

    @Test
    void aTransparentPictureIsLaidOnWhite() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(50, 80, BufferedImage.TYPE_INT_ARGB), "png", picture);
        try (PDDocument document = Loader.loadPDF(files.convert("image/png", "leeg", picture.toByteArray()).orElseThrow().content())) {
            assertEquals(Color.WHITE, new Color(new PDFRenderer(document).renderImage(0).getRGB(300, 400)));
        }
    }

    @Test
    void aTextKeepsItsLinesAndSpaces() throws IOException {
        String text = "Geachte mevrouw Söns,\n\n  12 uur\tà € 20\n" + "x".repeat(200) + "\n".repeat(120) + "einde";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            FileToPdfA.Result result = files.convert("text/plain", "afspraak.txt", text.getBytes(charset)).orElseThrow();
            assertEquals(PDF_A_2B, result.pronom());
            try (PDDocument document = Loader.loadPDF(result.content())) {
                String shown = new PDFTextStripper().getText(document);
                assertTrue(shown.contains("Geachte mevrouw Söns,") && shown.contains("à € 20") && shown.contains("einde"), shown);
                assertEquals(200, shown.chars().filter(character -> character == 'x').count());
                assertEquals(3, document.getNumberOfPages());
            }
        }
    }

    @Test
    void aTextThatTheFontLacksStaysAsItIs() {
        assertTrue(files.convert("text/plain", "groet.txt", "مرحبا".getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void whatIsPdfAAlreadyStaysTheSameBytes() {
        byte[] ours = new LetterWriter().write(new Paper(LetterLanguage.DUTCH, "Gemeente Voorbeeldstad", "Notitie", List.of(), List.of(new Paper.Section("", "Tekst"))));
        FileToPdfA.Result result = files.convert(PDF, "notitie", ours).orElseThrow();
        assertEquals(PDF_A_2A, result.pronom());
        assertSame(ours, result.content());
    }

    @Test
    void aForeignPdfIsNotCalledPdfA() {
        assertTrue(files.convert(PDF, "offerte", Specimens.pdf(List.of(Papers.QUOTATION), List.of())).isEmpty());
    }

    @Test
    void aPdfThatOnlySaysThatItIsPdfAIsNotBelieved() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfADocument honest = new PdfADocument("leugen"); PDDocument pages = honest.pages()) {
            pages.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            pages.getDocumentCatalog().getCOSObject().setItem(org.apache.pdfbox.cos.COSName.AA, new org.apache.pdfbox.cos.COSDictionary());
            pages.getDocumentCatalog().setOpenAction(new org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript("app.alert(1)"));
            pages.save(out);
        }
        assertTrue(files.convert(PDF, "leugen", out.toByteArray()).isEmpty());
    }

    @Test
    void whatIsDamagedOrOfAnotherKindStaysAsItIs() {
        byte[] quotation = Specimens.pdf(List.of(Papers.QUOTATION), List.of());
        assertTrue(files.convert(PDF, "half", Arrays.copyOf(quotation, 300)).isEmpty());
        assertTrue(files.convert("image/png", "geen", new byte[] {1, 2, 3}).isEmpty());
        assertTrue(files.convert("application/rtf", "brief", "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII)).isEmpty());
    }

    @Test
    void aPhotoKeepsItsOwnBytes() throws IOException {
        byte[] photo = Specimens.jpeg(red(600, 400), 0.8f);
        byte[] pdf = files.convert("image/jpeg", "foto", photo).orElseThrow().content();
        assertArrayEquals(photo, Arrays.copyOfRange(pdf, indexOf(pdf, photo), indexOf(pdf, photo) + photo.length));
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static BufferedImage red(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(new Color(200, 20, 30));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return picture;
    }
}
