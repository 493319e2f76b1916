package nl.dossierwacht.intake.reading.worker;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.benjaminwan.ocrlibrary.OcrResult;
import com.benjaminwan.ocrlibrary.TextBlock;

import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.HardwareConfig;
import io.github.mymonstercat.ocr.config.ParamConfig;

/**
 * The strong engine: finds text at any angle on tinted, dark and photographed paper. It takes pictures by their path
 * only, so they pass through a file system that is memory; where there is none, this engine isn't used. Several
 * threads may read with it at once.
 */
final class RapidEngine {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Model MODEL = Model.ONNX_PPOCR_V4;
    private static final int SIDE_OF_A_BLANK = 64;
    private static final int LONGEST_SIDE = 1600;
    private static final int ZONE_LENGTH = 18;
    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_FILLERS = 3;
    /** Two documents' zones, in halves; where more lines resemble one it is a list of accounts or codes, and only fillers in a row tell a zone from those. */
    private static final int MOST_OF_ZONES = 12;
    private static final Pattern FILLERS = Pattern.compile("<\\s?<\\s?<|KKK<|<KK|«<|<«");
    /** A zone has two or three lines, and they stand apart by twice their height: where one was seen the others are near. */
    private static final double LINES_BESIDE = 2.5;
    private static final int UPSIDE_DOWN = 1;
    private static final int LONG_LINE = 58;
    private static final int LONG_LINES = 3;
    private static final int A_PART = 4;
    /** So many pixels has a line of letters of ten points, on a sheet that is reduced as much as it may be. */
    private static final double AS_IN_LETTERS = 18;
    /** About six degrees. */
    private static final double ASKEW_FROM = 0.1;

    private final InferenceEngine engine;
    private final ParamConfig settings = ParamConfig.getDefaultConfig();
    private final Path folder;
    private final AtomicLong pictures = new AtomicLong();

    /** What was made out, and where. @param isList whether it is a list of accounts, codes or the like, no card @param reduced to what share of its size it was, to find the lines */
    record Seen(List<String> lines, List<SlantedPart.Box> boxes, List<SlantedPart.Box> zone, boolean isList, double reduced) {

        /** Where something like a machine readable zone is. */
        Optional<SlantedPart> zonePart() {
            return zone.isEmpty() || zone.size() > MOST_OF_ZONES ? Optional.empty() : Optional.of(SlantedPart.around(zone, zone.size() > 1 ? 1 : LINES_BESIDE));
        }

        /** How most lines slant. */
        double angle() {
            return SlantedPart.angle(boxes);
        }

        /** Whether they lie neither flat nor on their side: of such lines this engine loses many. */
        boolean isAskew() {
            double off = Math.abs(Math.IEEEremainder(angle(), Math.PI / 2));
            return off > ASKEW_FROM;
        }

        /** Whether lines are as long as in letters; no card has room for several such lines. */
        boolean isProse() {
            return lines.stream().filter(line -> line.length() >= LONG_LINE).count() >= LONG_LINES;
        }

        /** Whether a part of the lines are lower than those of a letter, when they are looked for. */
        boolean hasSmallLetters() {
            List<Double> heights = boxes.stream().map(box -> box.height() * reduced).sorted().toList();
            return !heights.isEmpty() && heights.get(heights.size() / A_PART) < AS_IN_LETTERS;
        }

        /** Where any text is. */
        Optional<SlantedPart> textPart() {
            return boxes.isEmpty() ? Optional.empty() : Optional.of(SlantedPart.around(boxes, 1));
        }
    }

    private RapidEngine(Path folder) throws IOException {
        this.folder = folder;
        StrongModels.write(MODEL);
        engine = InferenceEngine.getInstance(MODEL, HardwareConfig.getOnnxConfig());
        settings.setDoAngle(true);
        settings.setMostAngle(false);
        settings.setMaxSideLen(LONGEST_SIDE);
        // It starts when it reads first, and minds being asked twice meanwhile.
        read(new BufferedImage(SIDE_OF_A_BLANK, SIDE_OF_A_BLANK, BufferedImage.TYPE_BYTE_GRAY));
    }

    /** Starts the engine; {@code null} where pictures can't be kept in memory or the engine has no natives. */
    static RapidEngine startIfPossible(String name) {
        if (!Files.isWritable(MEMORY)) {
            return null;
        }
        try {
            return new RapidEngine(WorkerFolder.fresh(MEMORY.resolve(name)));
        } catch (IOException | RuntimeException | LinkageError impossible) {
            return null;
        }
    }

    Seen read(BufferedImage grey) throws IOException {
        OcrResult result;
        Path picture = folder.resolve(pictures.incrementAndGet() + ".bmp");
        try {
            ImageIO.write(grey, "bmp", picture.toFile());
            result = engine.runOcr(picture.toString(), settings);
        } finally {
            Files.deleteIfExists(picture);
        }
        List<String> lines = new ArrayList<>();
        List<SlantedPart.Box> boxes = new ArrayList<>();
        List<SlantedPart.Box> zone = new ArrayList<>();
        List<SlantedPart.Box> filled = new ArrayList<>();
        for (TextBlock block : result.getTextBlocks()) {
            lines.add(block.getText());
            if (block.getText().length() >= FEWEST_LETTERS) {
                boxes.add(box(block));
            }
            if (isLikeZone(block.getText())) {
                zone.add(box(block));
            }
            if (FILLERS.matcher(block.getText()).find()) {
                filled.add(box(block));
            }
        }
        boolean list = zone.size() > MOST_OF_ZONES;
        return new Seen(lines, boxes, list ? filled : zone, list, Math.min(1, (double) LONGEST_SIDE / Math.max(grey.getWidth(), grey.getHeight())));
    }

    private static boolean isLikeZone(String text) {
        String tight = text.replace(" ", "");
        return tight.chars().filter(c -> c == '<' || c == '>').count() >= FEWEST_FILLERS || tight.length() >= ZONE_LENGTH && (tight.contains("<") || tight.contains("«") || tight.matches("[A-Z0-9]+") && tight.matches(".*[0-9]{4}.*"));
    }

    private static SlantedPart.Box box(TextBlock block) {
        return SlantedPart.Box.of(block.getBoxPoint().stream().map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY())).toList(), block.getAngleIndex() == UPSIDE_DOWN);
    }
}
