package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.util.Optional;

import nl.dossierwacht.persistence.inspection.InspectionPart;

/** An inspection request about a dossier, as its page shows it. */
public record PartLine(String number, InspectionPart.State state, LocalDate receivedOn, LocalDate gatherBy, Optional<LocalDate> closedOn) {

    /** Whether it waits for the custodian. */
    public boolean isOpen() {
        return state == InspectionPart.State.ASKED;
    }

    static PartLine of(InspectionPart part) {
        return new PartLine(part.number(), part.state(), part.receivedOn(), part.gatherBy(), part.closedOn());
    }
}
