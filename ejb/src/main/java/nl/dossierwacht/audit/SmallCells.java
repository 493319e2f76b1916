package nl.dossierwacht.audit;

/**
 * Counts that tell patterns and nobody: a few are not told, more are rounded, so that no count can be found by subtracting
 * others.
 */
public final class SmallCells {

    /** Fewer than so many are not told. */
    public static final int FEWEST = 5;

    private SmallCells() {
    }

    /**
     * A count as it may be shown.
     *
     * @param shown the number, rounded; 0 if there are none, or few
     * @param few there are some, and not enough to tell how many
     */
    public record Cell(long shown, boolean few) {
    }

    /** Makes a count fit to be shown. */
    public static Cell of(long hits) {
        if (hits < 0) {
            throw new IllegalArgumentException("a count is not below zero");
        }
        boolean few = hits > 0 && hits < FEWEST;
        return new Cell(few ? 0 : (hits + FEWEST / 2) / FEWEST * FEWEST, few);
    }
}
