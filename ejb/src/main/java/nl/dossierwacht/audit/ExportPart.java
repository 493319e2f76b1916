package nl.dossierwacht.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of a month of the log, for an audit.
 *
 * @param lines JSON, a record each
 * @param next from where the rest goes on; empty at the end
 */
public record ExportPart(List<String> lines, Optional<UUID> next) {
}
