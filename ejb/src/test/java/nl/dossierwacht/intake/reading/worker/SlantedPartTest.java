package nl.dossierwacht.intake.reading.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.dossierwacht.intake.reading.worker.SlantedPart.Box;

class SlantedPartTest {

    private static List<Point2D> corners(double x, double y, double width, double height) {
        return List.of(new Point2D.Double(x, y), new Point2D.Double(x + width, y), new Point2D.Double(x + width, y + height), new Point2D.Double(x, y + height));
    }

    @ParameterizedTest
    @CsvSource({"200, 20, false, 0", "200, 20, true, 180", "20, 200, false, 90", "20, 200, true, 270"})
    void knowsWhichWayALineReads(double width, double height, boolean upsideDown, int degrees) {
        double angle = Math.toDegrees(SlantedPart.angle(List.of(Box.of(corners(50, 60, width, height), upsideDown))));
        assertEquals(degrees % 360, (Math.round(angle) + 360) % 360);
    }

    @Test
    void mostAndLongestLinesTellHowAPageLies() {
        Box flat = Box.of(corners(0, 0, 300, 20), false);
        Box mistaken = Box.of(corners(0, 40, 100, 20), true);
        assertEquals(0, SlantedPart.angle(List.of(flat, mistaken)), 1e-6);
    }

    @Test
    void cutsAStandingLineOutUprightFromThePictureBeforeItWasReduced() {
        BufferedImage whole = new BufferedImage(400, 800, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = whole.createGraphics();
        pen.setColor(Color.WHITE);
        // Reads downwards: its beginning is the upper end.
        pen.fillRect(100, 200, 40, 100);
        pen.dispose();
        SlantedPart part = SlantedPart.around(List.of(Box.of(corners(50, 100, 20, 200), false)), 1);
        BufferedImage cut = part.cutFrom(whole, 2, 0.5);
        assertTrue(cut.getWidth() > cut.getHeight() * 3);
        assertEquals(255, cut.getRaster().getSample(cut.getWidth() / 4, cut.getHeight() / 2, 0));
        assertEquals(0, cut.getRaster().getSample(cut.getWidth() * 3 / 4, cut.getHeight() / 2, 0));
    }

    @Test
    void turnsAPictureBackOnlyWhenItsLinesSlant() {
        BufferedImage picture = new BufferedImage(300, 100, BufferedImage.TYPE_BYTE_GRAY);
        assertSame(picture, Pictures.upright(picture, Math.toRadians(1)));
        assertTrue(Pictures.upright(picture, Math.toRadians(90)).getHeight() >= 300);
    }
}
