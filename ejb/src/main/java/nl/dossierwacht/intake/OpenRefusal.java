package nl.dossierwacht.intake;

import java.time.Instant;
import java.util.UUID;

/** A medical paper that was refused: was it returned, or forwarded? */
public record OpenRefusal(UUID id, Instant refusedAt) {
}
