package nl.dossierwacht.demo.papers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures as residents send them: a stairwell, a bathroom, a floor plan. Drawn, with nobody in them. */
final class Drawings {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private Drawings() {
    }

    /** A stairwell in the light of its lamp. */
    static BufferedImage stairs(long seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setPaint(new GradientPaint(0, 0, new Color(236, 228, 212), WIDTH, HEIGHT, new Color(188, 174, 152)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        int steps = 9 + random.nextInt(4);
        for (int step = 0; step < steps; step++) {
            int x = 90 + step * 560 / steps;
            int y = 540 - step * 430 / steps;
            pen.setPaint(new GradientPaint(0, y, new Color(150, 112, 74), 0, y + 60, new Color(110, 78, 48)));
            pen.fillRect(x, y, WIDTH - x, HEIGHT - y);
            pen.setColor(new Color(178, 138, 96));
            pen.fillRect(x, y, WIDTH - x, 9);
        }
        pen.setColor(new Color(84, 62, 44));
        pen.setStroke(new BasicStroke(9));
        pen.drawLine(60, 470, 660, 20);
        pen.setStroke(new BasicStroke(4));
        for (int bar = 0; bar < steps; bar++) {
            int x = 90 + bar * 560 / steps;
            pen.drawLine(x, 450 - bar * 430 / steps, x, 540 - bar * 430 / steps);
        }
        pen.dispose();
        return grainy(picture, random);
    }

    /** A bathroom with its tiles. */
    static BufferedImage bathroom(long seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setColor(new Color(214, 228, 232));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(188, 206, 212));
        for (int x = 0; x < WIDTH; x += 50) {
            pen.drawLine(x, 0, x, 400);
        }
        for (int y = 0; y < 400; y += 50) {
            pen.drawLine(0, y, WIDTH, y);
        }
        pen.setColor(new Color(146, 152, 156));
        pen.fillRect(0, 400, WIDTH, 200);
        int left = 60 + random.nextInt(60);
        pen.setColor(Color.WHITE);
        pen.fillRoundRect(left, 300, 360, 190, 60, 60);
        pen.setColor(new Color(226, 232, 234));
        pen.fillRoundRect(left + 20, 316, 320, 70, 50, 50);
        pen.setColor(Color.WHITE);
        pen.fillRoundRect(560, 260, 150, 60, 30, 30);
        pen.fillRect(622, 320, 26, 150);
        pen.setColor(new Color(120, 128, 134));
        pen.setStroke(new BasicStroke(6));
        pen.drawLine(left + 40, 120, left + 40, 300);
        pen.drawArc(left + 40, 96, 60, 50, 0, 180);
        pen.dispose();
        return grainy(picture, random);
    }

    /** A floor plan with its measures in centimetres. */
    static BufferedImage floorPlan(long seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        int wall = 330 + random.nextInt(120);
        int floor = 280 + random.nextInt(80);
        pen.setColor(new Color(40, 46, 52));
        pen.setStroke(new BasicStroke(7));
        pen.drawRect(80, 60, 640, 470);
        pen.drawLine(wall, 60, wall, floor);
        pen.drawLine(80, floor, wall + 90, floor);
        pen.setStroke(new BasicStroke(2));
        pen.draw(new Arc2D.Double(wall + 40, floor - 50, 100, 100, 90, 90, Arc2D.OPEN));
        pen.setFont(new Font("SansSerif", Font.PLAIN, 19));
        pen.drawString("woonkamer", wall + 90, 190);
        pen.drawString("keuken", 150, 180);
        pen.drawString("hal en slaapkamer", 180, floor + 110);
        pen.setColor(new Color(110, 118, 126));
        pen.drawString((wall - 80) + " cm", 80 + (wall - 80) / 2 - 30, 48);
        pen.drawString((floor - 60) + " cm", 12, 60 + (floor - 60) / 2);
        pen.dispose();
        return picture;
    }

    /** A camera of a telephone isn't perfect. */
    private static BufferedImage grainy(BufferedImage picture, Random random) {
        for (int dot = 0; dot < 9000; dot++) {
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(HEIGHT);
            picture.setRGB(x, y, new Color(picture.getRGB(x, y)).darker().getRGB());
        }
        return picture;
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }
}
