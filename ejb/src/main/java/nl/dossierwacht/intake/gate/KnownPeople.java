package nl.dossierwacht.intake.gate;

import java.time.LocalDate;
import java.util.Set;

/**
 * What tells who is in a dossier; anything of that kind that isn't theirs is somebody else's.
 *
 * @param numbers their BSNs
 * @param birthDates as far as they are registered
 */
public record KnownPeople(Set<String> numbers, Set<LocalDate> birthDates) {
    public KnownPeople {
        numbers = Set.copyOf(numbers);
        birthDates = Set.copyOf(birthDates);
    }

    /** Never who: people end up in no log. */
    @Override
    public String toString() {
        return numbers.size() + " people";
    }
}
