package nl.dossierwacht.intake;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.dossierwacht.domain.Task;

/** A phase of a task in which a document can be needed (Q1). */
public enum Phase {
    AANVRAAG, VERIFICATIE, HANDHAVING, UITVOERING, HERBEOORDELING;

    /** The phase as documents keep it, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phase with this code. */
    public static Optional<Phase> of(String code) {
        return Stream.of(values()).filter(phase -> phase.code().equals(code)).findFirst();
    }

    /** The phases of a task: enforcement has its own, and nobody else has that. */
    public static Set<Phase> under(Task task) {
        return task == Task.HANDHAVING ? EnumSet.of(HANDHAVING) : EnumSet.complementOf(EnumSet.of(HANDHAVING));
    }
}
