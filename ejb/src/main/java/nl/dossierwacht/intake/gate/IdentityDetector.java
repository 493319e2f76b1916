package nl.dossierwacht.intake.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.dossierwacht.intake.reading.PageText;

/**
 * Finds the machine readable zone of passports, identity cards and residence documents (TD1, TD2, TD3) and the line of
 * a Dutch driving licence. It trusts check digits, and a shape that nothing else has ({@link ZoneShape}): fillers alone
 * alarm on too much.
 */
public final class IdentityDetector {

    private static final int LICENCE_LENGTH = 30;
    private static final int GUESSES = 3;
    private static final int LONGEST_SEPARATED = 40;
    private static final int FEWEST_FILLERS = 3;
    private static final int MOST_FRAGMENTS = 60;
    private static final Pattern FRAGMENT = Pattern.compile("[A-Z0-9<]{4,44}");
    private static final Pattern DIGIT = Pattern.compile(".*[0-9].*");

    /** What on the page belongs to an identity document, if anything does. */
    public Optional<Finding> find(PageText page) {
        List<String> lines = page.lines().stream().map(ZoneText::squeeze).filter(line -> !line.isEmpty()).toList();
        for (String text : candidates(lines)) {
            if (hasZone(text)) {
                return Optional.of(new Finding(page.number(), Finding.Kind.MACHINE_READABLE_ZONE));
            }
            if (hasLicenceLine(text)) {
                return Optional.of(new Finding(page.number(), Finding.Kind.DRIVING_LICENCE_LINE));
            }
        }
        if (ZoneShape.points(lines) >= ZoneShape.CERTAIN) {
            return Optional.of(new Finding(page.number(), Finding.Kind.MACHINE_READABLE_ZONE));
        }
        if (lines.stream().anyMatch(ZoneShape::isLicence)) {
            return Optional.of(new Finding(page.number(), Finding.Kind.DRIVING_LICENCE_LINE));
        }
        return Optional.empty();
    }

    /** The page as one text, and every two fragments together: half a zone may be typed and half a picture. */
    private static List<String> candidates(List<String> lines) {
        List<String> texts = new ArrayList<>();
        texts.add(String.join("", lines));
        List<String> fragments = lines.stream()
                .filter(line -> FRAGMENT.matcher(line).matches() && DIGIT.matcher(line).matches())
                .limit(MOST_FRAGMENTS).toList();
        for (String first : fragments) {
            for (String second : fragments) {
                texts.add(first + second);
            }
        }
        return texts;
    }

    private static boolean hasZone(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (birthAndExpiryAt(text, at) || numberThenBirthAt(text, at) || cardNumberThenBirthAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** TD1's second line, and the middle of TD2's and TD3's: birth, sex, expiry, with a country beside them. */
    private static boolean birthAndExpiryAt(String text, int at) {
        if (at + 15 > text.length() || !isSex(text.charAt(at + 7))) {
            return false;
        }
        boolean countryAfter = at + 18 <= text.length() && isCountry(text.substring(at + 15, at + 18));
        boolean countryBefore = at >= 3 && isCountry(text.substring(at - 3, at));
        return (countryAfter || countryBefore) && isCheckedDate(text, at) && isCheckedDate(text, at + 8);
    }

    /** TD2's and TD3's second line: document number, country, birth. */
    private static boolean numberThenBirthAt(String text, int at) {
        return at + 21 <= text.length() && isSex(text.charAt(at + 20))
                && ZoneShape.isState(text.substring(at + 10, at + 13)) && isCheckedDate(text, at + 13)
                && isCheckedNumber(text, at);
    }

    /** TD1's first line, followed by a second one whose expiry was misread; without fillers between it is a list of amounts. */
    private static boolean cardNumberThenBirthAt(String text, int at) {
        if (at + 38 > text.length() || "ACI1".indexOf(text.charAt(at)) < 0 || !ZoneShape.isState(text.substring(at + 2, at + 5))
                || !isCheckedNumber(text, at + 5)) {
            return false;
        }
        for (int birth = at + 15 + FEWEST_FILLERS; birth <= at + LONGEST_SEPARATED && birth + 8 <= text.length(); birth++) {
            if (isSex(text.charAt(birth + 7)) && ZoneShape.fillers(text.substring(at + 15, birth)) >= FEWEST_FILLERS && isCheckedDate(text, birth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLicenceLine(String text) {
        for (int at = 0; at + LICENCE_LENGTH <= text.length(); at++) {
            if ("D0O".indexOf(text.charAt(at)) >= 0 && "1IL".indexOf(text.charAt(at + 1)) >= 0 && text.startsWith("NLD", at + 2)
                    && ZoneText.someReadingChecks(text.substring(at, at + LICENCE_LENGTH - 1), text.charAt(at + LICENCE_LENGTH - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCheckedNumber(String text, int at) {
        return ZoneText.someReadingChecks(text.substring(at, at + 9), text.charAt(at + 9));
    }

    private static boolean isCheckedDate(String text, int at) {
        String date = ZoneText.digits(text.substring(at, at + 7), GUESSES);
        if (date == null) {
            return false;
        }
        int month = Integer.parseInt(date.substring(2, 4));
        int day = Integer.parseInt(date.substring(4, 6));
        return month <= 12 && day <= 31 && CheckDigit.isRight(date.substring(0, 6), date.charAt(6));
    }

    private static boolean isSex(char c) {
        return "MFVX<K".indexOf(c) >= 0;
    }

    /** Three letters, or a letter with fillers as in Germany's {@code D<<}; digits that resemble letters count. */
    private static boolean isCountry(String code) {
        return code.matches("[A-Z0158][A-Z0158<]{2}") && !code.matches("[0-9]{3}");
    }
}
