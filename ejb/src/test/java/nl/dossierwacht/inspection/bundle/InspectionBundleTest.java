package nl.dossierwacht.inspection.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.inspection.bundle.BundlePart.ImagePart;
import nl.dossierwacht.inspection.bundle.BundlePart.PdfPart;
import nl.dossierwacht.inspection.bundle.BundlePart.TextPart;

class InspectionBundleTest {

    @Test
    void listsEachPartWithThePageItStartsOn() throws Exception {
        try (PDDocument bundle = bundle(List.of(new PdfPart("Besluit", pdf(2)), new ImagePart("Foto", png()),
                new TextPart("Gegevens", "Naam: Jansen\nWoonplaats: Voorbeeldstad \u65e5")))) {
            assertEquals(5, bundle.getNumberOfPages());
            String contents = page(bundle, 1);
            assertTrue(contents.matches("(?s).*Besluit\\s+2\\s.*Foto\\s+4\\s.*Gegevens\\s+5\\s.*"), contents);
            assertTrue(page(bundle, 5).contains("Woonplaats: Voorbeeldstad ?"));
            int number = 0;
            for (PDOutlineItem item : bundle.getDocumentCatalog().getDocumentOutline().children()) {
                int expected = List.of(2, 4, 5).get(number++);
                assertEquals(expected, bundle.getPages().indexOf(item.findDestinationPage(bundle)) + 1);
            }
            assertEquals(3, number);
        }
    }

    @Test
    void countsItsOwnContentsWhenTheseTakeTwoPages() throws Exception {
        List<BundlePart> parts = java.util.stream.IntStream.range(0, PageText.LINES + 1)
                .mapToObj(i -> (BundlePart) new TextPart("Deel" + i, "tekst")).toList();
        try (PDDocument bundle = bundle(parts)) {
            assertEquals(parts.size() + 2, bundle.getNumberOfPages());
            assertTrue(page(bundle, 1).matches("(?s).*Deel0\\s+3\\s.*"));
        }
    }

    @Test
    void aPartOfPartsIsListedThingByThingWithItsPageInTheWhole() throws Exception {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        InspectionBundle.writePart(List.of(new TextPart("Dossier", "tekst"), new PdfPart("Offerte", pdf(2)), new TextPart("Brief", "tekst")), part);
        assertEquals(List.of(new BundlePart.Entry("Dossier", 0), new BundlePart.Entry("Offerte", 1), new BundlePart.Entry("Brief", 3)), InspectionBundle.contentsOf(part.toByteArray()));
        try (PDDocument bundle = bundle(List.of(new TextPart("Vooraf", "tekst"), new PdfPart("Wmo", part.toByteArray(), InspectionBundle.contentsOf(part.toByteArray()))))) {
            assertEquals(6, bundle.getNumberOfPages());
            String contents = page(bundle, 1);
            assertTrue(contents.matches("(?s).*Vooraf\\s+2\\s.*Wmo\\s+3\\s.*– Dossier\\s+3\\s.*– Offerte\\s+4\\s.*– Brief\\s+6\\s.*"), contents);
            PDOutlineItem wmo = bundle.getDocumentCatalog().getDocumentOutline().getLastChild();
            assertEquals(5, bundle.getPages().indexOf(wmo.getLastChild().findDestinationPage(bundle)));
        }
    }

    @Test
    void knowsNoKindOfPartForAPersonalNote() {
        Set<String> kinds = Arrays.stream(BundlePart.class.getPermittedSubclasses()).map(Class::getSimpleName).collect(Collectors.toSet());
        assertEquals(Set.of("PdfPart", "ImagePart", "TextPart"), kinds);
    }

    @Test
    void refusesWhatIsNotWhatItSays() {
        assertThrows(IOException.class, () -> bundle(List.of(new PdfPart("Besluit", new byte[] {1, 2, 3}))));
        assertThrows(IOException.class, () -> bundle(List.of(new ImagePart("Foto", new byte[] {1, 2, 3}))));
        assertThrows(IllegalArgumentException.class, () -> bundle(List.of()));
    }

    private static PDDocument bundle(List<BundlePart> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InspectionBundle.write("Inhoud", parts, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
