package nl.dossierwacht.intake.reading.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.gate.Verdict.Unreadable;
import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;

/** Thousands of files with some bytes other than they were, or without their end: reading and judging them ends, throws nothing, and takes no half file for a whole one. */
class SpoiltFilesTest {

    private static final int FILES = Integer.getInteger("spoilt.files", 2_000);
    private static final long SEED = Long.getLong("spoilt.seed", 20261126);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FileReading reading = new FileReading(Limits.of("2000", "40", "5", "100"), List.of(picture -> List.of("seen")));

    @Test
    void otherBytesNeitherThrowNorHang() throws IOException {
        Random chance = new Random(SEED);
        List<byte[]> whole = SpoiltFiles.whole();
        for (int i = 0; i < FILES; i++) {
            byte[] spoilt = SpoiltFiles.spoilt(whole, i, chance);
            Reading read = assertTimeoutPreemptively(PATIENCE, () -> reading.read(spoilt));
            assertTrue(read instanceof NotRead || !((Read) read).pages().isEmpty(), "accepted without a page, number " + i + " from " + SEED);
            boolean taken = !(assertTimeoutPreemptively(PATIENCE, () -> new UploadGate(same -> read).judge(Law.WMO, spoilt)) instanceof Unreadable);
            assertEquals(read instanceof Read, taken, "taken unread, number " + i + " from " + SEED);
        }
    }

    @Test
    void whatIsPackedAndCutOffIsNeverRead() throws IOException {
        Random chance = new Random(7);
        for (byte[] packed : List.of(SpoiltFiles.word(), SpoiltFiles.book(new XSSFWorkbook()), SpoiltFiles.zip(SpoiltFiles.word()))) {
            assertInstanceOf(Read.class, reading.read(packed));
            for (int i = 0; i < 100; i++) {
                byte[] half = Arrays.copyOf(packed, 30 + chance.nextInt(packed.length - 30));
                assertInstanceOf(NotRead.class, assertTimeoutPreemptively(PATIENCE, () -> reading.read(half)), () -> half.length + " of " + packed.length);
            }
        }
    }
}
