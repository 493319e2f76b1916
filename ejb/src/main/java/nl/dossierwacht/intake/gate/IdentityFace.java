package nl.dossierwacht.intake.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.dossierwacht.intake.gate.IdentityVocabulary.Family;
import nl.dossierwacht.intake.gate.IdentityVocabulary.Word;
import nl.dossierwacht.intake.gate.IdentityVocabulary.Words;
import nl.dossierwacht.intake.reading.PageText;

/**
 * Recognises the face of an identity document without a zone in view: fronts of cards and licences, masked copies. What
 * it looks at is layout as much as words: a title that fills its line, labels in two languages that fill theirs, values
 * that stand alone (a date, a sex, a number), two dates exactly five or ten years apart. In a letter or a form the same
 * words stand in sentences, or before what was filled in.
 */
public final class IdentityFace {

    /** How sure the face makes us. */
    public enum Certainty { NONE, DOUBTFUL, CLEAR }

    private static final double FILLS = 0.6;
    private static final double FILLS_STATE = 0.5;
    private static final double FILLS_SIDE = 0.8;
    /** "Kind: passport" is what a form says. */
    private static final double MOST_LABEL_IN_TITLE = 0.3;
    private static final double MOST_OF_PAIRS = 2.5;
    private static final double CLEAR_FROM = 8;
    private static final double DOUBTFUL_FROM = 4.5;
    private static final double LABELS_ALONE_FROM = 6;
    private static final double VALUES_ALONE_FROM = 5;
    private static final double ORDINARY_TAKES = 4;
    private static final double SIGNS_FROM = 2;
    private static final int SHORT = 34;
    private static final int ENOUGH_LINES = 400;
    /** Each reading of a picture counts: a card's face has some two hundred letters, and is read up to five times. */
    private static final int LETTERS_OF_A_CARD = 900;

    private static final double TITLE_OF_PAIRS = 3;

    private static final String MONTH = "(?:[A-ZÀ-Þ]{3,4}\\.?(?:[/ ]{0,3}[A-Z]{3,4}\\.?)?)";
    private static final Pattern DATE = Pattern.compile("(?:^|[^0-9])([0-3][0-9])[ .,/-]{0,2}([01][0-9]|" + MONTH + ")[ .,/-]{0,2}((?:19|20)[0-9]{2}|[0-9]{2}(?![0-9]))");
    /** The year first, as in the north and the east of Europe and in America. */
    private static final Pattern YEAR_FIRST = Pattern.compile("(?:^|[^0-9])((?:19|20)[0-9]{2})[ ./-]([01][0-9])[ ./-]([0-3][0-9])(?![0-9])");
    /** A field's number that was read together with its date. */
    private static final Pattern NUMBER_ON_DATE = Pattern.compile("^[34][ABab]?[.,:]?\\s?(?=[0-3][0-9][./-][01][0-9][./-](?:19|20)?[0-9]{2})");
    private static final Pattern BETWEEN_DATES = Pattern.compile("4\\s?[ABC]|[^A-Z0-9]");
    /** As passports shorten them in Dutch, English, German, French, Spanish and Italian; some of these are several states'. */
    private static final List<List<String>> MONTHS = List.of(List.of("JAN", "ENE", "GEN"), List.of("FEB", "FEV", "FÉV"), List.of("MAR", "MAA", "MRT", "MÄR"), List.of("APR", "AVR", "ABR"), List.of("MAY", "MEI", "MAI", "MAG"),
            List.of("JUN", "GIU"), List.of("JUL", "LUG"), List.of("AUG", "AOU", "AOÛ", "AGO"), List.of("SEP", "SET"), List.of("OCT", "OKT", "OTT"), List.of("NOV"), List.of("DEC", "DEZ", "DÉC", "DIC"));
    private static final Pattern SEX = Pattern.compile("(?:[MVFKX]\\s?[/|lI1]\\s?[MF])|[MFV]|MALE|FEMALE");
    private static final Pattern NUMBER = Pattern.compile("(?=(?:.*[A-Z]){2})(?=(?:.*[0-9]){3})[A-Z0-9]{8,9}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{10}|[A-Z][0-9]{7,8}");
    /** What licences of America and Australia write before their values, which are read as one word. */
    private static final Pattern AMERICAN = Pattern.compile("(?:[0-9]{1,2}[ABCDabcd]?[.,]? ?)?(DOB|EXP|ISS|DL|LN|FN|HGT|WGT|EYES|CLASS|RSTR|SEX)(?:[ :.].{1,16}|[0-9].{1,12}|[A-Z]{3,14})");
    private static final Pattern BOTH_SIDES = Pattern.compile("[/|·•]");
    private static final Pattern LICENCE_FIELD = Pattern.compile("(4\\s?[abcd]|[1-35])[.,:]?\\s?(.{0,30})");
    private static final Pattern CLASSES = Pattern.compile("(?:9[.,]?\\s?)?(?:AM|A1|A2|A|B1|BE|B|C1E|C1|CE|C|D1E|D1|DE|D|T)(?:[/I| ,]{1,2}(?:AM|A1|A2|A|B1|BE|B|C1E|C1|CE|C|D1E|D1|DE|D|T))+");
    private static final Pattern GIVEN_BY = Pattern.compile("(?i)(?:4\\s?c[.,]?\\s?)?(?:burg\\.? ?(?:van|v\\.)|burgemeester van|gemeente|rdw).{0,24}");
    private static final IdentityVocabulary VOCABULARY = new IdentityVocabulary();

    /** How much a page looks like the face of an identity document. */
    public Certainty judge(PageText page) {
        Evidence evidence = evidence(page);
        evidence.zone = Math.min(2, ZoneShape.points(page.lines().stream().map(ZoneText::squeeze).toList()));
        return evidence.certainty();
    }

    /** Whether a page that has these lines is clear, whatever other lines it has: then they needn't be read. */
    public boolean isClearWhateverElseThereIs(PageText page) {
        return evidence(page).isClearWhateverElse();
    }

    /** Whether a page has anything of an identity document's face: a title, or a few labels or values that stand as they do there. */
    public boolean hasSigns(PageText page) {
        return evidence(page).hasSigns();
    }

    private static Evidence evidence(PageText page) {
        Evidence evidence = new Evidence();
        page.written().stream().limit(ENOUGH_LINES).forEach(line -> evidence.add(line, false));
        page.seen().stream().limit(ENOUGH_LINES).forEach(line -> evidence.add(line, true));
        return evidence;
    }

    /** What was gathered on one page. */
    private static final class Evidence {

        private final Map<String, Set<String>> titles = new HashMap<>();
        private final Set<String> states = new TreeSet<>();
        private final Map<String, Double> labels = new HashMap<>();
        private final Map<String, Double> values = new HashMap<>();
        private final Set<String> pairs = new TreeSet<>();
        private final List<LocalDate> dates = new ArrayList<>();
        private boolean country;
        private boolean ordinary;
        private int letters;
        private double zone;

        void add(String line, boolean misread) {
            letters += line.length();
            Words words = VOCABULARY.in(line, misread);
            ordinary |= !words.of(Family.ORDINARY).isEmpty() && words.covered(Family.ORDINARY) > 0.3;
            title(words);
            labels(line, words, misread);
            values(line.strip(), words);
        }

        private void title(Words words) {
            if (!words.of(Family.ORDINARY).isEmpty() || words.covered(Family.LABEL) > MOST_LABEL_IN_TITLE) {
                return;
            }
            double filled = words.covered(Family.TITLE) + words.covered(Family.STATE) + words.covered(Family.COUNTRY);
            List<Word> named = words.of(Family.TITLE);
            country |= filled >= FILLS && !named.isEmpty() && words.of(Family.STATE).isEmpty() && !words.of(Family.COUNTRY).isEmpty();
            if (filled >= FILLS && named.stream().map(Word::field).distinct().count() == 1) {
                named.forEach(word -> titles.computeIfAbsent(word.field(), unused -> new HashSet<>()).add(word.letters()));
            }
            if (filled >= FILLS_STATE) {
                words.of(Family.STATE).forEach(word -> states.add(word.letters()));
            }
        }

        private void labels(String line, Words words, boolean misread) {
            if (words.covered(Family.LABEL) < FILLS) {
                sides(line, misread);
                VOCABULARY.labelBefore(line.strip()).filter(label -> line.length() <= SHORT + 10).ifPresent(label -> pairs.add(label.field()));
                return;
            }
            Map<String, Integer> languages = new HashMap<>();
            words.of(Family.LABEL).forEach(word -> languages.merge(word.field(), 1, Integer::sum));
            languages.forEach((field, count) -> labels.merge(field, count > 1 ? 1.5 : 0.5, Math::max));
        }

        /** A label of which one side is in a language that the list hasn't. */
        private void sides(String line, boolean misread) {
            String[] sides = BOTH_SIDES.split(line);
            if (sides.length < 2 || line.length() > SHORT + 10) {
                return;
            }
            for (String side : sides) {
                Words words = VOCABULARY.in(side, misread);
                if (words.covered(Family.LABEL) >= FILLS_SIDE) {
                    words.of(Family.LABEL).forEach(word -> labels.merge(word.field(), 0.5, Math::max));
                }
            }
        }

        private void values(String line, Words words) {
            String upper = line.toUpperCase(Locale.ROOT);
            dates(upper);
            if (line.length() > SHORT) {
                return;
            }
            value("sex", SEX.matcher(upper).matches() ? line.length() > 1 ? 1 : 0.25 : 0);
            value("number", NUMBER.matcher(line).matches() ? 1 : LONG_NUMBER.matcher(line).matches() ? 0.5 : 0);
            value("classes", CLASSES.matcher(line).matches() ? 1 : 0);
            value("given by", GIVEN_BY.matcher(line).matches() ? 0.5 : 0);
            if (words.covered(Family.VALUE) >= FILLS) {
                words.of(Family.VALUE).forEach(word -> value(word.field().equals("PERMIT") ? word.letters() : word.field(), 1));
            }
            Matcher american = AMERICAN.matcher(line);
            if (american.matches()) {
                value(american.group(1), 0.5);
            }
            Matcher field = LICENCE_FIELD.matcher(line);
            if (field.matches() && !field.group(2).contains("?") && !field.group(2).contains("…") && !field.group(2).contains("..")) {
                String number = field.group(1).replace(" ", "").toLowerCase(Locale.ROOT);
                value(number, number.startsWith("4") ? 0.75 : 0.25);
            }
        }

        /** Dates that stand alone, or with a field's number, a place or another date. */
        private void dates(String line) {
            if (line.length() > SHORT + 10) {
                return;
            }
            Matcher year = YEAR_FIRST.matcher(line);
            while (year.find()) {
                date(year.group(3), year.group(2), year.group(1));
            }
            String text = NUMBER_ON_DATE.matcher(line).replaceFirst("");
            Matcher date = DATE.matcher(text);
            StringBuilder before = new StringBuilder();
            int end = 0;
            while (date.find()) {
                before.append(text, end, date.start(1));
                end = date.end();
                if (BETWEEN_DATES.matcher(before).replaceAll("").length() <= 3) {
                    date(date.group(1), date.group(2), date.group(3));
                }
            }
        }

        private void date(String day, String month, String year) {
            try {
                int years = Integer.parseInt(year) + (year.length() == 4 ? 0 : Integer.parseInt(year) > 45 ? 1900 : 2000);
                dates.add(LocalDate.of(years, month(month), Integer.parseInt(day)));
            } catch (DateTimeException none) {
                // Looks like a date and is none.
            }
        }

        private static int month(String month) {
            if (Character.isDigit(month.charAt(0))) {
                return Integer.parseInt(month);
            }
            for (String name : month.split("[^A-Z]+")) {
                for (int at = 0; at < MONTHS.size(); at++) {
                    if (name.length() > 2 && MONTHS.get(at).contains(name.substring(0, 3))) {
                        return at + 1;
                    }
                }
            }
            return 0;
        }

        private void value(String what, double points) {
            if (points > 0) {
                values.merge(what, points, Math::max);
            }
        }

        /** Dates that stand alone; more if they are what a document was issued and expires on. */
        private double dated() {
            Set<LocalDate> different = new TreeSet<>(dates);
            boolean term = different.stream().anyMatch(from -> different.stream().anyMatch(to -> isTerm(from, to)));
            return term ? 2.5 : different.size() > 1 ? 1 : different.isEmpty() ? 0 : 0.5;
        }

        private static boolean isTerm(LocalDate from, LocalDate to) {
            return List.of(5, 10, 15).stream().anyMatch(years -> Math.abs(ChronoUnit.DAYS.between(from.plusYears(years), to)) <= 1);
        }

        private double titled() {
            double kind = titles.values().stream().mapToDouble(languages -> languages.size() > 1 ? 3 : 2).max().orElse(0);
            return kind + Math.min(3, states.size() * 2 + (country ? 1 : 0));
        }

        private double labelled(double title) {
            double beside = title >= TITLE_OF_PAIRS ? Math.min(MOST_OF_PAIRS, pairs.stream().filter(field -> !labels.containsKey(field)).count() * 0.5) : 0;
            return Math.min(7, labels.values().stream().mapToDouble(Double::doubleValue).sum() + beside);
        }

        private double valued() {
            return Math.min(6, values.values().stream().mapToDouble(Double::doubleValue).sum() + dated());
        }

        /** More lines add to titles, labels and values, and can take this: that it is as little text as a card has is gone, and that something ordinary is among them. */
        boolean isClearWhateverElse() {
            double title = titled();
            double beside = valued() + labelled(title);
            return title >= 2 && title + beside - ORDINARY_TAKES >= CLEAR_FROM && beside >= 3;
        }

        boolean hasSigns() {
            double title = titled();
            return title > 0 || labelled(title) + valued() >= SIGNS_FROM;
        }

        Certainty certainty() {
            double title = titled();
            double labelled = labelled(title);
            double valued = valued();
            double sum = title + labelled + valued + zone + (letters < LETTERS_OF_A_CARD ? 0.5 : 0) - (ordinary ? ORDINARY_TAKES : 0);
            if (title >= 2 && sum >= CLEAR_FROM && valued + labelled >= 3) {
                return Certainty.CLEAR;
            }
            boolean titledAndMore = title >= 2 && sum >= DOUBTFUL_FROM && valued + labelled >= 1.5;
            boolean untitled = !ordinary && (labelled >= LABELS_ALONE_FROM && valued >= 1 || valued >= VALUES_ALONE_FROM || zone >= 2);
            return titledAndMore || untitled ? Certainty.DOUBTFUL : Certainty.NONE;
        }
    }
}
