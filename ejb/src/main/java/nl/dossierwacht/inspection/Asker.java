package nl.dossierwacht.inspection;

import java.time.LocalDate;

/** Who asks, from the person source: the least that prevents mix-ups. @param birthDate {@code null} if the source doesn't know it */
public record Asker(String name, LocalDate birthDate) {

    /** Never the name. */
    @Override
    public String toString() {
        return "asker";
    }
}
