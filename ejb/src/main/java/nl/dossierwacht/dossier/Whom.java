package nl.dossierwacht.dossier;

import java.time.LocalDate;

/** Whom a dossier is about, as plain values. @param birthDate {@code null} if it isn't known */
public record Whom(String bsn, String name, LocalDate birthDate) {

    /** Never who it is. */
    @Override
    public String toString() {
        return "resident";
    }
}
