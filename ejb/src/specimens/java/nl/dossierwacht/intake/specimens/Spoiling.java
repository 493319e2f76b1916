package nl.dossierwacht.intake.specimens;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

/** What scanning, copying and photographing do to a document that was drawn at 300 dots per inch. */
public enum Spoiling {
    /** Nothing. */
    NONE,
    /** 150 dots per inch. */
    DPI_150,
    /** 100 dots per inch. */
    DPI_100,
    /** Upside down or on its side. */
    QUARTER_TURNS,
    /** Up to 15 degrees askew on white. */
    SKEWED,
    /** At an angle on a table. */
    ON_A_TABLE,
    /** A copy in greys with a poor machine. */
    PHOTOCOPY,
    /** A JPEG of quality 25. */
    JPEG_25,
    /** Out of focus. */
    BLUR,
    /** A lamp in the plastic. */
    GLARE,
    /** A thumb over an edge. */
    THUMB,
    /** On a page of A4, beside other things. */
    ON_A_PAGE,
    /** Photographed in a hurry: on a table, turned, small, out of focus, much compressed. */
    HARD;

    /** Whether it is upright, whole and sharp enough for the stricter goal. */
    public boolean isEasy() {
        return this == NONE || this == DPI_150;
    }

    /** The picture after this happened to it. */
    public BufferedImage spoil(BufferedImage picture, long seed) {
        Random random = new Random(seed * 7919 + ordinal());
        return switch (this) {
            case NONE -> picture;
            case DPI_150 -> scaled(picture, 0.5);
            case DPI_100 -> scaled(picture, 1 / 3.0);
            case QUARTER_TURNS -> turned(scaled(picture, 0.67), 1 + random.nextInt(3));
            case SKEWED -> skewed(scaled(picture, 0.67), (random.nextBoolean() ? 1 : -1) * (2 + random.nextDouble() * 13));
            case ON_A_TABLE -> onATable(picture, random, 0.5 + random.nextDouble() * 0.5);
            case PHOTOCOPY -> photocopy(scaled(picture, 0.5), random);
            case JPEG_25 -> compressed(scaled(picture, 0.67), 0.25f);
            case BLUR -> blurred(scaled(picture, 0.67), 1 + random.nextDouble() * 0.7);
            case GLARE -> glare(scaled(picture, 0.67), random);
            case THUMB -> thumb(scaled(picture, 0.67), random);
            case ON_A_PAGE -> onAPage(picture, random);
            case HARD -> compressed(noisy(blurred(turned(onATable(picture, random, 0.45 + random.nextDouble() * 0.25), random.nextInt(4)), 0.7), 6, random), 0.35f + random.nextFloat() * 0.3f);
        };
    }

    static BufferedImage scaled(BufferedImage picture, double factor) {
        BufferedImage scaled = canvas((int) (picture.getWidth() * factor), (int) (picture.getHeight() * factor), Color.WHITE);
        Graphics2D pen = pen(scaled);
        pen.drawImage(picture.getScaledInstance(scaled.getWidth(), scaled.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return scaled;
    }

    static BufferedImage turned(BufferedImage picture, int quarters) {
        boolean lying = quarters % 2 == 1;
        BufferedImage turned = canvas(lying ? picture.getHeight() : picture.getWidth(), lying ? picture.getWidth() : picture.getHeight(), Color.WHITE);
        Graphics2D pen = pen(turned);
        pen.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        pen.rotate(quarters * Math.PI / 2);
        pen.drawImage(picture, -picture.getWidth() / 2, -picture.getHeight() / 2, null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage skewed(BufferedImage picture, double degrees) {
        int side = (int) Math.hypot(picture.getWidth(), picture.getHeight());
        BufferedImage skewed = canvas(side + 40, (int) (side * 0.85) + 40, new Color(248, 248, 246));
        Graphics2D pen = pen(skewed);
        pen.translate(skewed.getWidth() / 2.0, skewed.getHeight() / 2.0);
        pen.rotate(Math.toRadians(degrees));
        pen.drawImage(picture, -picture.getWidth() / 2, -picture.getHeight() / 2, null);
        pen.dispose();
        return skewed;
    }

    /** Corners pulled in as by a look from the side, turned freely within 35 degrees, on wood under one lamp. */
    private static BufferedImage onATable(BufferedImage picture, Random random, double factor) {
        double w = picture.getWidth() * factor;
        double h = picture.getHeight() * factor;
        double pull = 0.03 + random.nextDouble() * 0.12;
        double turn = Math.toRadians(random.nextDouble() * 70 - 35);
        int side = (int) (Math.hypot(w, h) * (1.1 + random.nextDouble() * 0.5));
        double[] corners = {-w / 2 * (1 - pull), -h / 2, w / 2 * (1 - pull), -h / 2 * (1 - pull / 2), w / 2, h / 2 * (1 - pull / 3), -w / 2, h / 2};
        for (int i = 0; i < corners.length; i += 2) {
            double x = corners[i];
            double y = corners[i + 1] * (1 - pull);
            corners[i] = side / 2.0 + x * Math.cos(turn) - y * Math.sin(turn);
            corners[i + 1] = side / 2.0 + x * Math.sin(turn) + y * Math.cos(turn);
        }
        Color wood = List.of(new Color(120, 92, 66), new Color(70, 66, 64), new Color(196, 178, 150), new Color(226, 226, 222)).get(random.nextInt(4));
        BufferedImage table = canvas(side, side, wood);
        Graphics2D pen = pen(table);
        for (int grain = 0; grain < side / 3; grain++) {
            pen.setColor(new Color(0, 0, 0, random.nextInt(22)));
            int y = random.nextInt(side);
            pen.fillRect(0, y, side, 1 + random.nextInt(4));
        }
        pen.dispose();
        Warp.lay(picture, table, corners);
        return noisy(shaded(table, random), 4, random);
    }

    private static BufferedImage shaded(BufferedImage picture, Random random) {
        Graphics2D pen = pen(picture);
        float reach = Math.max(picture.getWidth(), picture.getHeight());
        pen.setPaint(new RadialGradientPaint(random.nextInt(picture.getWidth()), random.nextInt(picture.getHeight()), reach, new float[] {0, 1}, new Color[] {new Color(0, 0, 0, 0), new Color(0, 0, 0, 110)},
                MultipleGradientPaint.CycleMethod.NO_CYCLE));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.dispose();
        return picture;
    }

    private static BufferedImage photocopy(BufferedImage picture, Random random) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        double contrast = 1.2 + random.nextDouble() * 0.8;
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                double grey = 0.3 * (rgb >> 16 & 0xFF) + 0.59 * (rgb >> 8 & 0xFF) + 0.11 * (rgb & 0xFF);
                int value = (int) Math.max(0, Math.min(255, (grey - 150) * contrast + 150 + random.nextGaussian() * 8));
                copy.getRaster().setSample(x, y, 0, value);
            }
        }
        return copy;
    }

    private static BufferedImage compressed(BufferedImage picture, float quality) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Specimens.jpeg(picture, quality)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage blurred(BufferedImage picture, double radius) {
        int side = 7;
        float[] weights = new float[side * side];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double dx = i % side - 3;
            double dy = i / side - 3;
            weights[i] = (float) Math.exp(-(dx * dx + dy * dy) / (2 * radius * radius));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }

    private static BufferedImage noisy(BufferedImage picture, double strength, Random random) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int off = (int) (random.nextGaussian() * strength);
                int rgb = picture.getRGB(x, y);
                picture.setRGB(x, y, clamp((rgb >> 16 & 0xFF) + off) << 16 | clamp((rgb >> 8 & 0xFF) + off) << 8 | clamp((rgb & 0xFF) + off));
            }
        }
        return picture;
    }

    private static BufferedImage glare(BufferedImage picture, Random random) {
        Graphics2D pen = pen(picture);
        float reach = picture.getWidth() * (0.16f + random.nextFloat() * 0.14f);
        pen.setPaint(new RadialGradientPaint(random.nextInt(picture.getWidth()), random.nextInt(picture.getHeight()), reach, new float[] {0, 0.35f, 1},
                new Color[] {new Color(255, 255, 255, 245), new Color(255, 255, 255, 190), new Color(255, 255, 255, 0)}));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.dispose();
        return picture;
    }

    private static BufferedImage thumb(BufferedImage picture, Random random) {
        Graphics2D pen = pen(picture);
        pen.setColor(new Color(214, 170, 140));
        int width = picture.getWidth() / 6;
        int height = picture.getWidth() / 4;
        int edge = random.nextInt(3);
        int x = edge == 0 ? -width / 2 : edge == 1 ? picture.getWidth() - width / 2 : random.nextInt(picture.getWidth());
        int y = edge == 2 ? picture.getHeight() - height / 3 : random.nextInt(picture.getHeight() - height);
        pen.fillOval(x, y, width, height);
        pen.dispose();
        return picture;
    }

    private static BufferedImage onAPage(BufferedImage picture, Random random) {
        double factor = 200 / 300.0;
        BufferedImage page = canvas(1654, 2339, new Color(250, 250, 248));
        Graphics2D pen = pen(page);
        pen.setColor(new Color(35, 35, 35));
        pen.setFont(new Font("Liberation Serif", Font.PLAIN, 28));
        List<String> lines = Arrays.asList("Geachte heer, mevrouw,", "Hierbij stuur ik u wat u vroeg bij mijn aanvraag.", "Als u nog vragen hebt, dan hoor ik het graag van u.", "Met vriendelijke groet,");
        for (int i = 0; i < lines.size(); i++) {
            pen.drawString(lines.get(i), 160, 220 + i * 44);
        }
        BufferedImage small = scaled(picture, factor);
        pen.drawImage(small, random.nextInt(Math.max(1, 1654 - small.getWidth())), 480 + random.nextInt(2339 - 500 - small.getHeight()), null);
        pen.dispose();
        return page;
    }

    private static BufferedImage canvas(int width, int height, Color ground) {
        BufferedImage canvas = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.dispose();
        return canvas;
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setComposite(AlphaComposite.SrcOver);
        return pen;
    }

    private static int clamp(int colour) {
        return Math.max(0, Math.min(255, colour));
    }
}
