package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.dossierwacht.audit.SaidPurpose;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierRepository;
import nl.dossierwacht.separation.Touched;

/** An exact key by which a dossier is found: its number, a BSN, or a name with the date of birth. There is no half key. */
public sealed interface SearchKey {

    /** @param number as in {@code W-2026-00412} */
    record Number(String number) implements SearchKey {
    }

    /** @param bsn of the resident */
    record Citizen(Bsn bsn) implements SearchKey {
    }

    /** @param name as the dossier shows it, as in {@code S. de Vries} */
    record NameAndBirth(String name, LocalDate born) implements SearchKey {
    }

    /** Reads what somebody typed; empty if it is no whole key. A birth date is written 14-3-1951 or 1951-03-14, after the name. */
    static Optional<SearchKey> read(String typed) {
        String text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (Forms.NUMBER.matcher(text).matches()) {
            return Optional.of(new Number(text.toUpperCase(Locale.ROOT)));
        }
        Optional<SearchKey> citizen = Bsn.read(text).map(Citizen::new);
        return citizen.isPresent() ? citizen : Forms.nameAndBirth(text);
    }

    /** The dossiers that it finds under the hat that is worn. */
    default List<Dossier> in(DossierRepository dossiers) {
        if (this instanceof Number key) {
            return dossiers.byNumber(key.number()).stream().toList();
        }
        if (this instanceof Citizen key) {
            return dossiers.ofResident(key.bsn().digits());
        }
        NameAndBirth key = (NameAndBirth) this;
        return dossiers.ofResident(key.name(), key.born());
    }

    /** Tells the log what the search is for, and about whom, without the key itself. */
    default void tell(Touched touched, String purpose) {
        if (this instanceof Citizen key) {
            touched.person(key.bsn());
        }
        SaidPurpose.of(purpose, this instanceof NameAndBirth key ? List.of(key.name()) : List.of()).ifPresent(touched::purpose);
    }

    /** How the keys are written. */
    final class Forms {

        private static final Pattern NUMBER = Pattern.compile("[A-Za-z]-\\d{4}-\\d{5,7}");
        private static final Pattern NAME_AND_BIRTH = Pattern.compile("(.{2,100}?),? (\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4})");
        private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder().appendOptional(DateTimeFormatter.ofPattern("d-M-uuuu"))
                .appendOptional(DateTimeFormatter.ofPattern("uuuu-M-d")).toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

        private Forms() {
        }

        private static Optional<SearchKey> nameAndBirth(String text) {
            Matcher parts = NAME_AND_BIRTH.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new NameAndBirth(parts.group(1), LocalDate.parse(parts.group(2).replace('/', '-'), DATE)));
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        }
    }
}
