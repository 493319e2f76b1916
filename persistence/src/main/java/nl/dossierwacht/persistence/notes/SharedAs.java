package nl.dossierwacht.persistence.notes;

import java.util.UUID;

import nl.dossierwacht.domain.DomainKey;

/**
 * What a note becomes when it is shared.
 *
 * @param sha256 of the document's content; by it the document is found again after a crash
 */
public record SharedAs(DomainKey domain, UUID dossier, String sha256) {

    String value() {
        return domain.value() + ' ' + dossier + ' ' + sha256;
    }

    static SharedAs parse(String value) {
        String[] parts = value.split(" ", -1);
        return new SharedAs(DomainKey.parse(parts[0]), UUID.fromString(parts[1]), parts[2]);
    }
}
