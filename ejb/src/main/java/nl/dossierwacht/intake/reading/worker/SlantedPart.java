package nl.dossierwacht.intake.reading.worker;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A part of a picture whose lines slant or stand, to be cut out upright. @param angle of the lines, in radians @param bounds once turned back */
record SlantedPart(double angle, Rectangle2D bounds) {

    private static final double MARGIN = 1;
    private static final double STANDS_FROM = 1.5;

    /** A line of text by its four corners, clockwise from where it starts. */
    record Box(List<Point2D> corners) {

        /** The box of a line as the engine gives it: from its upper left corner, whichever way it reads. @param upsideDown whether it was read the other way round */
        static Box of(List<Point2D> corners, boolean upsideDown) {
            boolean stands = corners.get(0).distance(corners.get(3)) >= STANDS_FROM * corners.get(0).distance(corners.get(1));
            List<Point2D> turned = new ArrayList<>(corners);
            Collections.rotate(turned, (stands ? -1 : 0) + (upsideDown ? -2 : 0));
            return new Box(turned);
        }

        private double angle() {
            Point2D start = corners.get(0);
            Point2D end = corners.get(1);
            return Math.atan2(end.getY() - start.getY(), end.getX() - start.getX());
        }

        private double length() {
            return corners.get(0).distance(corners.get(1));
        }

        double height() {
            return corners.get(1).distance(corners.get(2));
        }
    }

    /** How lines slant, most of them; the longer, the more it counts. */
    static double angle(List<Box> boxes) {
        double x = boxes.stream().mapToDouble(box -> box.length() * box.length() * Math.cos(box.angle())).sum();
        double y = boxes.stream().mapToDouble(box -> box.length() * box.length() * Math.sin(box.angle())).sum();
        return Math.atan2(y, x);
    }

    /** The part that holds these lines, at least one. @param more how many times a line's height it reaches further up and down, for lines that weren't seen */
    static SlantedPart around(List<Box> boxes, double more) {
        double angle = angle(boxes);
        AffineTransform back = AffineTransform.getRotateInstance(-angle);
        Rectangle2D bounds = null;
        for (Box box : boxes) {
            for (Point2D corner : box.corners()) {
                Point2D turned = back.transform(corner, null);
                Rectangle2D at = new Rectangle2D.Double(turned.getX(), turned.getY(), 1, 1);
                bounds = bounds == null ? at : bounds.createUnion(at);
            }
        }
        double height = Math.max(8, boxes.stream().mapToDouble(Box::height).max().orElseThrow());
        return new SlantedPart(angle, new Rectangle2D.Double(bounds.getX() - height * MARGIN, bounds.getY() - height * more,
                bounds.getWidth() + 2 * height * MARGIN, bounds.getHeight() + 2 * height * more));
    }

    /** The part of a picture in shades of grey, upright, so many times as big. @param reduced the size of the picture in which the part was found, as a share of this one */
    BufferedImage cutFrom(BufferedImage grey, double times, double reduced) {
        BufferedImage cut = new BufferedImage(Math.max(1, (int) (bounds.getWidth() * times)), Math.max(1, (int) (bounds.getHeight() * times)), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = cut.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.scale(times, times);
        pen.translate(-bounds.getX(), -bounds.getY());
        pen.rotate(-angle);
        pen.scale(reduced, reduced);
        pen.drawImage(grey, 0, 0, null);
        pen.dispose();
        return cut;
    }

    /** Whether it takes less than a share of a picture's surface. */
    boolean isSmallIn(BufferedImage picture, double share) {
        return bounds.getWidth() * bounds.getHeight() < share * picture.getWidth() * picture.getHeight();
    }

    /** How many times it can be enlarged, at most three, within a longest side. */
    double enlargement(int longestSide) {
        return Math.max(0.3, Math.min(3, longestSide / Math.max(bounds.getWidth(), bounds.getHeight())));
    }
}
