package nl.dossierwacht.intake.specimens;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** One side of a document, drawn in millimetres at 300 dots per inch: tinted paper with fine lines, labels, values, portrait and zone. */
final class Face {

    static final double DOTS = 300 / 25.4;
    private static final double PITCH = 2.54;
    /** The face of the standard where it is installed, most often, and others that printers and forgers use. */
    private static final List<String> ZONE_FONTS = Stream.of("OCR B ", "OCR B ", "OCR B S", "OCR B ", "Liberation Mono", "DejaVu Sans Mono")
            .filter(Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())::contains).toList();

    private final BufferedImage picture;
    private final Graphics2D pen;
    private final double width;
    private final double height;
    private final Random random;
    private final String letters;
    private final String zoneLetters;

    Face(double width, double height, Color ground, Random random) {
        this.width = width;
        this.height = height;
        this.random = random;
        this.letters = random.nextInt(4) == 0 ? "Liberation Sans Narrow" : random.nextBoolean() ? "Liberation Sans" : "DejaVu Sans Condensed";
        this.zoneLetters = ZONE_FONTS.isEmpty() ? Font.MONOSPACED : Holder.one(ZONE_FONTS, random);
        picture = new BufferedImage((int) (width * DOTS), (int) (height * DOTS), BufferedImage.TYPE_INT_RGB);
        pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.scale(DOTS, DOTS);
        pen.setColor(ground);
        pen.fill(new Rectangle2D.Double(0, 0, width, height));
        fineLines(ground);
    }

    private void fineLines(Color ground) {
        pen.setStroke(new BasicStroke(0.12f));
        for (int family = 0; family < 2; family++) {
            pen.setColor(new Color(clamp(ground.getRed() - 20 - random.nextInt(45)), clamp(ground.getGreen() - 15 - random.nextInt(40)), clamp(ground.getBlue() - 10 - random.nextInt(40))));
            double wave = 2 + random.nextDouble() * 6;
            double phase = random.nextDouble() * 6;
            for (double y = -10; y < height + 10; y += 1.1 + family * 0.5) {
                Path2D line = new Path2D.Double();
                line.moveTo(0, y);
                for (double x = 0; x <= width; x += 1) {
                    line.lineTo(x, y + wave * Math.sin(x / (8 + 5 * family) + phase + y / 20));
                }
                pen.draw(line);
            }
        }
    }

    Face text(double x, double y, double size, boolean bold, Color ink, String text) {
        pen.setColor(ink);
        pen.setFont(new Font(letters, bold ? Font.BOLD : Font.PLAIN, 100).deriveFont(AffineTransform.getScaleInstance(size / 72, size / 72)));
        pen.drawString(text, (float) x, (float) y);
        return this;
    }

    /** A heading. @param size height of its capitals in millimetres */
    Face title(double x, double y, double size, String text) {
        return text(x, y, size, true, new Color(25, 40, 90), text);
    }

    /** A small label with the value under it. */
    Face field(double x, double y, String label, String value) {
        return text(x, y, 1.15, false, new Color(40, 60, 110), label).text(x, y + 3.2, 1.9, false, new Color(20, 20, 25), value);
    }

    /** A number with its value behind it, as on driving licences. */
    Face numbered(double x, double y, String number, String value) {
        return text(x, y, 1.5, false, new Color(60, 40, 90), number).text(x + 4.5, y, 1.9, false, new Color(20, 20, 25), value);
    }

    Face band(double x, double y, double w, double h, Color colour) {
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(x, y, w, h));
        return this;
    }

    /** A head and shoulders. */
    Face portrait(double x, double y, double w, double h) {
        band(x, y, w, h, new Color(205, 208, 212));
        pen.clip(new Rectangle2D.Double(x, y, w, h));
        int skin = 120 + random.nextInt(110);
        pen.setColor(new Color(50 + random.nextInt(60), 50 + random.nextInt(60), 60 + random.nextInt(60)));
        pen.fill(new Ellipse2D.Double(x - w * 0.05, y + h * 0.72, w * 1.1, h * 0.6));
        pen.setColor(new Color(40 + random.nextInt(60), 30 + random.nextInt(40), 20));
        pen.fill(new Ellipse2D.Double(x + w * 0.2, y + h * 0.1, w * 0.6, h * 0.5));
        pen.setColor(new Color(skin, clamp(skin - 35), clamp(skin - 60)));
        pen.fill(new Ellipse2D.Double(x + w * 0.25, y + h * 0.2, w * 0.5, h * 0.58));
        pen.setColor(new Color(30, 25, 25));
        for (double eye : new double[] {0.38, 0.56}) {
            pen.fill(new Ellipse2D.Double(x + w * eye, y + h * 0.42, w * 0.07, h * 0.035));
        }
        pen.fill(new Ellipse2D.Double(x + w * 0.42, y + h * 0.64, w * 0.17, h * 0.025));
        pen.setClip(null);
        return this;
    }

    /** The zone at the bottom, in the pitch and size of the standard. */
    Face zone(List<String> lines) {
        double apart = lines.size() == 3 ? 6 : 6.6;
        double first = height - 4.5 - apart * (lines.size() - 1);
        if (random.nextBoolean()) {
            band(0, first - 6, width, height - first + 6, new Color(238, 240, 238));
        }
        double left = (width - lines.get(0).length() * PITCH) / 2;
        for (int line = 0; line < lines.size(); line++) {
            zoneLine(left, first + line * apart, lines.get(line));
        }
        return this;
    }

    Face zoneLine(double left, double y, String line) {
        Font font = new Font(zoneLetters, Font.PLAIN, 100);
        double capital = font.createGlyphVector(pen.getFontRenderContext(), "H").getVisualBounds().getHeight();
        double scale = 2.5 / capital;
        pen.setColor(new Color(15, 15, 15));
        pen.setFont(font.deriveFont(AffineTransform.getScaleInstance(scale, scale)));
        for (int i = 0; i < line.length(); i++) {
            pen.drawString(line.substring(i, i + 1), (float) (left + i * PITCH), (float) y);
        }
        return this;
    }

    Face signature(double x, double y) {
        pen.setColor(new Color(20, 20, 60));
        pen.setStroke(new BasicStroke(0.3f));
        Path2D stroke = new Path2D.Double();
        stroke.moveTo(x, y);
        for (int i = 0; i < 7; i++) {
            stroke.curveTo(x + i * 3 + 1, y - random.nextDouble() * 6, x + i * 3 + 2, y + random.nextDouble() * 4, x + i * 3 + 3, y - random.nextDouble() * 2);
        }
        pen.draw(stroke);
        return this;
    }

    /** What the copying app of the government makes: a number blacked out and a word across. @param hidden parts to black out, as x, y, width, height */
    Face masked(List<double[]> hidden, String across) {
        for (double[] part : hidden) {
            band(part[0], part[1], part[2], part[3], Color.BLACK);
        }
        AffineTransform upright = pen.getTransform();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.35f));
        pen.rotate(-0.45, width / 2, height / 2);
        for (double y = -height / 2; y < height * 1.5; y += height / 3) {
            text(-width / 6, y, 4, true, new Color(130, 20, 20), (across + "   ").repeat(4));
        }
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setTransform(upright);
        return this;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    BufferedImage picture() {
        pen.dispose();
        return picture;
    }

    private static int clamp(int colour) {
        return Math.max(0, Math.min(255, colour));
    }
}
