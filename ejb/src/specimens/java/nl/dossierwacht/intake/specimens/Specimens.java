package nl.dossierwacht.intake.specimens;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

import nl.dossierwacht.intake.gate.CheckDigit;

/** Invented documents, drawn by code: identity documents of the issuing state UTO with SPECIMEN on them, and papers that may be in a dossier. */
public final class Specimens {

    private Specimens() {
    }

    /** The three lines of an invented identity card (TD1). */
    public static List<String> cardZone(long seed) {
        Random random = new Random(seed);
        String number = "SP" + digits(random, 7);
        String birth = "%02d%02d%02d".formatted(random.nextInt(40, 99), random.nextInt(1, 13), random.nextInt(1, 29));
        String expiry = "%02d%02d%02d".formatted(random.nextInt(27, 36), random.nextInt(1, 13), random.nextInt(1, 29));
        String first = filled("I<UTO" + number + CheckDigit.of(number), 30);
        String second = filled(birth + CheckDigit.of(birth) + (random.nextBoolean() ? "F" : "M") + expiry + CheckDigit.of(expiry) + "UTO", 29);
        second += CheckDigit.of(first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18, 29));
        return List.of(first, second, filled("SPECIMEN<<" + (random.nextBoolean() ? "ANNA<MARIA" : "JAN<WILLEM"), 30));
    }

    /** The two lines of an invented passport (TD3). */
    public static List<String> passportZone(long seed) {
        Random random = new Random(seed);
        String number = "SP" + digits(random, 7);
        String birth = "%02d%02d%02d".formatted(random.nextInt(40, 99), random.nextInt(1, 13), random.nextInt(1, 29));
        String expiry = "%02d%02d%02d".formatted(random.nextInt(27, 36), random.nextInt(1, 13), random.nextInt(1, 29));
        String second = number + CheckDigit.of(number) + "UTO" + birth + CheckDigit.of(birth) + "F" + expiry + CheckDigit.of(expiry) + "<<<<<<<<<<<<<<0";
        second += CheckDigit.of(second.substring(0, 10) + second.substring(13, 20) + second.substring(21, 43));
        return List.of(filled("P<UTOSPECIMEN<<ANNA<MARIA", 44), second);
    }

    /** The back of an identity card at 300 dots per inch. */
    public static BufferedImage card(long seed) {
        return document(cardZone(seed), 1012, 638, 40);
    }

    /** The data page of a passport at 300 dots per inch. */
    public static BufferedImage passport(long seed) {
        return document(passportZone(seed), 1476, 1040, 40);
    }

    private static BufferedImage document(List<String> zone, int width, int height, int size) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture, new Color(226, 236, 240));
        pen.setColor(new Color(160, 190, 205));
        for (int x = -height; x < width; x += 18) {
            pen.drawLine(x, 0, x + height, height);
        }
        pen.setColor(new Color(20, 30, 60));
        pen.setFont(new Font("SansSerif", Font.BOLD, 34));
        pen.drawString("UTOPIA · SPECIMEN", 40, 60);
        pen.setFont(new Font("SansSerif", Font.PLAIN, 22));
        pen.drawString("Surname SPECIMEN   Nationality Utopian   Date of birth", 40, 110);
        pen.setColor(Color.WHITE);
        int top = height - zone.size() * (size + 18) - 30;
        pen.fillRect(0, top - 20, width, height - top + 20);
        pen.setColor(Color.BLACK);
        int fit = (width - 60) / zone.get(0).length();
        pen.setFont(new Font("Monospaced", Font.PLAIN, (int) (fit / 0.6)));
        for (int line = 0; line < zone.size(); line++) {
            pen.drawString(zone.get(line), 30, top + (line + 1) * (size + 14));
        }
        pen.dispose();
        return picture;
    }

    /** A photograph on a table: turned, on a dark cloth, unevenly lit. @param degrees clockwise */
    public static BufferedImage onATable(BufferedImage document, double degrees) {
        int side = (int) (Math.max(document.getWidth(), document.getHeight()) * 1.5);
        BufferedImage table = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(table, new Color(112, 92, 70));
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        pen.drawImage(document, (side - document.getWidth()) / 2, (side - document.getHeight()) / 2, null);
        pen.setTransform(new java.awt.geom.AffineTransform());
        for (int band = 0; band < 40; band++) {
            pen.setColor(new Color(0, 0, 0, band * 2));
            pen.fillRect(0, side * band / 40, side, side / 40 + 1);
        }
        pen.dispose();
        return table;
    }

    /** In shades of grey, as a photocopy. */
    public static BufferedImage photocopy(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return grey;
    }

    /** As a JPEG file of a quality from 0 to 1. */
    public static byte[] jpeg(BufferedImage picture, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** As a PNG file. */
    public static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PDF with a page of text for each text, and after them a page for each picture. */
    public static byte[] pdf(List<String> texts, List<BufferedImage> pictures) {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String text : texts) {
                textPage(pdf, text);
            }
            for (BufferedImage picture : pictures) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
                    float scale = Math.min(340f / picture.getWidth(), 700f / picture.getHeight());
                    ink.drawImage(LosslessFactory.createFromImage(pdf, picture), 100, 400, picture.getWidth() * scale, picture.getHeight() * scale);
                }
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void textPage(PDDocument pdf, String text) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
            ink.beginText();
            ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            ink.setLeading(15);
            ink.newLineAtOffset(60, 780);
            for (String line : text.lines().toList()) {
                ink.showText(line);
                ink.newLine();
            }
            ink.endText();
        }
    }

    /** A letter of text as a picture, as scanned. */
    public static BufferedImage scanned(String text) {
        BufferedImage picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = pen(picture, new Color(246, 246, 246));
        pen.setColor(new Color(30, 30, 30));
        pen.setFont(new Font("Serif", Font.PLAIN, 26));
        int y = 140;
        for (String line : text.lines().toList()) {
            pen.drawString(line, 110, y);
            y += 38;
        }
        pen.dispose();
        return picture;
    }

    private static Graphics2D pen(BufferedImage picture, Color ground) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(ground);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        return pen;
    }

    private static String filled(String line, int length) {
        return line + "<".repeat(length - line.length());
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
