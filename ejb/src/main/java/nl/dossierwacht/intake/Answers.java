package nl.dossierwacht.intake;

import java.time.LocalDate;
import java.util.Optional;

import nl.dossierwacht.persistence.intake.Necessity;

/** What is answered of a document. @param later the later step that it is needed at; empty if it is needed now */
public record Answers(Necessity necessity, Optional<Later> later) {

    /** A later step. @param step the phase, as the catalogue names it @param by the last day on which it can wait */
    public record Later(String step, LocalDate by) {
    }

    /** Needed now. */
    public static Answers now(Necessity necessity) {
        return new Answers(necessity, Optional.empty());
    }
}
