package nl.dossierwacht.suspicion;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.suspicion.FraudWeighing;

/** A weighing, as its maker sees it. @param words empty in a list */
public record WeighingView(UUID id, LocalDate madeOn, boolean reported, Optional<LocalDate> toldOn, Optional<LocalDate> tellBy, String words) {

    static WeighingView of(FraudWeighing weighing, String words) {
        return new WeighingView(weighing.id(), weighing.madeOn(), weighing.isReported(), weighing.toldOn(), weighing.postponeUntil(), words);
    }

    /** Whether the resident is still to be told of the report. */
    public boolean isToTell() {
        return reported && toldOn.isEmpty();
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "weighing";
    }
}
