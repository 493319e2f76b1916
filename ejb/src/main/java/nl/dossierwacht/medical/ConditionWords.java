package nl.dossierwacht.medical;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Recognises words for a condition, a medicine, a code or a measurement in a text that should speak of limitations.
 * A single word is enough here: the text is short, and written by somebody who can say it otherwise. The names are in
 * {@code conditions.csv}; forms that follow a pattern (endings, doses, codes) are below.
 */
public final class ConditionWords {

    private static final String LIST = "/nl/dossierwacht/medical/conditions.csv";
    private static final int FEWEST_WORDS = 100;
    private static final String ONLY_IN_CAPITALS = "capitals";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
    /** A word written with something between all its letters. */
    private static final Pattern SPELLED = Pattern.compile("(?<![\\p{L}\\d])\\p{L}([ ._*-]\\p{L}){3,}(?![\\p{L}\\d])");
    private static final Pattern DIGIT_IN_WORD = Pattern.compile("(?<=\\p{L})[013](?=\\p{L})");

    private static final List<Form> FORMS = List.of(
            form(WordKind.DIAGNOSIS, "\\p{L}{3,}(itis|plegie|parese|fobie)\\b|\\p{L}*(neur|my|artr)algie\\b|\\p{L}*(neuro|myo|cefalo|nefro|retino|angio)pathie\\b"),
            form(WordKind.DIAGNOSIS, "\\p{L}*(stoornis|stoornissen|syndroom|carcinoom|kanker|fractuur|dystrofie|psychose|dementie|depressie|verslaving)\\b"),
            form(WordKind.DIAGNOSIS, "\\b(ziekte|syndroom) van \\p{L}+"),
            form(WordKind.MEDICATION, "\\b\\p{L}{2,}(olol|pril|sartan|statine|prazol|azepam|zolam|cilline|mycine|formine|oxetine|traline|tiapine|zapine|codon|profen|thiazide|gliptine|oxaban)\\b"),
            form(WordKind.MEDICATION, "\\b\\d+([.,]\\d+)? ?(mg|mcg|µg|milligram)\\b|\\b\\d ?(dd|x daags)\\b"),
            exactly(WordKind.CODE, "\\b[A-TV-Z]\\d{2}\\.\\d{1,2}\\b|\\bF\\d{2}\\b|\\b[gG]\\d{2}\\b"),
            form(WordKind.CODE, "\\bicd(-| )?1[01]\\b|\\bdsm(-| )?(iv|v|5|4)?\\b|\\bicpc\\b"),
            form(WordKind.MEASUREMENT, "mmol/(l|mol)\\b|\\bml/min\\b|\\bmm ?hg\\b|\\bhba1c\\b|\\begfr\\b|\\b(bmi|iq)\\b"));

    private final List<Form> forms = new ArrayList<>(FORMS);

    /** @throws IllegalStateException if the list of conditions is missing or incomplete: nothing is then let through unread */
    public ConditionWords() {
        Map<WordKind, List<String>> plain = new EnumMap<>(WordKind.class);
        Map<WordKind, List<String>> capitals = new EnumMap<>(WordKind.class);
        List<CSVRecord> records = read();
        if (records.size() < FEWEST_WORDS) {
            throw new IllegalStateException("the list of conditions is incomplete");
        }
        for (CSVRecord word : records) {
            WordKind kind = WordKind.valueOf(word.get("kind"));
            boolean exact = word.get("note").equals(ONLY_IN_CAPITALS);
            (exact ? capitals : plain).computeIfAbsent(kind, unused -> new ArrayList<>()).add(pattern(word.get("word"), exact));
        }
        plain.forEach((kind, words) -> forms.add(form(kind, "\\b(" + String.join("|", words) + ")\\b")));
        capitals.forEach((kind, words) -> forms.add(exactly(kind, "\\b(" + String.join("|", words) + ")\\b")));
    }

    /** The kinds of medical detail in a text; empty if it holds none. */
    public Set<WordKind> in(String text) {
        String plain = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String unspelled = SPELLED.matcher(plain).replaceAll(word -> word.group().replaceAll("[ ._*-]", ""));
        String letters = DIGIT_IN_WORD.matcher(unspelled).replaceAll(digit -> String.valueOf("oi?e".charAt(Integer.parseInt(digit.group()))));
        return forms.stream()
                .filter(form -> List.of(plain, unspelled, letters).stream().anyMatch(reading -> form.pattern().matcher(reading).find()))
                .map(Form::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WordKind.class)));
    }

    private record Form(WordKind kind, Pattern pattern) {
    }

    private static Form form(WordKind kind, String pattern) {
        return new Form(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    private static Form exactly(WordKind kind, String pattern) {
        return new Form(kind, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** A star stands for any ending. */
    private static String pattern(String word, boolean capitals) {
        String written = capitals ? word.toUpperCase(Locale.ROOT) : word;
        return written.endsWith("*") ? Pattern.quote(written.substring(0, written.length() - 1)) + "\\p{L}*" : Pattern.quote(written);
    }

    private static List<CSVRecord> read() {
        try (InputStreamReader list = new InputStreamReader(ConditionWords.class.getResourceAsStream(LIST), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(list).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
