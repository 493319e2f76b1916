package nl.dossierwacht.domain;

import java.util.Optional;

/** A citizen service number: nine digits that pass the 11-check. Never shown whole by accident. */
public record Bsn(String digits) {

    private static final int LENGTH = 9;

    public Bsn {
        if (digits == null || !digits.matches("[0-9]{9}") || !passesElevenCheck(digits)) {
            throw new IllegalArgumentException("not a BSN");
        }
    }

    /** Reads what somebody typed, with or without spaces or dots; empty if it isn't a BSN. */
    public static Optional<Bsn> read(String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s.]", "");
        return digits.matches("[0-9]{9}") && passesElevenCheck(digits) ? Optional.of(new Bsn(digits)) : Optional.empty();
    }

    /** The last three digits, the others hidden: enough to tell two people apart. */
    @Override
    public String toString() {
        return "••••••" + digits.substring(LENGTH - 3);
    }

    private static boolean passesElevenCheck(String digits) {
        int sum = -(digits.charAt(LENGTH - 1) - '0');
        int filled = digits.charAt(LENGTH - 1) - '0';
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = digits.charAt(i) - '0';
            sum += digit * (LENGTH - i);
            filled += digit;
        }
        return filled > 0 && sum % 11 == 0;
    }
}
