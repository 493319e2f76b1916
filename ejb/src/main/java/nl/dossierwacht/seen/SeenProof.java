package nl.dossierwacht.seen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody saw and doesn't keep (Q11): it counts as the document itself.
 *
 * @param kind in the catalogue, as in {@code bankafschrift}
 * @param phase in which it was needed, as the catalogue names it
 * @param what was seen, in words
 * @param from first day of the period that it covers
 * @param until last day of that period
 * @param authentic how it was seen to be genuine
 * @param established what follows from it
 * @param copied which extracts were copied and why; blank if none
 * @param instead a document that was offered and now goes back
 */
public record SeenProof(String kind, String phase, String what, LocalDate from, LocalDate until, Authentic authentic, String established, String copied, Optional<UUID> instead) {

    /** The longest text, in characters. */
    public static final int LONGEST = 500;

    /** How it was seen to be genuine. */
    public enum Authentic {
        /** The original, on paper. */
        ORIGINAL,
        /** In the resident's own account, on their own screen. */
        OWN_ACCOUNT,
        /** Confirmed by who made it. */
        CONFIRMED
    }

    public SeenProof {
        what = text(what);
        established = text(established);
        copied = text(copied);
    }

    private static String text(String typed) {
        String plain = typed == null ? "" : typed.strip();
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return plain;
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "proof";
    }
}
