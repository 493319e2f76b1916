package nl.dossierwacht.intake.reading.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.poi.hemf.usermodel.HemfPicture;
import org.apache.poi.hwmf.usermodel.HwmfPicture;

/** Draws the pictures that office programs keep as instructions, charts and clippings mostly, so that they are read as any other. */
final class MetafileReading {

    /** Of what is drawn here. */
    static final long MOST_PIXELS = 4_000_000;

    private static final double LONGEST_SIDE = 2000;

    private MetafileReading() {
    }

    /** @param type as the detector says it */
    static BufferedImage drawn(byte[] content, String type) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(content);
        if (type.endsWith("emf")) {
            HemfPicture picture = new HemfPicture(in);
            return drawn(picture.getSize(), picture::draw);
        }
        HwmfPicture picture = new HwmfPicture(in);
        return drawn(picture.getSize(), picture::draw);
    }

    private static BufferedImage drawn(Dimension2D size, Drawing drawing) {
        double scale = LONGEST_SIDE / Math.max(1, Math.max(size.getWidth(), size.getHeight()));
        int width = (int) Math.max(1, size.getWidth() * scale);
        int height = (int) Math.max(1, size.getHeight() * scale);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        drawing.onto(graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return picture;
    }

    private interface Drawing {
        void onto(Graphics2D graphics, Rectangle2D bounds);
    }
}
