package nl.dossierwacht.intake.gate;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has a form instead of a name: doses, values with their unit, codes. Every repetition is bounded, so that no text makes it slow. */
final class MedicalShapes {

    /** More different signs of one family add nothing. */
    private static final int ENOUGH = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    /** What laboratories measure. Of what is longer, the beginning does. */
    private static final String MEASURED = "hb|ht|mcv|mch|crp|bse|bezinking|hba[1li]c|e?gfr|mdrd|tsh|[fv]t4|vrij t4|kreat[a-z]{0,6}|hemog[l1]obine|hematocriet|g[l1]ucose|g[l1]uc|ka[l1]ium|natrium|ca[l1]cium|fosfaat"
            + "|magnesium|a[l1]at|asat|[yg]-?gt|gamma-?gt|[l1]dh|a[l1]k\\.? ?fos|[l1]eu[ck]o[a-z]{0,6}|[l1]euco's|ery[a-z]{0,8}|trombo[a-z]{0,7}|neutro[a-z]{0,8}|[l1]ymfo[a-z]{0,8}|eosino[a-z]{0,8}|[lh]d[l1][a-z-]{0,14}"
            + "|cho[l1]estero[l1]|ferritine|transferrine|vitamine b12|25-?oh-?vitamine d|foliumzuur|ureum|urinezuur|a[l1]bumine|micro-?a[l1]b[a-z]{0,6}|totaal eiwit|bi[l1]irubine|psa|inr|trig[l1]yceriden|amy[l1]ase|[l1]ipase|(nt-?pro)?bnp|d-dimeer|troponine[- ]?[ti]?"
            + "|procalcitonine|[l1]actaat|cortiso[l1]|prolactine|testosteron|hcg|ige|anti-?(ccp|ttg|tpo)|reumafactor|[l1]ithiumspiegel|calprotectine|cd4|hemoglobin|creatinine|glucose|cholesterol|platelets|wbc";
    private static final Map<MedicalCue, List<Pattern>> SHAPES = new EnumMap<>(Map.of(
            MedicalCue.DOSE, List.of(
                    small("\\b\\d{1,2} ?dd ?\\d{0,4}"),
                    small("(?<![\\d.,])[1-9][0-9o]{0,3}([.,]\\d{1,2})? ?(mg|mcg|[µμ]g|microgram|milligram)\\b|\\b0[.,]\\d{1,3} ?(mg|mcg|ml)\\b"),
                    small("\\b\\d ?(x|maal|keer) ?(daags|dgs|per dag|p\\.? ?d\\b)|\\b(een|twee|drie)maal daags\\b"),
                    small("\\b[1-4] ?d ?[1-4] ?t\\b|\\bzo nodig [1-4]\\b|\\b[1-4] ?xd\\b"),
                    small("(?<![\\d-])[0-3]-[0-3]-[0-3](-[0-3])?(?![\\d-])"),
                    small("\\b(een|1|1/2|2) (tablet|capsule)(ten|s)? (per|voor|om|van)\\b|\\btab[l1i]\\.? ?\\d|\\b[1-9]\\d{0,2} (tabletten|capsules|filmomhulde|retardtabletten)\\b"),
                    small("\\b\\d{1,3} ?(eenheden|ie|[uü]nite|einheiten|units)\\b(?! ?(per|x|à|a) ?(week|[€\\d]))"),
                    small("\\bmg (od|bd|tds|qds|bid|tid|prn|nocte|o\\.?d\\.?|daily)\\b"),
                    small("\\b(mcg|[µμ]g|mg|e|ie|ml) ?/ ?(24 ?)?(u|uur|h)\\b")),
            MedicalCue.LABORATORY, List.of(
                    small("\\b(" + MEASURED + ")\\b[^\\n]{0,20}?\\d"),
                    Pattern.compile("\\b(Na|K|Ur|Ca|Mg|AF|Kr)\\+? ?:? ?(?=\\d{1,3}([.,]\\d)?\\b)")),
            MedicalCue.UNIT, List.of(
                    small("\\b[mnµμup]{0,1}mo[l1i] ?/ ?[l1i|]\\b|\\bmmo[l1i]/mo[l1i]\\b"),
                    small("\\bm[l1]/min\\b"), small("\\bmm ?/ ?(uur|h)\\b"), small("\\b[mk]?i?u/m?[l1]\\b"), small("10\\^9|10e9|10\\^5|x10\\^?9"), small("\\b[µμumn]g/m?[l1]\\b"), small("\\bmm ?hg\\b"),
                    small("\\bkve/m[l1]\\b"), small("\\b(mg|g)/d[l1]\\b"), small("\\bdb ?h[l1]\\b"), small("\\bkopie+n/m[l1]\\b"), small("\\b[l1]/[l1]\\b")),
            MedicalCue.VITAL, List.of(
                    small("\\b(rr|bp|tensie|b[l1]oeddruk|b[l1]utdruck|tansiyon|blood pressure)\\b[^\\n\\d]{0,16}?[1-2]\\d{2} ?(/|over) ?\\d{2,3}|\\b[12]\\d{2} ?/ ?\\d{2,3} ?mm ?hg"),
                    small("\\b(po[l1]s|puls|saturatie|sat|spo2|hartfrequentie|heart rate|hf|ademfrequentie)\\b[^\\n]{0,5}?\\d{2,3}\\b"), small("\\b(mmse|moca|gds|barthel[a-z -]{0,8}|apgar|must|snaq|emv|gcs|cfs|edss|pasi|meld|das28|basdai)\\b[^\\n]{0,4}\\d"),
                    small("\\b(vas|nrs)\\b[^\\n]{0,6}\\d"),
                    small("\\bmrc ?\\d"), Pattern.compile("\\bGAF\\b[^\\n]{0,8}?\\d{2}"), small("\\b(pcr|kweek|sneltest|antistoffen|antigeen|hiv|covid[-0-9]*|influenza [ab]|chlamydia|gonorroe|lues|hepatitis [bc])\\b[^\\n]{0,24}?\\b(positief|pos|negatief|neg|aangetoond)\\b"), small("\\b(rom|6mwt|s[l1]r|fev ?[1l]|fvc|ahi)\\b[^\\n]{0,16}\\d{2}"), small("\\bt-score\\b"),
                    small("\\b(t|temp|temperatuur)\\b\\.? ?:? ?3[5-9][.,]\\d\\b|\\b(39|4[01])[.,]\\d ?(graden|°)"),
                    small("\\b(lv)?ef\\b[^\\n\\d]{0,4}\\d{2} ?%"), small("\\bbmi\\b[^\\n\\d]{0,4}\\d{2}\\b"),
                    small("\\b(nyha|asa|gold|fontaine|ccs|kps|who-?ps|wagner|sims|kellgren[- ]lawrence)( ?klasse| ?stadium| ?graad)?[ -]?(i{1,3}|iv|[0-4])[ab]?\\b"),
                    small("\\b(vod|vos|visus)\\b[^\\n\\d]{0,12}[01][.,]\\d"),
                    small("\\b(tiq|viq|piq|iq|vbi|wgi|vri|pri)\\b[^\\n\\d]{0,14}\\d{2,3}\\b"),
                    small("\\b(oq-?45|bdi|phq-?9|gad-?7|hads|4dk[l1]|sc[l1]-?90|bsi|honos|pc[l1]-?5|cbc[l1]|ymrs|panss|audit)\\b[^\\n]{0,24}\\d"),
                    small("\\bg\\dp\\d|\\bat ?:? ?\\d{2}\\+\\d|\\b\\d{2}\\+\\d ?(weken|wk)")),
            MedicalCue.CODE, List.of(
                    Pattern.compile("\\b[A-TV-Z]\\d{2}\\.\\d{1,2}\\b"), Pattern.compile("\\([A-TV-Z]\\d{2}\\)"),
                    small("\\b(icd|icpc|dsm|diagnos[a-z()]{0,8}|tan[iı]|rozpoznanie)\\b[^\\n]{0,30}?\\b[a-tv-z]\\d{2}\\b"),
                    small("\\b[23]\\d{2}\\.\\d{2}\\)|\\b(29\\d|3[01]\\d|v6\\d)\\.\\d{1,2}[:)]? [a-z]{4}"), small("\\b(as|axis) (i|ii|v)\\b"),
                    small("\\b[cpy]?t[0-4][abc]?n[0-3x][abc]?m[01x]\\b"), small("\\b(dbc|zorgproduct)[a-z-]{0,14}\\b[^\\n]{0,12}\\b(\\d{2}[a-z]\\d{3}|\\d{9})\\b"),
                    Pattern.compile("(?m)^[A-TV-Z]\\d{2} [a-zA-Z]")),
            MedicalCue.DIAGNOSIS, List.of(small("\\b(diagnos(e|is|en|es)) ?: ?(?=\\p{L}{3})")),
            MedicalCue.RECORD, List.of(Pattern.compile("(?m)(?:^[ \\t]*|\\s)([SOEP])[ \\t]?:[ \\t]*\\S|^[ \\t]*([SOEP])[ \\t]+\\p{L}"))));

    /** The different signs of each family in a text. */
    Map<MedicalCue, Set<String>> in(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        Map<MedicalCue, Set<String>> found = new EnumMap<>(MedicalCue.class);
        SHAPES.forEach((cue, patterns) -> {
            Set<String> signs = new HashSet<>();
            patterns.forEach(pattern -> {
                Matcher sign = pattern.matcher(plain);
                while (signs.size() < ENOUGH && sign.find()) {
                    signs.add(name(cue, sign));
                }
            });
            if (!signs.isEmpty()) {
                found.put(cue, signs);
            }
        });
        return found;
    }

    /** What makes a sign another one: of a value its name, of a line its letter. */
    private static String name(MedicalCue cue, Matcher sign) {
        return switch (cue) {
            case LABORATORY -> sign.group(1).toLowerCase(Locale.ROOT);
            case DIAGNOSIS -> MedicalWords.folded(sign.group(1));
            case RECORD -> sign.group(1) == null ? sign.group(2) : sign.group(1);
            default -> sign.group();
        };
    }

    private static Pattern small(String shape) {
        return Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
