package nl.dossierwacht.inspection;

import java.time.LocalDate;

/**
 * How long the desk keeps a request with its bundle, weighing and letter: five years after it is closed, as long as objections, appeals
 * and complaints are kept (Selectielijst gemeenten 2020, 13.1). That list has no number of its own for requests under the AVG.
 */
final class InspectionRetention {

    static final int YEARS = 5;

    private InspectionRetention() {
    }

    /** The last day on which it is kept. */
    static LocalDate keepUntil(LocalDate closedOn) {
        return closedOn.plusYears(YEARS);
    }
}
