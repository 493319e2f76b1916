package nl.dossierwacht.emergency;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An entry in the BIG register, as the municipality confirmed it for an account.
 *
 * @param number eleven digits, of which the last two say the profession
 * @param confirmedOn when somebody looked it up in the register
 */
public record BigRegistration(String number, LocalDate confirmedOn) {

    /** A registration has to be renewed within five years (Wet BIG 8): what was seen before that says nothing any more. */
    public static final int YEARS = 5;

    private static final Pattern FORM = Pattern.compile("\\d{11}");
    private static final Pattern NOBODYS = Pattern.compile("0{9}..");
    private static final int PROFESSION_AT = 9;
    /** The professions of Wet BIG 3, as the register numbers them. */
    private static final Set<String> PROFESSIONS = Set.of("01", "02", "03", "04", "16", "17", "25", "30", "31", "81", "82");

    /** Reads what the identity provider says of an account; empty unless both parts are there and the day is one. */
    public static Optional<BigRegistration> read(String number, String confirmedOn) {
        if (number == null || confirmedOn == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigRegistration(number.strip(), LocalDate.parse(confirmedOn.strip())));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Whether it has the right form and was confirmed lately enough. */
    public boolean isSoundOn(LocalDate today) {
        return FORM.matcher(number).matches() && !NOBODYS.matcher(number).matches() && PROFESSIONS.contains(number.substring(PROFESSION_AT))
                && !confirmedOn.isAfter(today) && confirmedOn.isAfter(today.minusYears(YEARS));
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "registration";
    }
}
