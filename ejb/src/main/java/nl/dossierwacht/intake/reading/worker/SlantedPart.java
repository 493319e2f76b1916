package nl.dossierwacht.intake.reading.worker;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;

/** A part of a picture whose lines slant, to be cut out upright. @param angle of the lines, in radians @param bounds once turned back */
record SlantedPart(double angle, Rectangle2D bounds) {

    private static final double MARGIN = 0.6;

    /** A line of text by its four corners, from where it starts. */
    record Box(List<Point2D> corners) {

        private double angle() {
            Point2D start = corners.get(0);
            Point2D end = corners.get(1);
            return Math.atan2(end.getY() - start.getY(), end.getX() - start.getX());
        }

        private double length() {
            return corners.get(0).distance(corners.get(1));
        }

        private double height() {
            return corners.get(1).distance(corners.get(2));
        }
    }

    /** The part that holds these lines; the longest tells how they slant. */
    static SlantedPart around(List<Box> boxes) {
        Box longest = boxes.stream().max(Comparator.comparingDouble(Box::length)).orElseThrow();
        AffineTransform back = AffineTransform.getRotateInstance(-longest.angle());
        Rectangle2D bounds = null;
        for (Box box : boxes) {
            for (Point2D corner : box.corners()) {
                Point2D turned = back.transform(corner, null);
                Rectangle2D at = new Rectangle2D.Double(turned.getX(), turned.getY(), 1, 1);
                bounds = bounds == null ? at : bounds.createUnion(at);
            }
        }
        double margin = Math.max(8, longest.height() * MARGIN);
        return new SlantedPart(longest.angle(), new Rectangle2D.Double(bounds.getX() - margin, bounds.getY() - margin,
                bounds.getWidth() + 2 * margin, bounds.getHeight() + 2 * margin));
    }

    /** The part of a picture in shades of grey, upright, so many times as big. */
    BufferedImage cutFrom(BufferedImage grey, double times) {
        BufferedImage cut = new BufferedImage(Math.max(1, (int) (bounds.getWidth() * times)), Math.max(1, (int) (bounds.getHeight() * times)), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = cut.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.scale(times, times);
        pen.translate(-bounds.getX(), -bounds.getY());
        pen.rotate(-angle);
        pen.drawImage(grey, 0, 0, null);
        pen.dispose();
        return cut;
    }

    /** How many times it can be enlarged, at most three, within a longest side. */
    double enlargement(int longestSide) {
        return Math.max(0.3, Math.min(3, longestSide / Math.max(bounds.getWidth(), bounds.getHeight())));
    }
}
