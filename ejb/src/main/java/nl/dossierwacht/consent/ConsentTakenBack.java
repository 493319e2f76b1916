package nl.dossierwacht.consent;

import java.util.UUID;

/** A resident is taking a consent back, in the running transaction; what waits on it has to stop. */
public record ConsentTakenBack(UUID consent) {
}
