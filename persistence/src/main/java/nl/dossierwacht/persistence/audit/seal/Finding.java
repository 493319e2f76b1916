package nl.dossierwacht.persistence.audit.seal;

/**
 * Something in the log that isn't as it was sealed.
 *
 * @param first the place in the log, from 0; the first of several where it can't be told which
 * @param last the last of them
 */
public record Finding(Kind kind, long first, long last, String what) {

    /** What is wrong. */
    public enum Kind {
        /** A record isn't the one that was sealed at its place. */
        ALTERED,
        /** What was sealed isn't there. */
        MISSING,
        /** Something is there that was never sealed. */
        EXTRA,
        /** A checkpoint isn't one that the sealer signed. */
        FORGED_CHECKPOINT,
        /** Leaves were changed together with their records: the tree isn't the one that was signed. */
        OTHER_TREE
    }

    static Finding at(Kind kind, long place, String what) {
        return new Finding(kind, place, place, what);
    }

    @Override
    public String toString() {
        return (first == last ? "at index " + first : "between index " + first + " and " + last) + ": " + what;
    }
}
