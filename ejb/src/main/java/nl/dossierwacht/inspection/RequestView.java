package nl.dossierwacht.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.inspection.EstablishedIdentity;
import nl.dossierwacht.persistence.inspection.InspectionPaper;
import nl.dossierwacht.persistence.inspection.InspectionRequest;

/**
 * A request as the desk sees it: the clock, which parts are in, and what was made. What the parts hold is seen in the bundle only.
 *
 * @param weighing what was weighed; empty before the answer
 */
public record RequestView(String number, String residentName, Optional<LocalDate> birthDate, LocalDate receivedOn, InspectionRequest.ReceivedBy receivedBy,
        EstablishedIdentity identity, InspectionRequest.State state, LocalDate answerBy, InspectionClock.State clock, boolean mayExtend, LocalDate lastDayToExtend,
        LocalDate longestEnd, Optional<LocalDate> extendedOn, Optional<String> extensionReason, List<Part> parts, List<Paper> papers, Optional<String> weighing,
        Optional<LocalDate> answeredOn, Optional<LocalDate> closedOn, Optional<InspectionRequest.HandedOverBy> handedOverBy, Optional<LocalDate> keepUntil) {

    /** What a domain was asked. @param receivedOn when its part came in; empty while the desk waits */
    public record Part(String name, Optional<LocalDate> receivedOn) {
    }

    /** A bundle or a letter. */
    public record Paper(UUID id, InspectionPaper.Kind kind, int pages, long size, Instant madeAt) {
    }

    /** Whether the clock runs. */
    public boolean isOpen() {
        return state == InspectionRequest.State.GATHERING || state == InspectionRequest.State.ANSWERED;
    }

    /** How many parts are in. */
    public long in() {
        return parts.stream().filter(part -> part.receivedOn().isPresent()).count();
    }

    /** Whether all parts are in. */
    public boolean isComplete() {
        return in() == parts.size();
    }

    /** Never the content. */
    @Override
    public String toString() {
        return number;
    }

    static InspectionClock clock(InspectionRequest request) {
        return new InspectionClock(request.receivedOn(), request.extendedOn().isPresent());
    }
}
