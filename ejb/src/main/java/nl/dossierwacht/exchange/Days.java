package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they stand in papers and in the words of a request, which are in Dutch. */
final class Days {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private Days() {
    }

    static String in(LocalDate day) {
        return DATE.format(day);
    }
}
