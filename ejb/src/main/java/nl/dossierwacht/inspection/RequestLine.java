package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.util.Optional;

import nl.dossierwacht.persistence.inspection.InspectionRequest;

/** A request in the desk's list. @param waiting how many parts are not in yet @param clock how the clock stands; empty when it stopped */
public record RequestLine(String number, String residentName, LocalDate receivedOn, LocalDate answerBy, InspectionRequest.State state, long waiting,
        Optional<InspectionClock.State> clock, Optional<LocalDate> closedOn) {

    static RequestLine of(InspectionRequest request, long waiting, LocalDate today) {
        return new RequestLine(request.number(), request.residentName(), request.receivedOn(), request.answerBy(), request.state(), waiting,
                request.isOpen() ? Optional.of(RequestView.clock(request).on(today)) : Optional.empty(), request.closedOn());
    }

    /** Never the name. */
    @Override
    public String toString() {
        return number;
    }
}
