package nl.dossierwacht.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.dossierwacht.intake.WorkFile;

/** Several texts kept as one, and the digest by which the same words are known again. */
final class Wording {

    private static final String BETWEEN = "\u001e";

    private Wording() {
    }

    static String of(String... texts) {
        return List.of(texts).stream().map(text -> text.replace(BETWEEN, " ")).collect(Collectors.joining(BETWEEN));
    }

    static List<String> read(String kept) {
        return List.of(kept.split(BETWEEN, -1));
    }

    /** Who changes only spaces, capitals, digits or signs says the same. */
    static String digest(String... texts) {
        String said = String.join(" ", texts).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
        return WorkFile.sha256(said.getBytes(StandardCharsets.UTF_8));
    }
}
