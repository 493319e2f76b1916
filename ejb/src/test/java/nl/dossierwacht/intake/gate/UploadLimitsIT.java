package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.intake.reading.WorkerReader;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** Limits that are set reach the worker process; what stays within them is accepted, what goes one beyond is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadLimitsIT {

    private static final byte[] TEXT = "Offerte voor een traplift\n".getBytes(StandardCharsets.UTF_8);

    private WorkerReader reader;

    @BeforeAll
    void start() {
        reader = new WorkerReader(WorkerReader.Settings.of(Path.of("target/reader").toAbsolutePath(),
                Map.of("DW_UPLOAD_MEBIBYTES", "1", "DW_UPLOAD_PAGES", "2", "DW_UPLOAD_MEGAPIXELS", "1", "DW_UPLOAD_DEPTH", "1", "DW_UPLOAD_EXPANSION", "1")));
    }

    @AfterAll
    void stop() {
        reader.close();
    }

    @Test
    void whatStaysWithinIsAccepted() throws IOException {
        assertInstanceOf(Verdict.Accepted.class, judge(pages(2)));
        assertInstanceOf(Verdict.Accepted.class, judge(Specimens.png(new BufferedImage(1_000, 1_000, BufferedImage.TYPE_BYTE_GRAY))));
        assertInstanceOf(Verdict.Accepted.class, judge(zip(TEXT)));
    }

    @Test
    void whatGoesBeyondIsNot() throws IOException {
        assertEquals(Reason.TOO_MANY_PAGES, reasonFor(pages(3)));
        assertEquals(Reason.TOO_MANY_PIXELS, reasonFor(Specimens.png(new BufferedImage(1_001, 1_000, BufferedImage.TYPE_BYTE_GRAY))));
        assertEquals(Reason.TOO_BIG, reasonFor(new byte[(1 << 20) + 1]));
        assertEquals(Reason.TOO_DEEP, reasonFor(zip(zip(TEXT))));
        assertEquals(Reason.EXPANDS, reasonFor(zip(new byte[12_000_000])));
    }

    private Reason reasonFor(byte[] content) {
        return assertInstanceOf(Verdict.Unreadable.class, judge(content)).reason();
    }

    private Verdict judge(byte[] content) {
        return new UploadGate(reader).judge(Law.WMO, content);
    }

    private static byte[] pages(int number) {
        return Specimens.pdf(Collections.nCopies(number, Papers.QUOTATION), List.of());
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inhoud"));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
