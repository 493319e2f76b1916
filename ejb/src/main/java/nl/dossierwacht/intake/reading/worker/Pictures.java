package nl.dossierwacht.intake.reading.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** What is done to a picture before it is read. */
final class Pictures {

    private static final int NEIGHBOURHOOD = 24;
    /** About a degree and a half. */
    private static final double FLAT = 0.026;

    private Pictures() {
    }

    /** No side longer than this many pixels. */
    static BufferedImage atMost(BufferedImage picture, int longest) {
        int side = Math.max(picture.getWidth(), picture.getHeight());
        return side <= longest ? picture : scaled(picture, (double) longest / side);
    }

    /** With its longest side between these, but never more than twice as big as it was. */
    static BufferedImage sized(BufferedImage picture, int shortest, int longest) {
        int side = Math.max(picture.getWidth(), picture.getHeight());
        return side < shortest ? scaled(picture, Math.min(2, (double) shortest / side)) : atMost(picture, longest);
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = Math.max(1, (int) (picture.getWidth() * factor));
        int height = Math.max(1, (int) (picture.getHeight() * factor));
        BufferedImage scaled = new BufferedImage(width, height, picture.getType() == BufferedImage.TYPE_BYTE_GRAY ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    /** In shades of grey, on white where it was transparent. */
    static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return grey;
    }

    /** Turned by quarters, clockwise. */
    static BufferedImage turned(BufferedImage picture, int quarters) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = quarters % 2 == 1;
        BufferedImage turned = new BufferedImage(lying ? height : width, lying ? width : height, picture.getType());
        Graphics2D pen = turned.createGraphics();
        pen.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        pen.rotate(quarters * Math.PI / 2);
        pen.translate(-width / 2.0, -height / 2.0);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return turned;
    }

    /** Turned back so that lines that slanted at an angle in radians lie flat; as it is, if they nearly do. */
    static BufferedImage upright(BufferedImage grey, double angle) {
        if (Math.abs(angle) < FLAT) {
            return grey;
        }
        double sin = Math.abs(Math.sin(angle));
        double cos = Math.abs(Math.cos(angle));
        BufferedImage turned = new BufferedImage((int) Math.ceil(grey.getWidth() * cos + grey.getHeight() * sin), (int) Math.ceil(grey.getWidth() * sin + grey.getHeight() * cos), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        pen.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        pen.rotate(-angle);
        pen.drawImage(grey, -grey.getWidth() / 2, -grey.getHeight() / 2, null);
        pen.dispose();
        return turned;
    }

    /** With an even background: each pixel against the mean around it, so that tints and shadows go and ink stays. */
    static BufferedImage even(BufferedImage grey) {
        int width = grey.getWidth();
        int height = grey.getHeight();
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += pixels[y * width + x] & 0xFF;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        BufferedImage even = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] out = ((DataBufferByte) even.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - NEIGHBOURHOOD);
            int bottom = Math.min(height, y + NEIGHBOURHOOD + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - NEIGHBOURHOOD);
                int right = Math.min(width, x + NEIGHBOURHOOD + 1);
                long sum = sums[bottom * (width + 1) + right] - sums[top * (width + 1) + right] - sums[bottom * (width + 1) + left] + sums[top * (width + 1) + left];
                long mean = Math.max(1, sum / ((long) (bottom - top) * (right - left)));
                out[y * width + x] = (byte) Math.min(255, (pixels[y * width + x] & 0xFF) * 215L / mean);
            }
        }
        return even;
    }
}
