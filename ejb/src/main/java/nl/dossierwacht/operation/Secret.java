package nl.dossierwacht.operation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a secret can be one: long enough, not what everybody knows, not what a person made up in a hurry. */
final class Secret {

    /** Twelve random bytes in base64. */
    private static final int SHORTEST_PASSWORD = 16;
    private static final int FEWEST_CHARACTERS = 8;
    private static final int SHORTEST_GIVEN_KEY = 8;
    private static final int KEY_BYTES = 32;
    /** Of 32 random bytes fewer than 20 different ones are seen less than once in ten million times. */
    private static final int FEWEST_DIFFERENT_BYTES = 20;
    private static final Set<String> WORDS = Set.of("password", "passwort", "wachtwoord", "changeme", "change-me", "change_me", "secret", "geheim", "default", "dossierwacht",
            "postgres", "keycloak", "wildfly", "example", "voorbeeld", "welkom", "admin", "dw_app", "dw_notes", "dw_keys", "dw_sealer", "dw_owner", "12345678", "qwerty");

    private Secret() {
    }

    /** What is wrong with a password of ours, if something is; never the password. */
    static Optional<String> weaknessOfPassword(String password) {
        if (isKnown(password)) {
            return Optional.of("is a default that everybody knows");
        }
        if (password.length() < SHORTEST_PASSWORD) {
            return Optional.of("is too short: " + SHORTEST_PASSWORD + " characters at least");
        }
        if (password.chars().distinct().count() < FEWEST_CHARACTERS) {
            return Optional.of("isn't random");
        }
        return Optional.empty();
    }

    /** What is wrong with a key of 32 bytes, if something is; never the key. */
    static Optional<String> weaknessOfKey(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException notBase64) {
            return Optional.of("must be 32 random bytes in base64");
        }
        if (bytes.length != KEY_BYTES) {
            return Optional.of("must be 32 random bytes in base64");
        }
        boolean fewDifferent = IntStream.range(0, bytes.length).map(i -> bytes[i]).distinct().count() < FEWEST_DIFFERENT_BYTES;
        boolean typed = IntStream.range(0, bytes.length).allMatch(i -> bytes[i] >= ' ' && bytes[i] <= '~');
        boolean counted = IntStream.range(2, bytes.length).allMatch(i -> (byte) (bytes[i] - bytes[i - 1]) == (byte) (bytes[1] - bytes[0]));
        if (fewDifferent || typed || counted || isKnown(new String(bytes, StandardCharsets.ISO_8859_1))) {
            return Optional.of("isn't random, or is an example");
        }
        return Optional.empty();
    }

    /** What is wrong with a key that somebody else gave us. */
    static Optional<String> weaknessOfGivenKey(String key) {
        if (WORDS.contains(key.strip().toLowerCase(Locale.ROOT))) {
            return Optional.of("is a default that everybody knows");
        }
        return key.length() < SHORTEST_GIVEN_KEY ? Optional.of("is too short") : Optional.empty();
    }

    private static boolean isKnown(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return plain.equals("demo") || plain.equals("test") || WORDS.stream().anyMatch(plain::contains);
    }
}
