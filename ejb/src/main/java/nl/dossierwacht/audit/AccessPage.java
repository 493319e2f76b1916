package nl.dossierwacht.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the log, the newest day first.
 *
 * @param next from where the older part goes on; empty at the end
 */
public record AccessPage(List<Day> days, Optional<UUID> next) {

    /** One day. */
    public record Day(LocalDate day, List<AccessLine> lines) {
    }

    /** Whether something in this part was refused. */
    public boolean hasRefusal() {
        return days.stream().flatMap(day -> day.lines().stream()).anyMatch(AccessLine::refused);
    }
}
