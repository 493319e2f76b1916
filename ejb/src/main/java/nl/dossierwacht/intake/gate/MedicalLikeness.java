package nl.dossierwacht.intake.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How much a text reads like a medical paper. Each word, pair of words, part of a word and family of signs has a weight,
 * learnt from invented papers (decision 450); their sum says what no sign says alone: a doctor who writes in everybody's
 * words still writes as a doctor does.
 */
public final class MedicalLikeness {

    private static final String WEIGHTS = "/nl/dossierwacht/intake/medical-likeness.csv";
    private static final String BIAS = "";
    private static final int FEWEST_WEIGHTS = 1000;
    private static final int SHORTEST_TO_TAKE_APART = 4;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_PART = 6;
    private static final int MOST_OF_A_FAMILY = 4;
    /** What is longer is no word, and has too many parts. */
    private static final int LONGEST_WORD = 60;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");

    private final Map<String, Double> weights = new HashMap<>();

    private MedicalLikeness(List<CSVRecord> records) {
        records.forEach(weight -> weights.put(weight.get("feature"), Double.valueOf(weight.get("weight"))));
        if (weights.size() < FEWEST_WEIGHTS || !weights.containsKey(BIAS)) {
            throw new IllegalStateException("the weights of medical papers are incomplete");
        }
    }

    /** What was learnt from all papers. */
    static MedicalLikeness learnt() {
        return Learnt.FROM_ALL;
    }

    /**
     * Reads weights.
     *
     * @param csv a feature and a weight a line, below a header; the bias has no feature
     * @throws IllegalStateException if the weights are incomplete: a gate that learnt nothing would let all through
     */
    public static MedicalLikeness read(String csv) {
        try (StringReader text = new StringReader(csv)) {
            return new MedicalLikeness(CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The logarithm of the odds that a text with these features is a medical paper: above nought it rather is. */
    double of(Set<String> features) {
        return weights.get(BIAS) + features.stream().mapToDouble(feature -> weights.getOrDefault(feature, 0.0)).sum() * share(features);
    }

    /** What one of these features counts for: what is written at length says no more for that. */
    public static double share(Set<String> features) {
        return 1 / Math.sqrt(Math.max(1, features.size()));
    }

    /** What a text is made of, for training. @param lines of one paper */
    public static Set<String> features(List<String> lines) {
        return features(lines, MedicalSigns.in(lines));
    }

    /** What a text is made of. @param signs the families of signs in these lines */
    static Set<String> features(List<String> lines, Map<MedicalCue, Set<String>> signs) {
        Set<String> features = new HashSet<>();
        signs.forEach((cue, words) -> {
            for (int seen = 1; seen <= Math.min(MOST_OF_A_FAMILY, words.size()); seen++) {
                features.add("=" + cue + seen);
            }
        });
        String before = "^";
        for (String line : lines) {
            for (String token : BETWEEN.split(line)) {
                if (!token.isEmpty() && token.length() <= LONGEST_WORD) {
                    String word = word(token);
                    features.add(word);
                    features.add(before + ' ' + word);
                    addParts(features, word);
                    before = word;
                }
            }
        }
        return features;
    }

    /** A word as scans make it too; of a number only that it is one. */
    private static String word(String token) {
        return token.chars().anyMatch(Character::isDigit) ? DIGITS.matcher(token).replaceAll("#").toLowerCase(Locale.ROOT) : MedicalWords.folded(token);
    }

    private static void addParts(Collection<String> features, String word) {
        if (word.length() < SHORTEST_TO_TAKE_APART || word.indexOf('#') >= 0) {
            return;
        }
        String whole = '^' + word + '$';
        for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
            for (int from = 0; from + length <= whole.length(); from++) {
                features.add('~' + whole.substring(from, from + length));
            }
        }
    }

    /** Read once, at need: a detector is made for each gate, and for each stand-in that the container makes of one; training needs none. */
    private static final class Learnt {
        private static final MedicalLikeness FROM_ALL = read(weights());
    }

    private static String weights() {
        try (InputStream file = MedicalLikeness.class.getResourceAsStream(WEIGHTS)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
