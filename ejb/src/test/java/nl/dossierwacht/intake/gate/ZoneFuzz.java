package nl.dossierwacht.intake.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import nl.dossierwacht.intake.reading.PageText;

/** For {@code -Pgate-fuzz}: no text makes the detectors of identity documents throw or hang, and no text around a zone hides it. */
public final class ZoneFuzz {

    /** The specimen of ICAO 9303 part 4. */
    private static final String FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final int LONGEST = 20_000;

    private static final IdentityDetector DETECTOR = new IdentityDetector();
    private static final IdentityFace FACE = new IdentityFace();

    private ZoneFuzz() {
    }

    /** @param given the text of a page */
    public static void fuzzerTestOneInput(byte[] given) {
        String text = new String(given, 0, Math.min(given.length, LONGEST), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        for (String line : lines) {
            if (!ZoneText.squeeze(line).matches("[A-Z0-9<]*")) {
                throw new IllegalStateException("squeezed to what no zone has");
            }
        }
        judge(new PageText(1, lines, List.of()));
        judge(new PageText(1, List.of(), lines));
        int middle = lines.size() / 2;
        List<String> around = new ArrayList<>(lines.subList(0, middle));
        around.addAll(List.of(FIRST, SECOND));
        around.addAll(lines.subList(middle, lines.size()));
        if (DETECTOR.find(new PageText(1, around, List.of())).isEmpty() || DETECTOR.find(new PageText(1, List.of(), around)).isEmpty()) {
            throw new IllegalStateException("hidden by the lines around it");
        }
        if (ZoneText.squeeze(text).isEmpty() && DETECTOR.find(new PageText(1, List.of(String.join(text, SECOND.split(""))), List.of())).isEmpty()) {
            throw new IllegalStateException("hidden by what stands between its characters");
        }
    }

    private static void judge(PageText page) {
        DETECTOR.find(page);
        FACE.judge(page);
    }
}
