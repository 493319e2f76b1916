package nl.dossierwacht.bodies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** That a body was informed. @param body its name @param words what was told; empty once the work file has ended */
public record BodyNoticeView(UUID id, String body, String scheme, String givenBy, LocalDate givenOn, Optional<LocalDate> toldOn, Optional<LocalDate> tellBy, String words, String whyLater) {

    /** Whether the resident is still to be told. */
    public boolean isToTell() {
        return toldOn.isEmpty();
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "notice to a body";
    }
}
