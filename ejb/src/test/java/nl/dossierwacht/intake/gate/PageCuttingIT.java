package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Refused;
import nl.dossierwacht.intake.reading.WorkerReader;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** Taking out the page that was refused: the rest passes the gate, and of that page nothing is left in it, however the file holds it. */
class PageCuttingIT {

    private static WorkerReader reader;
    private static UploadGate gate;

    @BeforeAll
    static void start() {
        reader = new WorkerReader(WorkerReader.Settings.usual(Path.of("target/reader").toAbsolutePath()));
        gate = new UploadGate(reader);
    }

    @AfterAll
    static void stop() {
        reader.close();
    }

    @Test
    void withoutTheCardTheOtherPagesAreAcceptedAsTheyWere() throws IOException {
        byte[] file = Specimens.pdf(List.of(Papers.QUOTATION, Papers.APPLICATION), List.of(Specimens.card(7)));
        Refused refused = assertInstanceOf(Refused.class, gate.judge(Law.WMO, file));
        byte[] rest = reader.without(file, Set.of(refused.evidence().get(0).page())).orElseThrow();
        assertInstanceOf(Accepted.class, gate.judge(Law.WMO, rest));
        try (PDDocument before = Loader.loadPDF(file); PDDocument after = Loader.loadPDF(rest)) {
            assertEquals(2, after.getNumberOfPages());
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(2);
            assertEquals(text.getText(before), text.getText(after), "text stays text");
            assertEquals(List.of(), pictures(after));
        }
    }

    @Test
    void whatAllPagesShareHoldsNothingOfThePageThatWent() throws IOException {
        byte[] file = shared();
        byte[] rest = reader.without(file, Set.of(2)).orElseThrow();
        try (PDDocument before = Loader.loadPDF(file); PDDocument after = Loader.loadPDF(rest)) {
            List<byte[]> drawn = pictures(before);
            assertEquals(2, drawn.size());
            assertEquals(1, after.getNumberOfPages());
            for (byte[] picture : pictures(after)) {
                drawn.forEach(one -> assertFalse(java.util.Arrays.equals(one, picture), "the shared list brought a picture along"));
            }
        }
        assertInstanceOf(Accepted.class, gate.judge(Law.WMO, rest));
    }

    @Test
    void aLinkToThePageThatWentBringsItNotAlong() throws IOException {
        byte[] file;
        String mark = "kanariewoord";
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage first = new PDPage(PDRectangle.A4);
            PDPage second = new PDPage(PDRectangle.A4);
            pdf.addPage(first);
            pdf.addPage(second);
            second.getCOSObject().setString(COSName.getPDFName("Mark"), mark);
            PDPageFitDestination destination = new PDPageFitDestination();
            destination.setPage(second);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10, 100, 20));
            link.setDestination(destination);
            first.setAnnotations(List.of(link));
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OpenAction"), destination.getCOSObject());
            pdf.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            file = out.toByteArray();
        }
        assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains(mark));
        byte[] rest = reader.without(file, Set.of(2)).orElseThrow();
        try (PDDocument after = Loader.loadPDF(rest)) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            after.save(plain, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            assertFalse(plain.toString(StandardCharsets.ISO_8859_1).contains(mark));
            assertEquals(1, after.getNumberOfPages());
        }
    }

    @Test
    void aTiffOfSeveralPagesLosesThePage() throws IOException {
        byte[] file = tiff(List.of(Specimens.scanned(Papers.QUOTATION), Specimens.card(9)));
        assertInstanceOf(Refused.class, gate.judge(Law.WMO, file));
        byte[] rest = reader.without(file, Set.of(2)).orElseThrow();
        assertInstanceOf(Accepted.class, gate.judge(Law.WMO, rest));
        assertEquals(List.of(true, false), reader.looks(file, Set.of(2)).stream().map(look -> look.length > 0).toList());
    }

    @Test
    void nothingIsCutWhereNothingWouldBeLeftOrThereAreNoPages() {
        byte[] one = Specimens.pdf(List.of(), List.of(Specimens.card(7)));
        assertEquals(Optional.empty(), reader.without(one, Set.of(1)));
        assertEquals(Optional.empty(), reader.without(Specimens.png(Specimens.card(7)), Set.of(1)));
        assertEquals(Optional.empty(), reader.without("tekst".getBytes(StandardCharsets.UTF_8), Set.of(1)));
        assertEquals(List.of(), reader.looks("tekst".getBytes(StandardCharsets.UTF_8), Set.of()));
        byte[] pdf = Specimens.pdf(List.of(Papers.QUOTATION), List.of());
        assertEquals(Optional.empty(), reader.without(java.util.Arrays.copyOf(pdf, pdf.length / 2), Set.of(1)));
    }

    @Test
    void aSmallPictureTellsPagesApartAndNoMore() throws IOException {
        List<byte[]> looks = reader.looks(Specimens.pdf(List.of(Papers.QUOTATION, Papers.APPLICATION), List.of(Specimens.card(7))), Set.of(3));
        assertEquals(3, looks.size());
        assertEquals(90, ImageIO.read(new ByteArrayInputStream(looks.get(0))).getWidth());
        assertArrayEquals(new byte[0], looks.get(2), "the page that was refused isn't drawn");
    }

    private static List<byte[]> pictures(PDDocument pdf) throws IOException {
        List<byte[]> pictures = new java.util.ArrayList<>();
        for (var key : pdf.getDocument().getXrefTable().keySet()) {
            if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof org.apache.pdfbox.cos.COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                try (var in = stream.createRawInputStream()) {
                    pictures.add(in.readAllBytes());
                }
            }
        }
        return pictures;
    }

    /** Two pages with one list of pictures, as scanners write it. */
    private static byte[] shared() throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDResources shared = new PDResources();
            PDImageXObject paper = JPEGFactory.createFromImage(pdf, Specimens.scanned(Papers.QUOTATION), 0.8f);
            PDImageXObject card = JPEGFactory.createFromImage(pdf, Specimens.card(7), 0.8f);
            for (PDImageXObject picture : List.of(paper, card)) {
                PDPage page = new PDPage(new PDRectangle(picture.getWidth() / 2f, picture.getHeight() / 2f));
                page.setResources(shared);
                pdf.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
                    stream.drawImage(picture, 0, 0, picture.getWidth() / 2f, picture.getHeight() / 2f);
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] tiff(List<BufferedImage> pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        }
        return out.toByteArray();
    }
}
