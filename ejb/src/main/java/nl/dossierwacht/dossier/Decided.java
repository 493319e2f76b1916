package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.Objects;

import nl.dossierwacht.persistence.dossier.Dossier;

/** What was decided. @param why the reasons, as the resident reads them in the letter (Awb 3:46) */
public record Decided(Dossier.Outcome outcome, LocalDate on, String why) {

    public Decided {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(on);
        Objects.requireNonNull(why);
    }
}
