package nl.dossierwacht.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.domain.Bsn;

/**
 * What the source says of a person; what wasn't asked is empty.
 *
 * @param name as one writes it on an envelope, as in {@code S. de Vries}
 * @param addressLines street and number, then postal code and town; empty if not asked or secret
 * @param secretAddress the address may not be shown to others (geheimhouding persoonsgegevens)
 */
public record FoundPerson(Bsn bsn, Optional<String> name, Optional<LocalDate> birthDate, List<String> addressLines, boolean secretAddress) {

    public FoundPerson {
        addressLines = List.copyOf(addressLines);
    }
}
