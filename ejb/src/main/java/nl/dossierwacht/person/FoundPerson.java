package nl.dossierwacht.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.dossierwacht.domain.Bsn;

/**
 * What the source says of a person; what wasn't asked is empty.
 *
 * @param name as one writes it on an envelope, as in {@code S. de Vries}
 * @param addressLines street and number, then postal code and town; empty if not asked, or secret and not asked as such
 * @param secretAddress the address may not be shown to others (geheimhouding persoonsgegevens)
 * @param bonds marriages and registered partnerships, that ended too
 * @param family who of the family lives at the same address; empty if not asked, or the source knows no home
 */
public record FoundPerson(Bsn bsn, Optional<String> name, Optional<LocalDate> birthDate, List<String> addressLines, boolean secretAddress, List<Bond> bonds, Optional<HomeFamily> family) {

    public FoundPerson {
        addressLines = List.copyOf(addressLines);
        bonds = List.copyOf(bonds);
    }

    /**
     * A marriage or registered partnership.
     *
     * @param kind in the source's word, as in {@code huwelijk}
     * @param since the day in words, as far as it is known; empty if it isn't
     * @param ended the same for its end; empty if it stands
     */
    public record Bond(String kind, String since, String ended) {
    }

    /** Who of the family lives at the same address. @param childrensAges in years @param ofUnknownAge how many children more, of whom the age isn't known */
    public record HomeFamily(boolean partner, List<Integer> childrensAges, int ofUnknownAge) {
        public HomeFamily {
            childrensAges = List.copyOf(childrensAges);
        }
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "person";
    }
}
