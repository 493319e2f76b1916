package nl.dossierwacht.inspection;

import java.time.LocalDate;

import nl.dossierwacht.persistence.inspection.InspectionPart;

/** What came of handing over a part. */
public sealed interface HandOver {

    /** The desk has it. */
    record Done() implements HandOver {
    }

    /** It was closed already: by a colleague, in another window, or because the resident withdrew the request. */
    record AlreadyClosed(InspectionPart.State state, String by, LocalDate on) implements HandOver {
    }

    /** There is more than who gathers can see; a colleague who can gathers it. */
    record ByAColleague() implements HandOver {
    }

    /** Something came in or went since the custodian looked; nothing was handed over. */
    record ChangedMeanwhile() implements HandOver {
    }
}
