package nl.dossierwacht.intake.gate;

/** Check digits of ICAO 9303: weights 7, 3, 1; letters count from 10, the filler counts 0. */
public final class CheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {
    }

    /**
     * The check digit of a field.
     *
     * @throws IllegalArgumentException if a character isn't a capital, a digit or the filler
     */
    public static char of(CharSequence field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += value(field.charAt(i)) * WEIGHTS[i % 3];
        }
        return (char) ('0' + sum % 10);
    }

    /** Whether the digit belongs to the field. */
    public static boolean isRight(CharSequence field, char digit) {
        return digit == of(field);
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        if (c == '<') {
            return 0;
        }
        throw new IllegalArgumentException("not a character of a machine readable zone");
    }
}
