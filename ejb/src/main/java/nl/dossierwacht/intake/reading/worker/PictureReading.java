package nl.dossierwacht.intake.reading.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Has read what stands in pictures. How big they become is known before they are unpacked. */
final class PictureReading {

    private final Limits limits;
    private final PictureReaders readers;

    PictureReading(Limits limits, PictureReaders readers) {
        this.limits = limits;
        this.readers = readers;
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
                    int index = frame;
                    long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
                    if (pixels > limits.pixels()) {
                        throw new Unread(Reason.TOO_MANY_PIXELS);
                    }
                    pages.add(depth == 0 ? index + 1 : 0, List.of(), read(pixels, () -> reader.read(index)));
                }
            } finally {
                reader.dispose();
            }
        }
    }

    /** The lines in a picture, which is drawn now and read meanwhile. @param pixels how many it will have */
    Future<List<String>> read(long pixels, PictureReaders.Drawing drawing) throws Unread, IOException {
        return readers.read(pixels, drawing);
    }

    long mostPixels() {
        return limits.pixels();
    }
}
