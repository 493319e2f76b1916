package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a picture with the strong engine and the fast one; each makes out what the other loses. What looks like a
 * zone is read once more, enlarged, because narrow characters drop out of small ones.
 */
final class BothEngines implements Ocr {

    private static final int LONGEST_SIDE = 2400;
    private static final int SURE = 75;
    private static final int LONGEST_ZONE_SIDE = 1800;

    private final TesseractEngine fast;
    private final RapidEngine strong;

    /** @param strong {@code null} where it can't be: then the fast one reads alone */
    BothEngines(TesseractEngine fast, RapidEngine strong) {
        this.fast = fast;
        this.strong = strong;
    }

    @Override
    public List<String> lines(BufferedImage picture) throws IOException {
        BufferedImage upright = Pictures.grey(Pictures.atMost(picture, LONGEST_SIDE));
        List<String> lines = new ArrayList<>();
        if (strong != null) {
            RapidEngine.Seen seen = strong.read(upright);
            lines.addAll(seen.lines());
            if (seen.zone() != null) {
                BufferedImage zone = seen.zone().cutFrom(upright, seen.zone().enlargement(LONGEST_ZONE_SIDE));
                lines.addAll(strong.read(zone).lines());
                lines.addAll(fast.read(Pictures.even(zone)).lines());
            }
        }
        lines.addAll(fastLines(upright));
        return lines;
    }

    private List<String> fastLines(BufferedImage upright) {
        BufferedImage even = Pictures.even(upright);
        TesseractEngine.Seen best = fast.read(even);
        if (strong != null || best.sure() >= SURE) {
            return best.lines();
        }
        List<String> lines = new ArrayList<>(best.lines());
        for (int quarter = 1; quarter < 4; quarter++) {
            lines.addAll(fast.read(Pictures.turned(even, quarter)).lines());
        }
        return lines;
    }
}
