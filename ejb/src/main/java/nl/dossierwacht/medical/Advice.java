package nl.dossierwacht.medical;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A medical advice: the three things that a municipality may know.
 *
 * @param limitations what the person can't do
 * @param until the day until which they last, if that is known
 * @param support what support is needed for
 */
public record Advice(String limitations, Duration duration, Optional<LocalDate> until, String support) {

    /** The longest text of a part, in characters. */
    public static final int LONGEST = 3000;

    /** How long the limitations last. */
    public enum Duration {
        /** They stay. */
        LASTING,
        /** They end at a known day. */
        UNTIL,
        /** They will change; look again at a known day. */
        LOOK_AGAIN
    }

    public Advice {
        limitations = limitations == null ? "" : limitations.strip();
        support = support == null ? "" : support.strip();
        if (limitations.isEmpty() || limitations.length() > LONGEST || support.isEmpty() || support.length() > LONGEST || duration == null
                || until.isPresent() == (duration == Duration.LASTING)) {
            throw new IllegalArgumentException("an advice has limitations, a duration with its day, and what support is for");
        }
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("limitations", limitations);
        texts.put("support", support);
        return texts;
    }
}
