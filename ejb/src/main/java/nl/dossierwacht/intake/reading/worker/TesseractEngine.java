package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** The fast engine: reads clean, upright text. */
final class TesseractEngine {

    private static final int DOTS_PER_INCH = 200;

    private final TessBaseAPI engine = new TessBaseAPI();

    /** What was made out. @param sure from 0 to 100 */
    record Seen(List<String> lines, int sure) {
    }

    /** Starts the engine with its trained data in a folder of the worker's. */
    TesseractEngine(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("tessdata"));
        try (InputStream trained = TesseractEngine.class.getResourceAsStream("/tessdata/eng.traineddata")) {
            if (trained == null) {
                throw new IOException("trained data is missing");
            }
            Files.write(data.resolve("eng.traineddata"), trained.readAllBytes());
        }
        if (engine.Init(data.toString(), "eng") != 0) {
            throw new IOException("tesseract doesn't start");
        }
        engine.SetVariable("debug_file", "/dev/null");
        engine.SetPageSegMode(tesseract.PSM_AUTO);
    }

    /** Reads a picture in shades of grey, from memory. */
    Seen read(BufferedImage grey) {
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        try {
            engine.SetImage(ByteBuffer.wrap(pixels), grey.getWidth(), grey.getHeight(), 1, grey.getWidth());
            engine.SetSourceResolution(DOTS_PER_INCH);
            try (BytePointer text = engine.GetUTF8Text()) {
                List<String> lines = text == null ? List.of() : text.getString(StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
                return new Seen(lines, engine.MeanTextConf());
            }
        } finally {
            engine.Clear();
        }
    }
}
