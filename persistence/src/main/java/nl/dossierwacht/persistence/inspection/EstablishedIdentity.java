package nl.dossierwacht.persistence.inspection;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How it was established who asks, without a copy of anything (AVG 12 lid 6, Q2, 12).
 *
 * @param documentKind what was seen; with number and last day of validity, or {@code null} if no document was needed
 * @param howKnown how the employee knows the resident; {@code null} unless that is the way
 */
@Embeddable
public record EstablishedIdentity(@Enumerated(EnumType.STRING) @Column(name = "identity_means", updatable = false) Means means,
        @Column(name = "document_kind", updatable = false) String documentKind, @Column(name = "document_number", updatable = false) String documentNumber,
        @Column(name = "valid_until", updatable = false) LocalDate validUntil, @Column(name = "how_known", updatable = false) String howKnown,
        @Column(name = "established_by", updatable = false) String establishedBy, @Column(name = "established_on", updatable = false) LocalDate establishedOn) {

    /** The lawful ways. */
    public enum Means {
        /** A document was seen. */
        DOCUMENT,
        /** The resident signed in with DigiD. */
        DIGID,
        /** The employee knows the resident in person. */
        KNOWN
    }

    public EstablishedIdentity {
        Objects.requireNonNull(means);
        Objects.requireNonNull(establishedBy);
        Objects.requireNonNull(establishedOn);
    }
}
