package nl.dossierwacht.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.opening.Opening.Kind;

/** Which colleagues opened a dossier and why, the newest first. @param own whether the dossier is the own work of who looks */
public record OpenedList(List<Opened> openings, boolean own) {

    /** Whether there is something that whose work it is has yet to say they saw. */
    public boolean toSee() {
        return own && openings.stream().anyMatch(opening -> opening.seenAt().isEmpty());
    }

    /** One opening. @param words what was typed; may be empty */
    public record Opened(Instant at, String employee, Role role, Kind kind, String words, Optional<Instant> seenAt) {

        static Opened of(Opening opening) {
            return new Opened(opening.openedAt(), opening.employee(), opening.role(), opening.kind(), opening.words().orElse(""), opening.seenAt());
        }

        /** Never the words. */
        @Override
        public String toString() {
            return kind.name();
        }
    }
}
