package nl.dossierwacht.reading;

import java.time.LocalDate;

/** How old a report is, by what is asked of who reads it. */
public enum Age {
    /** Less than a year: nothing is asked. */
    RECENT,
    /** From one year: whether it still holds. */
    AGEING,
    /** From two years: why it is needed, too. */
    OLD,
    /** From five years: why nothing newer will do, too. */
    VERY_OLD;

    private static final int YEARS_TO_AGEING = 1;
    private static final int YEARS_TO_OLD = 2;
    private static final int YEARS_TO_VERY_OLD = 5;

    /** The age of what came in on a day; a birthday counts as the year being full. */
    public static Age of(LocalDate cameOn, LocalDate today) {
        if (today.isBefore(cameOn.plusYears(YEARS_TO_AGEING))) {
            return RECENT;
        }
        if (today.isBefore(cameOn.plusYears(YEARS_TO_OLD))) {
            return AGEING;
        }
        return today.isBefore(cameOn.plusYears(YEARS_TO_VERY_OLD)) ? OLD : VERY_OLD;
    }

    /** Whether a reason is asked. */
    public boolean asksReason() {
        return this == OLD || this == VERY_OLD;
    }

    /** Whether it is asked why nothing newer will do. */
    public boolean asksWhyNotNewer() {
        return this == VERY_OLD;
    }
}
