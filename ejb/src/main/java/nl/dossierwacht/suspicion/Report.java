package nl.dossierwacht.suspicion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a professional tells enforcement, and what.
 *
 * @param facts what is told, each by its name
 * @param named whether enforcement learns who tells it and under which law
 * @param tellLater until when the resident isn't told; empty if the resident knows
 * @param whyLater why the resident can't be told now; empty if they know
 */
public record Report(List<SignalFact> facts, boolean named, Optional<LocalDate> tellLater, String whyLater) {

    public Report {
        facts = List.copyOf(facts);
        whyLater = whyLater == null ? "" : whyLater.strip();
        if (whyLater.length() > Weighing.LONGEST) {
            throw new IllegalArgumentException("too long");
        }
    }
}
