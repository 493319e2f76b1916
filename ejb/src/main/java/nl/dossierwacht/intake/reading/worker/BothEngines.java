package nl.dossierwacht.intake.reading.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a picture with the strong engine and the fast one; each makes out what the other loses. The strong one sees how
 * the lines lie, so that the fast one, which reads straight lines only, gets them upright. What looks like a zone is read
 * once more, enlarged, because narrow characters drop out of small ones; so is a little text in a large picture, which
 * may be a card on a table, and all of a card that lies askew; not what is clearly a letter, or in letters as big as a
 * letter's and without anything of a document, which would take time only.
 * Nothing more is read once what was read decides, whatever else stands there.
 */
final class BothEngines implements Ocr {

    private static final int LONGEST_SIDE = 2400;
    private static final int SHORTEST_SIDE = 1200;
    private static final int SURE = 75;
    private static final int LONGEST_ZONE_SIDE = 1800;
    private static final int MOST_LINES_OF_A_CARD = 45;
    private static final double SMALL = 0.35;

    private final TesseractEngine fast;
    private final RapidEngine strong;
    private final Look look;

    /**
     * Both.
     *
     * @param strong {@code null} where it can't be: then the fast one reads alone
     * @param look at what was read, to tell whether more is needed
     */
    BothEngines(TesseractEngine fast, RapidEngine strong, Look look) {
        this.fast = fast;
        this.strong = strong;
        this.look = look;
    }

    @Override
    public List<String> lines(BufferedImage whole) throws IOException {
        BufferedImage reduced = Pictures.sized(whole, SHORTEST_SIDE, LONGEST_SIDE);
        if (strong == null) {
            return alone(Pictures.even(reduced));
        }
        RapidEngine.Seen seen = strong.read(reduced);
        List<String> lines = new ArrayList<>(seen.lines());
        if (look.isEnough(lines)) {
            return lines;
        }
        double times = (double) reduced.getWidth() / whole.getWidth();
        if (seen.zonePart().isPresent()) {
            lines.addAll(again(seen.zonePart().get(), whole, times));
            if (look.isEnough(lines)) {
                return lines;
            }
        }
        BufferedImage upright = Pictures.upright(reduced, seen.angle());
        boolean mayBeACard = seen.boxes().size() <= MOST_LINES_OF_A_CARD && !seen.isProse() && !seen.isList();
        if (mayBeACard && seen.isAskew()) {
            RapidEngine.Seen again = strong.read(upright);
            lines.addAll(again.lines());
            if (again.zonePart().isPresent()) {
                lines.addAll(again(again.zonePart().get(), upright, 1));
            }
            if (look.isEnough(lines)) {
                return lines;
            }
        }
        if (seen.zonePart().isEmpty() && mayBeACard && (seen.hasSmallLetters() || look.hasSigns(lines)) && seen.textPart().filter(part -> part.isSmallIn(reduced, SMALL)).isPresent()) {
            lines.addAll(again(seen.textPart().get(), whole, times));
            if (look.isEnough(lines)) {
                return lines;
            }
        }
        lines.addAll(fast.read(Pictures.even(upright)).lines());
        if (mayBeACard && isTurned(seen.angle()) && !look.isEnough(lines)) {
            lines.addAll(fast.read(Pictures.even(Pictures.turned(upright, 2))).lines());
        }
        return lines;
    }

    /** Whether the picture seems to lie on its side or upside down. Of a card with more signs than words that is mistaken at times. */
    private static boolean isTurned(double angle) {
        return Math.abs(Math.IEEEremainder(angle, 2 * Math.PI)) > Math.PI / 4;
    }

    /** Reads a part once more, upright and enlarged; and the other way up if that decides nothing, for which way a line of a zone lies is at times mistaken. */
    private List<String> again(SlantedPart part, BufferedImage whole, double reduced) throws IOException {
        BufferedImage cut = part.cutFrom(whole, part.enlargement(LONGEST_ZONE_SIDE), reduced);
        List<String> lines = new ArrayList<>(strong.read(cut).lines());
        lines.addAll(fast.read(Pictures.even(cut)).lines());
        if (!look.isEnough(lines)) {
            BufferedImage turned = Pictures.turned(cut, 2);
            lines.addAll(strong.read(turned).lines());
            lines.addAll(fast.read(Pictures.even(turned)).lines());
        }
        return lines;
    }

    /** Without the strong engine nobody says how the lines lie: each way is tried until one is sure. */
    private List<String> alone(BufferedImage even) {
        TesseractEngine.Seen best = fast.read(even);
        List<String> lines = new ArrayList<>(best.lines());
        for (int quarter = 1; quarter < 4 && best.sure() < SURE; quarter++) {
            lines.addAll(fast.read(Pictures.turned(even, quarter)).lines());
        }
        return lines;
    }
}
