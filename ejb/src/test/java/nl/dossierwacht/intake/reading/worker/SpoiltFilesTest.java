package nl.dossierwacht.intake.reading.worker;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** Thousands of files with some bytes other than they were, or without their end: reading them ends, throws nothing, and takes no half file for a whole one. */
class SpoiltFilesTest {

    private static final int FILES = Integer.getInteger("spoilt.files", 2_000);
    private static final long SEED = Long.getLong("spoilt.seed", 20261126);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FileReading reading = new FileReading(Limits.of("2000", "40", "5", "100"), List.of(picture -> List.of("seen")));

    @Test
    void otherBytesNeitherThrowNorHang() throws IOException {
        Random chance = new Random(SEED);
        List<byte[]> whole = whole();
        for (int i = 0; i < FILES; i++) {
            byte[] spoilt = whole.get(i % whole.size()).clone();
            for (int change = 1 + chance.nextInt(30); change > 0; change--) {
                spoilt[chance.nextInt(spoilt.length)] = (byte) chance.nextInt();
            }
            Reading read = assertTimeoutPreemptively(PATIENCE, () -> reading.read(spoilt));
            assertTrue(read instanceof NotRead || !((Read) read).pages().isEmpty(), "accepted without a page, number " + i + " from " + SEED);
        }
    }

    @Test
    void whatIsPackedAndCutOffIsNeverRead() throws IOException {
        Random chance = new Random(7);
        for (byte[] packed : List.of(word(), book(new XSSFWorkbook()), zip(word()))) {
            assertInstanceOf(Read.class, reading.read(packed));
            for (int i = 0; i < 100; i++) {
                byte[] half = Arrays.copyOf(packed, 30 + chance.nextInt(packed.length - 30));
                assertInstanceOf(NotRead.class, assertTimeoutPreemptively(PATIENCE, () -> reading.read(half)), () -> half.length + " of " + packed.length);
            }
        }
    }

    private static List<byte[]> whole() throws IOException {
        return List.of(word(), book(new XSSFWorkbook()), book(new HSSFWorkbook()), zip(word()), Specimens.pdf(List.of(Papers.QUOTATION), List.of()),
                Specimens.png(new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY)), Specimens.jpeg(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB), 0.8f),
                "{\\rtf1\\ansi een offerte\\par}".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(Papers.QUOTATION);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] book(Workbook made) throws IOException {
        try (Workbook book = made; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("offerte").createRow(0).createCell(0).setCellValue("traplift");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("offerte.docx"));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
