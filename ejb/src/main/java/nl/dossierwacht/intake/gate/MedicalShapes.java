package nl.dossierwacht.intake.gate;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has a form instead of a name: doses, values with their unit, codes. Every repetition is bounded, so that no text makes it slow. */
final class MedicalShapes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Map<MedicalCue, List<Pattern>> SHAPES = new EnumMap<>(Map.of(
            MedicalCue.DOSE, List.of(
                    small("\\b\\d{1,2} ?dd ?\\d{0,4}"),
                    small("\\b[1-9][0-9o]{0,3}([.,]\\d)? ?(mg|mcg|microgram|milligram)\\b"),
                    small("\\b\\d ?(x|maal) (daags|per dag)\\b|\\b(een|twee)maal daags\\b"),
                    small("\\b[1-4] ?d ?[1-4] ?t\\b|\\bzo nodig [1-4]\\b|\\b[1-4] ?xd\\b"),
                    small("(?<![\\d-])[0-3]-[0-3]-[0-3](-[0-3])?(?![\\d-])"),
                    small("\\b(een|1|1/2|2) (tablet|capsule)(ten|s)? (per|voor|om|van)\\b|\\btab[l1i]\\.? ?\\d")),
            MedicalCue.LABORATORY, List.of(
                    small("\\b(hb|ht|mcv|crp|bse|hba[1li]c|e?gfr|tsh|ft4|kreat[a-z]{0,6}|hemog[l1]obine|g[l1]ucose|ka[l1]ium|natrium|a[l1]at|asat|gamma-?gt|leuko[a-z]{0,6}|leuco's|trombo[a-z]{0,7}"
                            + "|[lh]d[l1][a-z-]{0,14}|cho[l1]estero[l1]|ferritine|vitamine b12|ureum|urinezuur|a[l1]bumine|bi[l1]irubine|psa|inr|trig[l1]yceriden)\\b[^\\n]{0,20}?\\d")),
            MedicalCue.UNIT, List.of(
                    small("\\b[mµμup]{0,1}mo[l1i] ?/ ?[l1i|]\\b|\\bmmo[l1i]/mo[l1i]\\b"),
                    small("\\bm[l1]/min\\b"), small("\\bmm ?/ ?(uur|h)\\b"), small("\\bm?u/[l1]\\b"), small("10\\^9|10e9|10\\^5"), small("\\b[µμum]g/[l1]\\b"), small("\\bmm ?hg\\b"), small("\\bkve/m[l1]\\b")),
            MedicalCue.VITAL, List.of(
                    small("\\b(rr|bp|tensie|b[l1]oeddruk)\\b[^\\n]{0,8}?[1-2]\\d{2} ?(/|over) ?\\d{2,3}"),
                    small("\\b(po[l1]s|saturatie|sat|hartfrequentie|heart rate)\\b[^\\n]{0,3}?\\d{2,3}\\b"), small("\\bmmse\\b[^\\n]{0,3}\\d"), small("\\b(vas|nrs)\\b[^\\n]{0,3}\\d"),
                    small("\\bmrc ?\\d"), small("\\bgaf\\b[^\\n]{0,3}\\d{2}"), small("\\b(rom|6mwt|s[l1]r|fev1)\\b[^\\n]{0,16}\\d{2}"), small("\\bt-score\\b")),
            MedicalCue.CODE, List.of(
                    Pattern.compile("\\b[A-TV-Z]\\d{2}\\.\\d{1,2}\\b"),
                    small("\\b[23]\\d{2}\\.\\d{2}\\)"), small("\\b(as|axis) (i|ii|v)\\b"),
                    Pattern.compile("(?m)^[A-TV-Z]\\d{2} [a-zA-Z]"))));

    /** The different signs of each family in a text. */
    Map<MedicalCue, Set<String>> in(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        Map<MedicalCue, Set<String>> found = new EnumMap<>(MedicalCue.class);
        SHAPES.forEach((cue, patterns) -> {
            Set<String> signs = new HashSet<>();
            patterns.forEach(pattern -> {
                Matcher sign = pattern.matcher(plain);
                while (signs.size() < 3 && sign.find()) {
                    signs.add(sign.groupCount() > 0 && cue == MedicalCue.LABORATORY ? sign.group(1) : sign.group());
                }
            });
            if (!signs.isEmpty()) {
                found.put(cue, signs);
            }
        });
        return found;
    }

    private static Pattern small(String shape) {
        return Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
