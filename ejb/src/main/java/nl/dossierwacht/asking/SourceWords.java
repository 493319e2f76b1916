package nl.dossierwacht.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

import nl.dossierwacht.person.FoundPerson;
import nl.dossierwacht.person.FoundPerson.Bond;
import nl.dossierwacht.person.FoundPerson.HomeFamily;
import nl.dossierwacht.person.PersonSource.Field;

/** What the BRP said, in the words of a paper: of others than the resident only that they are there and in which age that counts, so that nobody else is registered. */
final class SourceWords {

    /** Until this age a child is a minor. */
    private static final int GROWN_UP = 18;
    /** From this age somebody shares the costs (PW 19a, 22a). */
    private static final int SHARES_COSTS = 27;

    private SourceWords() {
    }

    static String of(FoundPerson found, Set<Field> fields) {
        return String.join("\n\n", fields.stream().sorted().map(field -> switch (field) {
            case HOME_ADDRESS -> found.addressLines().isEmpty() ? "De BRP noemt geen adres." : String.join("\n", found.addressLines())
                    + (found.secretAddress() ? "\nDit adres is geheim (geheimhouding persoonsgegevens)." : "");
            case BOND -> found.bonds().isEmpty() ? "Geen huwelijk of geregistreerd partnerschap." : String.join("\n", found.bonds().stream().map(SourceWords::bond).toList());
            case HOME_FAMILY -> found.family().map(SourceWords::family).orElse("De BRP noemt geen woonadres, dus ook niet wie daar woont.");
            case NAME, BIRTH_DATE, ADDRESS -> throw new IllegalArgumentException("nothing of a paper");
        }).toList());
    }

    private static String bond(Bond bond) {
        String kind = bond.kind().isEmpty() ? "Verbintenis" : bond.kind().substring(0, 1).toUpperCase(Locale.ROOT) + bond.kind().substring(1);
        return kind + (bond.since().isEmpty() ? "" : ", sinds " + bond.since()) + (bond.ended().isEmpty() ? "" : ", geëindigd op " + bond.ended()) + '.';
    }

    private static String family(HomeFamily family) {
        List<String> lines = new ArrayList<>(List.of("Partner op hetzelfde adres: " + (family.partner() ? "ja" : "nee"),
                "Kinderen op hetzelfde adres, jonger dan 18 jaar: " + count(family, age -> age < GROWN_UP),
                "Kinderen op hetzelfde adres, 18 tot en met 26 jaar: " + count(family, age -> age >= GROWN_UP && age < SHARES_COSTS),
                "Kinderen op hetzelfde adres, 27 jaar of ouder: " + count(family, age -> age >= SHARES_COSTS)));
        if (family.ofUnknownAge() > 0) {
            lines.add("Kinderen op hetzelfde adres, leeftijd onbekend: " + family.ofUnknownAge());
        }
        return String.join("\n", lines);
    }

    private static long count(HomeFamily family, IntPredicate age) {
        return family.childrensAges().stream().mapToInt(Integer::intValue).filter(age).count();
    }
}
