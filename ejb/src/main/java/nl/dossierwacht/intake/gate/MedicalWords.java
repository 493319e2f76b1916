package nl.dossierwacht.intake.gate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
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
 * The words of {@code medical-cues.csv}, found in what a reader of scans made of them: letters that look alike count as
 * one, a long word may lack or mistake one, a word may be broken in two. Each look-up is by hash, so that the time grows
 * with the text only. A star before or after a word stands for any letters, a colon after it for a heading.
 */
final class MedicalWords {

    private static final String LIST = "/nl/dossierwacht/intake/medical-cues.csv";
    private static final int FEWEST_WORDS = 400;
    private static final String EXCEPTION = "EXCEPTION";
    /** A shorter word with one letter mistaken is too often another word. */
    private static final int LONG_ENOUGH_TO_MISTAKE = 8;
    private static final int LONG_ENOUGH_TO_BREAK = 7;
    private static final int FEWEST_LETTERS_BEFORE_AN_ENDING = 2;
    private static final int LONGEST_HEADING = 40;
    /** What is longer is no word; to take it apart would take time that grows with its square. */
    private static final int LONGEST_WORD = 60;
    /** Longer than nearly every word, compounds too. */
    private static final int TOO_LONG_FOR_ONE_WORD = 30;
    private static final int LONGEST_GLUED = 20;
    private static final Pattern JOINED = Pattern.compile("(?<=\\p{Ll}{4})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll}{4})(?=\\p{Lu}{3})");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SEGMENT = Pattern.compile(" {2,}|\\t");

    private final Map<String, Sign> whole = new HashMap<>();
    private final Map<String, Sign> nearly = new HashMap<>();
    private final Map<String, Sign> beginnings = new HashMap<>();
    private final Map<String, Sign> endings = new HashMap<>();
    private final List<Sign> phrases = new ArrayList<>();
    private final Map<String, List<Sign>> headings = new HashMap<>();
    private final Set<String> exceptions = new HashSet<>();

    /** @throws IllegalStateException if the list is incomplete: a gate that knows no words would let all through */
    MedicalWords() {
        List<CSVRecord> records = records();
        if (records.size() < FEWEST_WORDS) {
            throw new IllegalStateException("the list of medical words is incomplete");
        }
        records.forEach(word -> add(word.get("family"), word.get("word")));
    }

    private record Sign(MedicalCue cue, String word) {
    }

    /** The different signs of each family in these lines. */
    Map<MedicalCue, Set<String>> in(List<String> lines) {
        Map<MedicalCue, Set<String>> found = new EnumMap<>(MedicalCue.class);
        String before = "";
        StringBuilder all = new StringBuilder();
        BitSet starts = new BitSet();
        for (String line : lines) {
            for (String token : BETWEEN.split(folded(apart(line)))) {
                if (!token.isEmpty()) {
                    keep(found, word(token));
                    keep(found, broken(before, token));
                    glued(token).forEach(sign -> keep(found, sign));
                    before = token;
                    starts.set(all.length());
                    all.append(token);
                }
            }
            for (String segment : SEGMENT.split(line)) {
                headings(segment).forEach(heading -> keep(found, heading));
            }
        }
        starts.set(all.length());
        phrases.stream().filter(phrase -> stands(phrase.word(), all, starts)).forEach(phrase -> keep(found, phrase));
        return found;
    }

    /** Whether words stand there, from the beginning of one; short ones up to the end of one too. */
    private static boolean stands(String words, StringBuilder all, BitSet starts) {
        int at = all.indexOf(words);
        while (at >= 0 && !(starts.get(at) && (words.length() >= LONG_ENOUGH_TO_BREAK || starts.get(at + words.length())))) {
            at = all.indexOf(words, at + 1);
        }
        return at >= 0;
    }

    /** Words that a reader or a hasty hand joined: what begins with a capital in the middle is another word. */
    private static String apart(String line) {
        return JOINED.matcher(line).replaceAll(" ");
    }

    /** The long words inside one that is too long to be one: a text whose spaces got lost. */
    private List<Sign> glued(String token) {
        List<Sign> inside = new ArrayList<>();
        for (int from = 0; token.length() >= TOO_LONG_FOR_ONE_WORD && from + LONG_ENOUGH_TO_MISTAKE <= token.length(); from++) {
            for (int length = LONG_ENOUGH_TO_MISTAKE; length <= LONGEST_GLUED && from + length <= token.length(); length++) {
                Sign sign = whole.get(token.substring(from, from + length));
                if (sign != null) {
                    inside.add(sign);
                }
            }
        }
        return inside;
    }

    private static void keep(Map<MedicalCue, Set<String>> found, Sign sign) {
        if (sign != null) {
            found.computeIfAbsent(sign.cue(), unused -> new HashSet<>()).add(sign.word());
        }
    }

    private Sign word(String token) {
        Sign exact = whole.get(token);
        if (exact != null || token.length() > LONGEST_WORD || exceptions.contains(token)) {
            return exact;
        }
        Sign part = part(token);
        return part != null || token.length() < LONG_ENOUGH_TO_MISTAKE ? part : mistaken(token);
    }

    private Sign part(String token) {
        for (int i = FEWEST_LETTERS_BEFORE_AN_ENDING; i < token.length(); i++) {
            Sign ending = endings.get(token.substring(i));
            if (ending != null) {
                return new Sign(ending.cue(), token);
            }
            Sign beginning = beginnings.get(token.substring(0, i + 1));
            if (beginning != null) {
                return beginning;
            }
        }
        return null;
    }

    /** One letter less, more or other. */
    private Sign mistaken(String token) {
        Sign lacks = nearly.get(token);
        for (int i = 0; lacks == null && i < token.length(); i++) {
            String shorter = token.substring(0, i) + token.substring(i + 1);
            lacks = whole.containsKey(shorter) ? whole.get(shorter) : nearly.get(shorter);
        }
        return lacks != null && lacks.word().length() >= LONG_ENOUGH_TO_MISTAKE ? lacks : null;
    }

    private Sign broken(String before, String token) {
        if (before.length() + token.length() > LONGEST_WORD) {
            return null;
        }
        String joined = before + token;
        Sign sign = joined.length() >= LONG_ENOUGH_TO_BREAK ? whole.get(joined) : null;
        return sign == null || whole.containsKey(token) || whole.containsKey(before) ? null : sign;
    }

    /** Words that open a line, alone on it or before a colon. */
    private List<Sign> headings(String segment) {
        int colon = segment.indexOf(':');
        String words = colon >= 0 ? segment.substring(0, colon) : segment;
        return words.length() > LONGEST_HEADING ? List.of() : headings.getOrDefault(squashed(words), List.of());
    }

    private void add(String family, String word) {
        if (family.equals(EXCEPTION)) {
            exceptions.add(folded(word));
            return;
        }
        MedicalCue cue = MedicalCue.valueOf(family);
        Sign sign = new Sign(cue, squashed(word));
        if (cue == MedicalCue.HEADING || word.endsWith(":")) {
            headings.computeIfAbsent(sign.word(), unused -> new ArrayList<>()).add(sign);
        } else if (word.startsWith("*")) {
            endings.put(sign.word(), sign);
        } else if (word.endsWith("*")) {
            beginnings.put(sign.word(), sign);
        } else if (BETWEEN.matcher(word).find()) {
            phrases.add(sign);
        } else {
            whole.put(sign.word(), sign);
            for (int i = 0; cue != MedicalCue.BODY && sign.word().length() >= LONG_ENOUGH_TO_MISTAKE && i < sign.word().length(); i++) {
                nearly.putIfAbsent(sign.word().substring(0, i) + sign.word().substring(i + 1), sign);
            }
        }
    }

    private static String squashed(String words) {
        return BETWEEN.matcher(folded(words)).replaceAll("");
    }

    /** Small letters without accents; those that scans mistake for each other are one. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT)
                .replace('0', 'o').replace('1', 'i').replace('l', 'i').replace('|', 'i').replace('5', 's').replace('8', 'b')
                .replace("rn", "m").replace("vv", "w").replace("ci", "d");
    }

    private static List<CSVRecord> records() {
        try (InputStreamReader list = new InputStreamReader(MedicalWords.class.getResourceAsStream(LIST), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(list).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
