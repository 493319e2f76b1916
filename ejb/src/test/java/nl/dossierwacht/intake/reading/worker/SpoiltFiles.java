package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** Files of many kinds, whole and with other bytes than they had. */
public final class SpoiltFiles {

    private SpoiltFiles() {
    }

    /** The files that are spoilt, as they are when they are whole. */
    public static List<byte[]> whole() throws IOException {
        return List.of(word(), book(new XSSFWorkbook()), book(new HSSFWorkbook()), zip(word()), Specimens.pdf(List.of(Papers.QUOTATION), List.of()),
                Specimens.png(new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY)), Specimens.jpeg(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB), 0.8f),
                "{\\rtf1\\ansi een offerte\\par}".getBytes(StandardCharsets.US_ASCII), mail());
    }

    private static byte[] mail() {
        return ("From: balie@gemeente.example\r\nTo: wmo@gemeente.example\r\nSubject: offerte\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"=_grens\"\r\n\r\n"
                + "--=_grens\r\nContent-Type: text/plain\r\n\r\nDe offerte.\r\n--=_grens\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"offerte.txt\"\r\n\r\n"
                + Papers.QUOTATION + "\r\n--=_grens--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** One of them, the number-th, with some other bytes. */
    public static byte[] spoilt(List<byte[]> whole, int number, Random chance) {
        byte[] spoilt = whole.get(number % whole.size()).clone();
        for (int change = 1 + chance.nextInt(30); change > 0; change--) {
            spoilt[chance.nextInt(spoilt.length)] = (byte) chance.nextInt();
        }
        return spoilt;
    }

    static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(Papers.QUOTATION);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] book(Workbook made) throws IOException {
        try (Workbook book = made; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("offerte").createRow(0).createCell(0).setCellValue("traplift");
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("offerte.docx"));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
