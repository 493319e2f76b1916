package nl.dossierwacht.persistence.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the log is sealed.
 *
 * @param size how many records have a place in the tree
 * @param lastCheckpoint when a root was signed last; empty before the first record
 * @param sealedUntil everything that was done until then and committed is sealed; empty if the sealer never ran
 * @param aliveAt when the sealer last said that it runs; empty if it never did
 * @param waiting how many records had no place yet, then
 * @param asOf when this was asked, by the clock of the database
 */
public record SealState(long size, Optional<Instant> lastCheckpoint, Optional<Instant> sealedUntil, Optional<Instant> aliveAt, long waiting, Instant asOf) {

    /** A sealer comes by once a second; half a minute without it is a sealer that is gone. */
    public static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    /** Whether the sealer runs and keeps up. Work goes on if not; it is shown. */
    public boolean isRecent() {
        Instant oldest = asOf.minus(LONGEST_SILENCE);
        return aliveAt.filter(at -> at.isAfter(oldest)).isPresent() && sealedUntil.filter(until -> until.isAfter(oldest)).isPresent();
    }
}
