package nl.dossierwacht.archive.retention;

import java.time.LocalDate;
import java.time.Period;

/**
 * One row of the selection list for municipalities.
 *
 * @param number number of the result in the list, as in {@code 8.1.1}
 * @param term in years or in days, never both
 * @param longerForCare whether the law lets the file stay longer where careful help needs it (Wmo 5.3.4, Jeugdwet 7.3.8)
 * @param source where the term was found
 * @param checkedBy who compared the row with the source; the municipality fills it in
 */
public record RetentionTerm(String number, String result, Period term, CountsFrom countsFrom, boolean longerForCare,
                            String source, String checkedBy) {

    /** The event that starts the term. */
    public enum CountsFrom {
        /** The day on which the matter was closed. */
        END_OF_PROCESS,
        /** The day on which the granted provision stopped. */
        END_OF_LIFETIME
    }

    public RetentionTerm {
        if (!number.matches("\\d+(\\.\\d+)+") || result.isBlank() || source.isBlank() || checkedBy.isBlank()) {
            throw new IllegalArgumentException("row " + number + " is incomplete");
        }
        boolean years = term.getYears() > 0 && term.getDays() == 0;
        boolean days = term.getDays() > 0 && term.getYears() == 0;
        if (term.getMonths() != 0 || !(years || days)) {
            throw new IllegalArgumentException("row " + number + " has no term in whole years or days");
        }
    }

    /**
     * The first day on which the file may be destroyed.
     * A term that would end on a 29 February that doesn't exist ends a day later: never too early.
     *
     * @param start the day on which the event named by {@link #countsFrom()} happened
     */
    public LocalDate destroyableFrom(LocalDate start) {
        LocalDate end = start.plus(term);
        boolean leapDayLost = term.getYears() > 0 && end.getDayOfMonth() != start.getDayOfMonth();
        return leapDayLost ? end.plusDays(1) : end;
    }
}
