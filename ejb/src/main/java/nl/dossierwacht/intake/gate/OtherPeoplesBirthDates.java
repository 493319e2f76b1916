package nl.dossierwacht.intake.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import nl.dossierwacht.intake.reading.PageText;

/** Finds the dates of birth of people who aren't in the dossier: whose they are, a paper mostly says beside them. Only what is called so counts; letters are full of other dates. */
final class OtherPeoplesBirthDates {

    private static final List<String> MONTHS = List.of("jan", "feb", "maa|mrt|mar", "apr", "mei|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec");
    private static final Pattern CALLED = Pattern.compile("\\b(geboortedatum|geboren(\\s+op)?|geb\\.?(\\s*datum)?|date\\s+of\\s+birth)[\\s:.]{0,4}(.{6,22})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("^(?<day>\\d{1,2})[-/. ](?<month>\\d{1,2})[-/. ](?<year>(19|20)\\d\\d)\\b");
    private static final Pattern YEAR_FIRST = Pattern.compile("^(?<year>(19|20)\\d\\d)-(?<month>\\d{1,2})-(?<day>\\d{1,2})\\b");
    private static final Pattern IN_WORDS = Pattern.compile("^(?<day>\\d{1,2})[ -](?<month>\\p{L}{3,9})\\.?[ -](?<year>(19|20)\\d\\d)\\b");

    /** The pages with a date of birth of somebody else, in order, each once. @param known the dates of birth of who is in the dossier */
    List<Integer> pages(List<PageText> pages, Set<LocalDate> known) {
        return pages.stream().filter(page -> page.lines().stream().anyMatch(line -> hasOther(line, known))).map(PageText::number).distinct().sorted().toList();
    }

    private static boolean hasOther(String line, Set<LocalDate> known) {
        return CALLED.matcher(line).results().map(found -> date(found.group(4))).flatMap(Optional::stream).anyMatch(date -> !known.contains(date));
    }

    private static Optional<LocalDate> date(String text) {
        for (Pattern form : List.of(NUMBERS, YEAR_FIRST, IN_WORDS)) {
            var found = form.matcher(text);
            if (found.find()) {
                return date(found.group("year"), found.group("month"), found.group("day"));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int month(String month) {
        return Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : 1 + (int) MONTHS.stream().takeWhile(name -> !month.toLowerCase(Locale.ROOT).matches("(" + name + ").*")).count();
    }
}
