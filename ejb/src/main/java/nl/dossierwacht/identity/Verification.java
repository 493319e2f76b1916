package nl.dossierwacht.identity;

import java.time.LocalDate;

import nl.dossierwacht.persistence.identity.IdentityVerification;

/** That identity was established, as a page shows it. */
public record Verification(String documentKind, String documentNumber, LocalDate validUntil, String seenBy, LocalDate seenOn) {

    static Verification of(IdentityVerification kept) {
        return new Verification(kept.documentKind(), kept.documentNumber(), kept.validUntil(), kept.seenBy(), kept.seenOn());
    }
}
