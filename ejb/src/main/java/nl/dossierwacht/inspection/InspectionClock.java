package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import nl.dossierwacht.domain.Terms;

/**
 * The clock of a request: one month from receipt, two more if the resident was told within the first (AVG 12 lid 3).
 *
 * @param extended whether the term was extended
 */
public record InspectionClock(LocalDate receivedOn, boolean extended) {

    /** Months to answer. */
    public static final int MONTHS = 1;
    /** Months to answer after an extension, counted from receipt. */
    public static final int MONTHS_EXTENDED = 3;

    private static final int DAYS_SOON = 7;
    private static final int WEEKS_TO_GATHER = 2;
    private static final int DAYS_TO_GATHER_AT_LEAST = 5;

    /** How the clock stands. */
    public enum State {
        /** Within the month, more than a week left. */
        ON_TIME,
        /** Within the extended term, more than a week left. */
        EXTENDED,
        /** A week or less is left. */
        DUE_SOON,
        /** The term has passed. */
        OVERDUE
    }

    /** The last day of the first month: until then the term can be extended. */
    public LocalDate firstEnd() {
        return Terms.monthsFrom(receivedOn, MONTHS);
    }

    /** The last day to answer. */
    public LocalDate end() {
        return extended ? Terms.monthsFrom(receivedOn, MONTHS_EXTENDED) : firstEnd();
    }

    /** How the clock stands on a day. */
    public State on(LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, end());
        if (left < 0) {
            return State.OVERDUE;
        }
        if (left <= DAYS_SOON) {
            return State.DUE_SOON;
        }
        return extended ? State.EXTENDED : State.ON_TIME;
    }

    /** The day before which the custodians hand over: two weeks, some days at least, never later than the answer itself. */
    public LocalDate gatherBy(LocalDate registeredOn) {
        LocalDate usual = Terms.weeksFrom(receivedOn, WEEKS_TO_GATHER);
        LocalDate least = Terms.workingDayFrom(registeredOn.plusDays(DAYS_TO_GATHER_AT_LEAST));
        LocalDate wanted = usual.isBefore(least) ? least : usual;
        return wanted.isAfter(end()) ? end() : wanted;
    }
}
