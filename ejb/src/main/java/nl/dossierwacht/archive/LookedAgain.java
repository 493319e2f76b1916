package nl.dossierwacht.archive;

/**
 * How far looking again came.
 *
 * @param left how many documents have to be looked at still
 * @param hindered whether nothing can be looked at now
 */
public record LookedAgain(int left, boolean hindered) {

    /** Whether it makes sense to go on at once. */
    public boolean isUnfinished() {
        return left > 0 && !hindered;
    }
}
