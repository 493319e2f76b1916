package nl.dossierwacht.demo.town;

import java.time.LocalDate;

import nl.dossierwacht.domain.Terms;

/** Counts in days on which people work. */
final class WorkingDays {

    private WorkingDays() {
    }

    /** The working day so many from a day; negative for before it. From a rest day, the count starts at the day before. */
    static LocalDate from(LocalDate day, int count) {
        LocalDate at = onOrBefore(day);
        for (int left = Math.abs(count); left > 0; left--) {
            at = count > 0 ? Terms.workingDayFrom(at.plusDays(1)) : onOrBefore(at.minusDays(1));
        }
        return at;
    }

    /** The day itself if it is a working day, else the last before it. */
    static LocalDate onOrBefore(LocalDate day) {
        LocalDate at = day;
        while (Terms.isRestDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }
}
