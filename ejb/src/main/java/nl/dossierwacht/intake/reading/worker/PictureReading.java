package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Reads what stands in pictures. How big they become is known before they are unpacked. */
final class PictureReading {

    private final Limits limits;
    private final Ocr ocr;

    PictureReading(Limits limits, Ocr ocr) {
        this.limits = limits;
        this.ocr = ocr;
        ImageIO.setUseCache(false);
    }

    void readInto(Pages pages, byte[] content, int depth) throws Unread, IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unread(Reason.KIND_NOT_ALLOWED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int frames = reader.getNumImages(true);
                for (int frame = 0; frame < frames; frame++) {
                    if ((long) reader.getWidth(frame) * reader.getHeight(frame) > limits.pixels()) {
                        throw new Unread(Reason.TOO_BIG);
                    }
                    pages.add(depth == 0 ? frame + 1 : 0, List.of(), read(reader.read(frame)));
                }
            } finally {
                reader.dispose();
            }
        }
    }

    /** The lines in a picture. */
    List<String> read(BufferedImage picture) throws Unread, IOException {
        return ocr.lines(picture);
    }

    long mostPixels() {
        return limits.pixels();
    }
}
