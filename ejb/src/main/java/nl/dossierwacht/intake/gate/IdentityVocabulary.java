package nl.dossierwacht.intake.gate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The words of {@code identity-words.csv}, found in lines as readers of pictures make them out: without spaces, with
 * letters that look alike taken for each other, and long ones with a few mistakes.
 */
final class IdentityVocabulary {

    /** What a word is for. */
    enum Family { TITLE, STATE, COUNTRY, LABEL, VALUE, ORDINARY }

    /** @param field what it stands beside, as the surname @param letters its word without spaces, in the letters that are compared */
    record Word(Family family, String field, String letters) {
    }

    /** Which words a line holds. @param covered the share of the line that they take, per family */
    record Words(List<Word> found, Map<Family, Double> covered) {

        double covered(Family family) {
            return covered.getOrDefault(family, 0.0);
        }

        List<Word> of(Family family) {
            return found.stream().filter(word -> word.family() == family).toList();
        }
    }

    private static final String LIST = "/nl/dossierwacht/intake/identity-words.csv";
    private static final int FEWEST_WORDS = 300;
    private static final int LONGEST_LINE = 110;
    private static final int LETTERS_TO_A_MISTAKE = 7;
    private static final int SHORTEST_LABEL_BEFORE = 3;
    private static final int LONGEST_LABEL_BEFORE = 40;
    private static final char TAKEN = '\u0000';
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

    private final List<Word> words;
    /** Names of countries mean nothing in a line that has nothing else of a document; in a title's line they are its other half. */
    private final List<Word> countries;
    private final Map<String, Word> labels = new HashMap<>();

    /** @throws IllegalStateException if the list is incomplete: a gate that knows no words would let all through */
    IdentityVocabulary() {
        try (InputStreamReader in = new InputStreamReader(IdentityVocabulary.class.getResourceAsStream(LIST), StandardCharsets.UTF_8)) {
            List<Word> read = new ArrayList<>();
            for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
                read.add(new Word(Family.valueOf(row.get("family")), row.get("field"), letters(row.get("word"))));
            }
            read.sort(Comparator.comparingInt((Word word) -> word.letters().length()).reversed());
            words = read.stream().filter(word -> word.family() != Family.COUNTRY).toList();
            countries = read.stream().filter(word -> word.family() == Family.COUNTRY).toList();
            read.stream().filter(word -> word.family() == Family.LABEL && word.letters().length() >= SHORTEST_LABEL_BEFORE).forEach(word -> labels.putIfAbsent(word.letters(), word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (words.size() < FEWEST_WORDS) {
            throw new IllegalStateException("the list of words of identity documents is incomplete");
        }
    }

    /** The words in a line, longest first, none over another. @param misread whether it was read from a picture, so that long words may have mistakes */
    Words in(String line, boolean misread) {
        StringBuilder left = new StringBuilder(letters(line));
        int length = left.length();
        List<Word> found = new ArrayList<>();
        Map<Family, Double> covered = new TreeMap<>();
        if (length < 2 || length > LONGEST_LINE) {
            return new Words(found, covered);
        }
        for (Word word : words) {
            int size = word.letters().length();
            take(word, left, size > length + 2 ? -1 : end(left, word.letters(), misread ? size / LETTERS_TO_A_MISTAKE : 0), found, covered);
        }
        if (covered.containsKey(Family.TITLE) || covered.containsKey(Family.STATE)) {
            countries.forEach(country -> take(country, left, end(left, country.letters(), 0), found, covered));
        }
        return new Words(found, covered);
    }

    private static void take(Word word, StringBuilder left, int end, List<Word> found, Map<Family, Double> covered) {
        if (end < 0) {
            return;
        }
        int start = Math.max(0, end - word.letters().length());
        for (int i = start; i < end; i++) {
            left.setCharAt(i, TAKEN);
        }
        found.add(word);
        covered.merge(word.family(), (double) (end - start) / left.length(), Double::sum);
    }

    /** The label with which a line begins, before a value in capitals or digits, as where the two stand side by side. */
    Optional<Word> labelBefore(String line) {
        for (int end = Math.min(line.length() - 2, LONGEST_LABEL_BEFORE); end >= SHORTEST_LABEL_BEFORE; end--) {
            String rest = line.substring(end).replaceFirst("^[ :.]+", "");
            if (!rest.isEmpty() && (Character.isUpperCase(rest.charAt(0)) || Character.isDigit(rest.charAt(0)))) {
                Word label = labels.get(letters(line.substring(0, end)));
                if (label != null) {
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }

    /** In the letters that are compared: small, without accents and spaces, and one for those that readers mix up. */
    static String letters(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        String alike = plain.replace('0', 'o').replace('1', 'i').replace('|', 'i').replace('5', 's').replace('8', 'b').replace('l', 'i').replace('ı', 'i').replace("ł", "i").replace("ß", "ss");
        return NO_LETTER.matcher(alike).replaceAll("").replace("rn", "m").replace("vv", "w").replace("ij", "y").replace("q", "g");
    }

    /** Where the word ends in the text, with at most so many letters wrong, missing or too many; -1 if it isn't there. */
    private static int end(CharSequence text, String word, int mistakes) {
        int exact = text.toString().indexOf(word);
        if (exact >= 0 || mistakes == 0) {
            return exact < 0 ? -1 : exact + word.length();
        }
        int[] before = new int[word.length() + 1];
        int[] now = new int[word.length() + 1];
        for (int i = 0; i < before.length; i++) {
            before[i] = i;
        }
        int best = mistakes + 1;
        int end = -1;
        for (int at = 0; at < text.length(); at++) {
            now[0] = 0;
            for (int i = 1; i <= word.length(); i++) {
                int same = before[i - 1] + (text.charAt(at) == word.charAt(i - 1) ? 0 : 1);
                now[i] = Math.min(same, 1 + Math.min(before[i], now[i - 1]));
            }
            if (now[word.length()] < best) {
                best = now[word.length()];
                end = at + 1;
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return end;
    }
}
