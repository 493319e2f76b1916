package nl.dossierwacht.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as it stands in papers, letters and inspections, which are in Dutch: {@code 3 mei 2026}. */
public final class DutchDay {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private DutchDay() {
    }

    /** The day in words. */
    public static String of(LocalDate day) {
        return DATE.format(day);
    }
}
