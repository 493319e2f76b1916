package nl.dossierwacht.persistence.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;

/** A record of the log as an audit reads it: no employee, no dossier, no document and no words. @param subject a pseudonym */
public record ProcessingEntry(UUID id, Instant at, UUID trace, String action, Outcome outcome, Optional<String> activity, Optional<String> subject) {
}
