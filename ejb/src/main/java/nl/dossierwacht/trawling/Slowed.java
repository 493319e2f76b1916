package nl.dossierwacht.trawling;

import java.time.Duration;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.separation.Refusal;

/** Refused for a while only. */
public class Slowed extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration left;

    Slowed(Decision.Refused decision, Duration left) {
        super(decision);
        this.left = left;
    }

    /** How many seconds to wait, at least one. */
    public long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
