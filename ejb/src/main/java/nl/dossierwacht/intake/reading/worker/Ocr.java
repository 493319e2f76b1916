package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Reads the lines that stand in a picture in shades of grey. */
interface Ocr {

    /** The lines that were made out; doubles where it was read in more than one way. */
    List<String> lines(BufferedImage picture) throws IOException;
}
