package nl.dossierwacht.persistence.trawling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was recognised of one account on one day, judged or not yet.
 *
 * @param last the last time that it was recognised
 * @param hat the hat that was worn then, as granted
 * @param pattern what was recognised
 * @param reached how much was reached for
 * @param judgement {@code null} if it wasn't judged
 */
public record FoundTrawling(UUID last, String employee, String hat, String pattern, int reached, LocalDate day, Instant from, Instant until, Optional<Judged> judgement) {

    /** What the privacy officer found of it. */
    public enum Judgement { EXPLAINED, TO_DISCUSS }

    /** Who judged what, and when. */
    public record Judged(Judgement judgement, String by, Instant at) {
    }
}
