package nl.dossierwacht.asking;

import java.time.LocalDate;

/**
 * What an employee looked up in a source themselves.
 *
 * @param code of the item
 * @param why it is needed now
 * @param found what the source says
 * @param on when it was looked up; {@code null} if that isn't given
 */
public record LookedUp(String code, String why, String found, LocalDate on) {

    public LookedUp {
        why = why == null ? "" : why.strip();
        found = found == null ? "" : found.strip();
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "looked up";
    }
}
