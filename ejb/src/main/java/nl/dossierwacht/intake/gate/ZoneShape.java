package nl.dossierwacht.intake.gate;

import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What shows a machine readable zone when a mark dropped out of it, so that no check digit falls in its place: a
 * document's letter with a state that there is, names with fillers between and after, dates with a sex between.
 */
final class ZoneShape {

    /** From here on it can be nothing else. */
    static final double CERTAIN = 3;

    private static final double STRONG = 3;
    private static final double FAIR = 2;
    private static final double WEAK = 1.5;
    private static final int LONGEST = 60;
    /**
     * The codes of states by ISO 3166-1, and those that ICAO 9303 part 3 (section 5) adds to them: Germany's, specimens', the European Union's, the United Nations' and other
     * organisations' (UNO, UNA, UNK, XOM), those of refugees and people without a state or of none that is told (XXA, XXB, XXC, XXX: no gap left open here), Kosovo's, and the other kinds of British nationals.
     */
    private static final Set<String> STATES = Stream.concat(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream(),
            Stream.of("D<<", "UTO", "EUE", "XXA", "XXB", "XXC", "XXX", "UNO", "UNA", "UNK", "XOM", "RKS", "XKX", "GBD", "GBN", "GBO", "GBP", "GBS")).collect(Collectors.toUnmodifiableSet());

    private static final Pattern NAMES_AFTER_STATE = Pattern.compile("[PVIAC][A-Z<]([A-Z0158<]{3})([A-Z<]{2,}?)<<([A-Z<]*<{3,}[A-Z0-9<]*|[A-Z]+(?:<[A-Z]+)*<?)");
    private static final Pattern NUMBER_AFTER_STATE = Pattern.compile("[IAC1][A-Z<]([A-Z0158<]{3})([A-Z0-9<]{9})([0-9OIBSZ<])[A-Z0-9<]*");
    private static final Pattern DATES_BEFORE_STATE = Pattern.compile("([0-9OQDILZBSGA]{6})([0-9OQDILZBSGA])[MFVXK<]([0-9OQDILZBSGA]{6})([0-9OQDILZBSGA])([A-Z0158<]{3})");
    private static final Pattern STATE_BEFORE_DATES = Pattern.compile("([A-Z0-9<]{9})([0-9OQDILZBSGA])([A-Z0158<]{3})([0-9OQDILZBSGA]{6})([0-9OQDILZBSGA])[MFVXK<]([0-9OQDILZBSGA]{6})([0-9OQDILZBSGA])?");
    private static final Pattern NAMES_ALONE = Pattern.compile("[A-Z]{2,}(<[A-Z]+){0,4}<<[A-Z]+(<[A-Z]+){0,4}<{4,}[A-Z0-9<]{0,3}");
    private static final Pattern FRENCH = Pattern.compile("IDFRA[A-Z<]{4,25}[0-9]{3,6}");
    private static final Pattern FRENCH_SECOND = Pattern.compile("[0-9OIBSZ]{13}[A-Z]{2,}[A-Z<]*[0-9OIBSZ]{7}[MF][0-9OIBSZ]?");
    private static final Pattern LICENCE = Pattern.compile("D[1IL]NLD[0-9A-Z]{21,28}");
    /** Of another state, in the Dutch one's form. */
    private static final Pattern LICENCE_ELSEWHERE = Pattern.compile("D[1IL]([A-Z0158]{3})[0-9A-Z<]{25}");
    private static final Pattern FRENCH_LICENCE = Pattern.compile("D[1IL]FRA[0-9OIBSZ]{2}[A-Z0-9]{2}[0-9OIBSZ]{11,13}[A-Z<]{2,9}[0-9OIBSZ]?");
    private static final Pattern SWISS_LICENCE = Pattern.compile("FA(?:CHE|L[I1]E)[0-9OIBSZ]{11,13}[0-9OIBSZKC<]{6,16}");
    private static final int DIGITS_OF_A_LICENCE = 12;

    private ZoneShape() {
    }

    /** How much of a zone these lines show; each kind of line counts once. */
    static double points(List<String> lines) {
        double points = 0;
        Set<String> counted = new TreeSet<>();
        for (String line : lines) {
            if (line.length() < 16 || line.length() > LONGEST) {
                continue;
            }
            points += once(counted, "names after state", namesAfterState(line));
            points += once(counted, "number after state", numberAfterState(line));
            points += once(counted, "dates", Math.max(dates(line), numberAndDates(line)));
            points += once(counted, "names", NAMES_ALONE.matcher(line).matches() && line.length() >= 22 && line.length() <= 34 ? WEAK : 0);
            points += once(counted, "french", FRENCH.matcher(line).matches() && line.length() >= 30 ? STRONG : FRENCH_SECOND.matcher(line).matches() ? FAIR : 0);
        }
        return points;
    }

    /** Whether a line is a driving licence's, although some of it was misread. */
    static boolean isLicence(String line) {
        if (line.chars().filter(c -> c >= '0' && c <= '9').count() < DIGITS_OF_A_LICENCE) {
            return false;
        }
        Matcher elsewhere = LICENCE_ELSEWHERE.matcher(line);
        return LICENCE.matcher(line).matches() || FRENCH_LICENCE.matcher(line).matches() || SWISS_LICENCE.matcher(line).matches()
                || elsewhere.matches() && isState(elsewhere.group(1)) && ZoneText.someReadingChecks(line.substring(0, line.length() - 1), line.charAt(line.length() - 1));
    }

    private static double once(Set<String> counted, String what, double points) {
        return points > 0 && counted.add(what) ? points : 0;
    }

    private static double namesAfterState(String line) {
        Matcher names = NAMES_AFTER_STATE.matcher(line);
        for (int from = 0; from < 4 && names.find(from); from = names.start() + 1) {
            int fillers = fillers(names.group());
            int length = names.group().length();
            if (isState(names.group(1)) && (length >= 28 && fillers >= 5 || length >= 38 && fillers >= 3)) {
                return STRONG;
            }
        }
        return 0;
    }

    private static double numberAfterState(String line) {
        Matcher number = NUMBER_AFTER_STATE.matcher(line);
        if (!number.lookingAt() || !isState(number.group(1)) || line.length() < 24 || line.length() > 33) {
            return 0;
        }
        long digits = number.group(2).chars().filter(c -> c >= '0' && c <= '9').count();
        boolean right = ZoneText.someReadingChecks(number.group(2), number.group(3).charAt(0));
        int fillers = fillers(line);
        return digits < 2 || fillers < 2 ? 0 : right && fillers >= 4 || fillers >= 10 ? STRONG : right || fillers >= 5 ? FAIR : 0;
    }

    private static double dates(String line) {
        Matcher dates = DATES_BEFORE_STATE.matcher(line);
        if (!dates.find() || !isState(dates.group(5))) {
            return 0;
        }
        boolean right = isRight(dates.group(1), dates.group(2)) || isRight(dates.group(3), dates.group(4));
        int fillers = fillers(line);
        return right && fillers >= 3 ? STRONG : right || fillers >= 5 ? FAIR : 0;
    }

    private static double numberAndDates(String line) {
        Matcher found = STATE_BEFORE_DATES.matcher(line);
        if (!found.find() || !isState(found.group(3))) {
            return 0;
        }
        boolean number = ZoneText.someReadingChecks(found.group(1), found.group(2).charAt(0));
        return number || isRight(found.group(4), found.group(5)) || found.group(7) != null && isRight(found.group(6), found.group(7)) ? STRONG : FAIR;
    }

    private static boolean isRight(String date, String check) {
        String digits = ZoneText.digits(date + check, 7);
        return digits != null && CheckDigit.isRight(digits.substring(0, 6), digits.charAt(6));
    }

    /** Whether three letters are a state's, or digits that resemble them. */
    static boolean isState(String code) {
        String letters = code.replace('0', 'O').replace('1', 'I').replace('5', 'S').replace('8', 'B');
        return STATES.contains(letters) || code.matches("D<[<K]");
    }

    static int fillers(String line) {
        return (int) line.chars().filter(c -> c == '<').count();
    }
}
