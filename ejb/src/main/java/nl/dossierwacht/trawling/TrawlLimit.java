package nl.dossierwacht.trawling;

import java.time.Duration;

/**
 * From how many on a pattern is trawling, and how somebody is slowed then.
 *
 * @param window how long what was reached for counts
 * @param most how many stay free
 * @param firstWait the wait after the first one too many; each one more doubles it
 * @param why for who reviews the table
 */
public record TrawlLimit(TrawlPattern pattern, Duration window, int most, Duration firstWait, Duration longestWait, String why) {

    public TrawlLimit {
        if (window.isNegative() || window.isZero() || most < 1 || firstWait.isNegative() || firstWait.isZero() || firstWait.compareTo(longestWait) > 0 || why.isBlank()) {
            throw new IllegalArgumentException("no limit: " + pattern);
        }
    }

    /** The wait after so many; none if that many are free. */
    Duration wait(int reached) {
        Duration wait = Duration.ZERO;
        for (int over = most; over < reached && wait.compareTo(longestWait) < 0; over++) {
            wait = wait.isZero() ? firstWait : wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
