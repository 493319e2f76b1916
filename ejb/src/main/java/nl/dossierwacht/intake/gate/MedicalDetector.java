package nl.dossierwacht.intake.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.dossierwacht.intake.reading.PageText;

/**
 * Recognises what a doctor wrote to a doctor. One family of words proves nothing (a letter about the income of a
 * pharmacist's assistant has one); several together do.
 */
public final class MedicalDetector {

    /** How sure the words make us. */
    public enum Certainty { NONE, DOUBTFUL, CLEAR }

    private static final int CLEAR_FROM = 4;
    private static final int DOUBTFUL_FROM = 3;
    private static final List<Pattern> FAMILIES = List.of(
            any("geachte collega|beste collega|collegiale (hoog)?acht|met collegiale groet"),
            any("anamnese|heteroanamnese|hulpvraag van pati[eë]nt"),
            any("lichamelijk onderzoek|aanvullend onderzoek|bij onderzoek (zie|zag|vind)"),
            any("diagnose|differentiaal ?diagnose|werkdiagnose|diagnostiek"),
            any("voorgeschiedenis|comorbiditeit|familieanamnese"),
            any("\\d+ ?(dd|x daags)( \\d+)?( ?(mg|ml|mcg|tablet))?|\\d+ ?(mg|mcg|µg)\\b|zo nodig \\d"),
            any("[a-z]{3,}(olol|pril|sartan|statine|prazol|pram|tidine|azepam|zolam|cilline|mycine|formine|oxetine|traline|apine|codon|profen|tiazide)\\b"),
            any("(hb|crp|bse|hba1c|e?gfr|tsh|kreatinine|glucose|kalium)\\b.{0,15}\\d|mmol/l|ml/min|mm ?hg"),
            any("\\b[a-tv-z]\\d{2}\\.\\d{1,2}\\b|\\bicd-?10\\b|\\bdsm-?(iv|5|v)\\b|\\bicpc\\b"),
            any("\\b(rr|pols|saturatie|temp)\\b.{0,8}\\d{2,3}"),
            any("huisarts|specialist|internist|cardioloog|psychiater|neuroloog|orthopeed|polikliniek"),
            any("pati[eë]nt(e)?\\b|bovengenoemde pati"),
            any("medicatie|recept|dosering|allergie[eë]n|contra-?indicatie"),
            any("prognose|ziektebeeld|klachtenpatroon|remissie|recidief|exacerbatie"),
            any("beleid:|conclusie:|epicrise|ontslagbrief|verwijsbrief|decursus|s\\.?o\\.?e\\.?p\\b"),
            any("big-?(nummer|registratie)|agb-?code"));

    /** How clearly the pages together are medical: a letter may spread its families over pages. */
    public Certainty judge(List<PageText> pages) {
        String text = String.join("\n", pages.stream().flatMap(page -> page.lines().stream()).toList());
        long families = families(text);
        if (families >= CLEAR_FROM) {
            return Certainty.CLEAR;
        }
        return families >= DOUBTFUL_FROM ? Certainty.DOUBTFUL : Certainty.NONE;
    }

    /** The page with the most families on it: where a reader should look. */
    public Optional<Finding> where(List<PageText> pages) {
        return pages.stream()
                .max((one, other) -> Long.compare(families(String.join("\n", one.lines())), families(String.join("\n", other.lines()))))
                .map(page -> new Finding(page.number(), Finding.Kind.MEDICAL_WORDS));
    }

    private static long families(String text) {
        return FAMILIES.stream().filter(family -> family.matcher(text).find()).count();
    }

    private static Pattern any(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
