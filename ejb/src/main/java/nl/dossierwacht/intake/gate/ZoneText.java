package nl.dossierwacht.intake.gate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Brings text, typed or read from a picture, to the alphabet of a machine readable zone. */
final class ZoneText {

    private static final String LOOKS_LIKE_DIGIT = "OQDILZBSGA";
    private static final String AS_DIGIT = "00011285" + "64";
    private static final int MOST_DOUBTS = 5;

    private ZoneText() {
    }

    /** Capitals, digits and fillers, nothing else: spaces and dots between the characters hide nothing. */
    static String squeeze(String line) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder zone = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '«', '≪' -> zone.append("<<");
                case '‹', '〈', '＜', '(', '{', '⟨' -> zone.append('<');
                case '×', '✕', '✖' -> zone.append('X');
                default -> {
                    if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '<') {
                        zone.append(c);
                    }
                }
            }
        }
        return zone.toString();
    }

    /** The digit that this character is or resembles; 0 when neither. */
    static char digit(char c) {
        if (c >= '0' && c <= '9') {
            return c;
        }
        int at = LOOKS_LIKE_DIGIT.indexOf(c);
        return at < 0 ? 0 : AS_DIGIT.charAt(at);
    }

    /** The field with each character as the digit it resembles, or null if some resemble none or too many are guesses. */
    static String digits(String field, int guessesAllowed) {
        StringBuilder digits = new StringBuilder(field.length());
        int guesses = 0;
        for (int i = 0; i < field.length(); i++) {
            char digit = digit(field.charAt(i));
            if (digit == 0) {
                return null;
            }
            if (digit != field.charAt(i)) {
                guesses++;
            }
            digits.append(digit);
        }
        return guesses <= guessesAllowed ? digits.toString() : null;
    }

    /** Whether some reading of a field of letters and digits has this check digit. */
    static boolean someReadingChecks(String field, char check) {
        char wanted = digit(check);
        if (wanted == 0) {
            return false;
        }
        List<String> readings = new ArrayList<>(List.of(""));
        int doubts = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            char other = doubts < MOST_DOUBTS ? twin(c) : 0;
            doubts += other == 0 ? 0 : 1;
            List<String> longer = new ArrayList<>();
            for (String reading : readings) {
                longer.add(reading + c);
                if (other != 0) {
                    longer.add(reading + other);
                }
            }
            readings = longer;
        }
        return readings.stream().anyMatch(reading -> CheckDigit.isRight(reading, wanted));
    }

    private static char twin(char c) {
        return switch (c) {
            case 'O' -> '0';
            case '0' -> 'O';
            case 'I' -> '1';
            case '1' -> 'I';
            case 'B' -> '8';
            case '8' -> 'B';
            case 'S' -> '5';
            case '5' -> 'S';
            case 'K' -> '<';
            default -> 0;
        };
    }
}
