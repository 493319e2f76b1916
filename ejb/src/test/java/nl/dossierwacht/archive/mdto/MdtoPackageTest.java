package nl.dossierwacht.archive.mdto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MdtoPackageTest {

    private static final byte[] CONTENT = "%PDF-1.7 stand-in".getBytes(StandardCharsets.US_ASCII);

    @Test
    void everyDescriptionObeysTheOfficialSchema() throws Exception {
        Path xsd = Path.of(System.getProperty("standards.dir", "../../shared/standards"), "mdto", "MDTO-XML1.0.1.xsd");
        Assumptions.assumeTrue(Files.exists(xsd), "SKIPPED: no MDTO schema; set -Dstandards.dir");
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd.toFile());
        int validated = 0;
        for (Map.Entry<String, byte[]> entry : unpacked(file("besluit.pdf", "Besluit <b>& \u0001 bijlage")).entrySet()) {
            if (entry.getKey().endsWith(".MDTO.xml")) {
                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(entry.getValue())));
                validated++;
            }
        }
        for (byte[] description : List.of(MdtoDocument.dossier(withoutDays()), MdtoDocument.record(withoutDays(), withoutDays().records().get(0)))) {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(description)));
        }
        assertEquals(3, validated);
    }

    @Test
    void aTermThatDoesNotRunYetNamesItsEventAndNoDays() throws Exception {
        String description = new String(MdtoDocument.dossier(withoutDays()), StandardCharsets.UTF_8);
        assertTrue(description.contains("Einde van de voorziening") && description.contains("P10Y"));
        assertTrue(!description.contains("termijnStartdatumLooptijd") && !description.contains("termijnEinddatum"));
    }

    @Test
    void liesInFoldersWithEachDescriptionBesideItsFile() throws Exception {
        assertEquals(List.of("W-2026-00412/W-2026-00412.MDTO.xml", "W-2026-00412/stuk-1/stuk-1.MDTO.xml",
                "W-2026-00412/stuk-1/besluit.pdf", "W-2026-00412/stuk-1/besluit.pdf.bestand.MDTO.xml", "pakbon.sha256"),
                List.copyOf(unpacked(file("besluit.pdf", "Besluit")).keySet()));
    }

    @Test
    void thePackingListAccountsForEveryByte() throws Exception {
        Map<String, byte[]> entries = unpacked(file("besluit.pdf", "Besluit"));
        String list = new String(entries.remove("pakbon.sha256"), StandardCharsets.UTF_8);
        assertEquals(entries.size(), list.lines().count());
        entries.forEach((name, bytes) -> assertTrue(list.contains(ArchiveDescription.Record.sha256(bytes) + "  " + name + "\n")));
        assertArrayEquals(CONTENT, entries.get("W-2026-00412/stuk-1/besluit.pdf"));
    }

    @Test
    void theSameFileGivesTheSamePackage() throws Exception {
        assertArrayEquals(packed(file("besluit.pdf", "Besluit")), packed(file("besluit.pdf", "Besluit")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mijn besluit.pdf", "../besluit.pdf", "a\\b.pdf", "a:b.pdf", "a&b.pdf", "..", "", "a\nb.pdf"})
    void refusesANameThatAnArchiveCannotStore(String name) {
        assertThrows(IllegalArgumentException.class, () -> file(name, "Besluit"));
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThrows(IllegalArgumentException.class, () -> file("a".repeat(256), "Besluit"));
    }

    private static ArchiveDescription file(String fileName, String title) {
        return new ArchiveDescription("W-2026-00412", "Wmo-melding 2026", "Dossierwacht Voorbeeldstad",
                "Gemeente Voorbeeldstad",
                new ArchiveDescription.Retention("8.1.1", "Afhandeling van de zaak", LocalDate.of(2026, 3, 2), Period.ofYears(15), LocalDate.of(2041, 3, 2)),
                "Persoonsgegevens", List.of(new ArchiveDescription.Record("stuk-1", title, fileName,
                        "Acrobat PDF/A 2a", "fmt/476", LocalDateTime.of(2026, 3, 2, 10, 15), CONTENT)));
    }

    private static ArchiveDescription withoutDays() {
        ArchiveDescription file = file("besluit.pdf", "Besluit");
        return new ArchiveDescription(file.number(), file.title(), file.idSource(), file.creator(),
                new ArchiveDescription.Retention("8.1", "Einde van de voorziening", null, Period.ofYears(10), null), file.restriction(), file.records());
    }

    private static byte[] packed(ArchiveDescription file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MdtoPackage.write(file, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(ArchiveDescription file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
