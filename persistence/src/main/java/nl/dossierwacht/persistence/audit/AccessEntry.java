package nl.dossierwacht.persistence.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;

/** A record of the log as it is read: without salt, leaf and pseudonym. */
public record AccessEntry(UUID id, Instant at, UUID trace, String employee, String hat, String domain, String action, Optional<UUID> dossier, Optional<UUID> document,
        Optional<String> purpose, Optional<String> activity, String rule, Outcome outcome) {
}
