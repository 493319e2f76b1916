package nl.dossierwacht.suspicion;

import java.util.ArrayList;
import java.util.List;

/**
 * What a professional weighs, in their own words (Q10, 25).
 *
 * @param seen what was seen or heard, as facts
 * @param interests what is at stake for the resident
 * @param trust what telling does to the relation with the resident
 * @param boundByCode whether the professional is bound by an occupational code
 * @param code what the code says of it; empty for who isn't bound by one
 * @param alternatives what else can be done, as talking with the resident first
 */
public record Weighing(String seen, String interests, String trust, boolean boundByCode, String code, String alternatives) {

    /** The longest of the texts, in characters. */
    public static final int LONGEST = 2000;

    public Weighing {
        seen = stripped(seen);
        interests = stripped(interests);
        trust = stripped(trust);
        code = stripped(code);
        alternatives = stripped(alternatives);
    }

    /** The names of the parts that say nothing yet. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        note(missing, "seen", seen);
        note(missing, "interests", interests);
        note(missing, "trust", trust);
        if (boundByCode) {
            note(missing, "code", code);
        }
        note(missing, "alternatives", alternatives);
        return missing;
    }

    private static void note(List<String> missing, String part, String text) {
        if (text.isEmpty()) {
            missing.add(part);
        }
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
        return "weighing";
    }
}
