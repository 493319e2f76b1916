package nl.dossierwacht.archive;

import java.time.LocalDate;

import nl.dossierwacht.domain.Terms;

/** Within which a decided dossier is finalised: what didn't contribute stays no longer than it takes to say so (AVG 5 lid 1 onder e). */
public final class FinalisingTerm {

    private static final int WEEKS = 4;

    private FinalisingTerm() {
    }

    /** The last day, which is a working day. */
    public static LocalDate lastDay(LocalDate decidedOn) {
        return Terms.weeksFrom(decidedOn, WEEKS);
    }
}
