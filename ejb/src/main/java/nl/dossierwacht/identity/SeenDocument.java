package nl.dossierwacht.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/** An identity document that an employee saw: what is written down in the place of a copy (Q2, 17). */
public record SeenDocument(DocumentKind kind, String number, LocalDate validUntil) {

    public SeenDocument {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(validUntil);
        number = Objects.requireNonNull(number).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
