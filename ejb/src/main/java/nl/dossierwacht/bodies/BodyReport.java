package nl.dossierwacht.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.suspicion.SignalFact;

/**
 * What a body is informed of.
 *
 * @param body code of the body @param scheme of its schemes, the one that is concerned
 * @param grounds what makes the suspicion well-founded, and how it came up while executing the Participatiewet
 * @param facts what is told, each by its name
 * @param tellLater until when the resident isn't told; empty if they know
 * @param whyLater why the resident can't be told now; empty if they know
 */
public record BodyReport(String body, String scheme, String grounds, List<SignalFact> facts, Optional<LocalDate> tellLater, String whyLater) {

    /** The longest of the texts, in characters. */
    public static final int LONGEST = 2000;

    public BodyReport {
        facts = List.copyOf(facts);
        grounds = stripped(grounds);
        whyLater = stripped(whyLater);
    }

    /** The names of the parts that say nothing yet. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (body == null || body.isBlank() || scheme == null || scheme.isBlank()) {
            missing.add("body");
        }
        if (grounds.isEmpty()) {
            missing.add("grounds");
        }
        if (facts.isEmpty()) {
            missing.add("WORK");
        }
        return missing;
    }

    private static String stripped(String text) {
        String bare = text == null ? "" : text.strip();
        if (bare.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return bare;
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "report to a body";
    }
}
