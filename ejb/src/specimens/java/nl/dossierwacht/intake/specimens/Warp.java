package nl.dossierwacht.intake.specimens;

import java.awt.image.BufferedImage;

/** A picture seen from the side: each pixel of the result looks up where it comes from. */
final class Warp {

    private final double[] back;

    /** @param to where the corners of the unit square go, clockwise from the upper left, as x and y in turn */
    private Warp(double[] to) {
        back = inverse(square(to));
    }

    /** Lays a picture on a ground so that its corners come at these places. */
    static void lay(BufferedImage picture, BufferedImage ground, double[] corners) {
        Warp warp = new Warp(corners);
        int width = picture.getWidth();
        int height = picture.getHeight();
        for (int y = 0; y < ground.getHeight(); y++) {
            for (int x = 0; x < ground.getWidth(); x++) {
                double w = warp.back[6] * x + warp.back[7] * y + warp.back[8];
                double u = (warp.back[0] * x + warp.back[1] * y + warp.back[2]) / w;
                double v = (warp.back[3] * x + warp.back[4] * y + warp.back[5]) / w;
                if (u >= 0 && u < 1 && v >= 0 && v < 1) {
                    ground.setRGB(x, y, between(picture, u * (width - 1), v * (height - 1)));
                }
            }
        }
    }

    private static int between(BufferedImage picture, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, picture.getWidth() - 1);
        int bottom = Math.min(top + 1, picture.getHeight() - 1);
        double fx = x - left;
        double fy = y - top;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double above = (picture.getRGB(left, top) >> shift & 0xFF) * (1 - fx) + (picture.getRGB(right, top) >> shift & 0xFF) * fx;
            double below = (picture.getRGB(left, bottom) >> shift & 0xFF) * (1 - fx) + (picture.getRGB(right, bottom) >> shift & 0xFF) * fx;
            mixed |= (int) (above * (1 - fy) + below * fy) << shift;
        }
        return mixed;
    }

    /** The projective map of the unit square onto four corners. */
    private static double[] square(double[] to) {
        double dx1 = to[2] - to[4];
        double dx2 = to[6] - to[4];
        double sx = to[0] - to[2] + to[4] - to[6];
        double dy1 = to[3] - to[5];
        double dy2 = to[7] - to[5];
        double sy = to[1] - to[3] + to[5] - to[7];
        double under = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / under;
        double h = (dx1 * sy - sx * dy1) / under;
        return new double[] {to[2] - to[0] + g * to[2], to[6] - to[0] + h * to[6], to[0], to[3] - to[1] + g * to[3], to[7] - to[1] + h * to[7], to[1], g, h, 1};
    }

    private static double[] inverse(double[] m) {
        return new double[] {m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4], m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
                m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
    }
}
