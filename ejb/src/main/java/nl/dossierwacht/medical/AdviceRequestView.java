package nl.dossierwacht.medical;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.medical.AdviceRequest;

/** A question to the adviser, as the dossier shows it. @param document the advice, if it came */
public record AdviceRequestView(UUID id, String question, String limitation, String askedBy, LocalDate askedOn, LocalDate answerBy, AdviceRequest.State state,
        Optional<LocalDate> closedOn, Optional<UUID> document) {

    static AdviceRequestView of(AdviceRequest request) {
        return new AdviceRequestView(request.id(), request.question(), request.limitation(), request.askedBy(), request.askedOn(), request.answerBy(), request.state(),
                request.closedOn(), request.documentId());
    }

    /** Whether the adviser still has to answer. */
    public boolean isOpen() {
        return state == AdviceRequest.State.ASKED;
    }
}
