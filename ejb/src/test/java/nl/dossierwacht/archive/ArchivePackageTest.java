package nl.dossierwacht.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.archive.mdto.MdtoPackage;
import nl.dossierwacht.archive.retention.RetentionOfOutcome;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.Letterhead;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.dossier.Dossier;

/** An archive file as it is handed to an archive system. */
class ArchivePackageTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 6);
    private static final byte[] CONTENT = "inhoud".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource(value = Law.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everyDescriptionObeysTheOfficialSchema(Law law) throws Exception {
        Path xsd = Path.of(System.getProperty("standards.dir", "../../shared/standards"), "mdto", "MDTO-XML1.0.1.xsd");
        Assumptions.assumeTrue(Files.exists(xsd), "SKIPPED: no MDTO schema; set -Dstandards.dir");
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd.toFile());
        int validated = 0;
        for (Map.Entry<String, byte[]> entry : unpacked(law).entrySet()) {
            if (entry.getKey().endsWith(".MDTO.xml")) {
                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(entry.getValue())));
                validated++;
            }
        }
        assertEquals(1 + 2 * 3, validated);
    }

    @Test
    void fileNamesTellNothingOfAnybodyAndTitlesDo() throws Exception {
        Map<String, byte[]> entries = unpacked(Law.WMO);
        assertTrue(entries.containsKey("W-2026-00007/stuk-1/stuk-1.pdf") && entries.containsKey("W-2026-00007/stuk-2/stuk-2") && entries.containsKey("W-2026-00007/stuk-3/stuk-3.docx"),
                entries.keySet().toString());
        assertFalse(entries.keySet().toString().contains("Vries"));
        assertTrue(new String(entries.get("W-2026-00007/stuk-2/stuk-2.MDTO.xml"), StandardCharsets.UTF_8).contains("brief van &lt;De Vries&gt;"));
    }

    private static Map<String, byte[]> unpacked(Law law) throws Exception {
        Dossier dossier = new Dossier(new DomainKey("voorbeeldstad", law, Task.TOELEIDING, "college"), "W-2026-00007", "aanvraag traplift", "x", DECIDED.minusDays(40), DECIDED);
        dossier.decide(Dossier.Outcome.GRANTED, DECIDED);
        ArchiveFile file = new ArchiveFile(dossier, RetentionOfOutcome.load().of(law, Dossier.Outcome.GRANTED, DECIDED), new ArchiveFile.Gone(0, 0), "archivaris", Instant.EPOCH);
        List<ArchiveItem> items = List.of(item(file, 1, "Besluit", ArchiveItem.Form.PDF_A, Formats.PDF, Formats.PDF_A_2A),
                item(file, 2, "brief van <De Vries>", ArchiveItem.Form.ORIGINAL, "application/octet-stream", Formats.UNKNOWN),
                item(file, 3, "plan", ArchiveItem.Form.ORIGINAL, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "fmt/412"));
        ArchivePackage packages = new ArchivePackage();
        packages.letterhead = new Letterhead();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MdtoPackage.write(packages.describe(file, items, item -> CONTENT), out);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static ArchiveItem item(ArchiveFile file, int position, String title, ArchiveItem.Form form, String mediaType, String pronom) {
        return new ArchiveItem(file, position, new ArchiveItem.About("other", "UPLOAD", title, DECIDED, "grondslag van het besluit"),
                new ArchiveItem.Content(form, mediaType, pronom, CONTENT.length, WorkFile.sha256(CONTENT), Instant.EPOCH));
    }
}
