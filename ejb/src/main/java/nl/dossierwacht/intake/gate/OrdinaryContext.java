package nl.dossierwacht.intake.gate;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a paper with medical words may be instead. It never lets a paper pass: where the words would refuse it, a person
 * is asked.
 */
enum OrdinaryContext {
    /** Somebody is hired to do medical work, or did it. */
    WORK("vacature|solliciteer|curriculum vitae|\\bcv\\b|werkervaring|opleiding|fwg|salaris|wij zoeken|sollicitatie|loonstrook"),
    /** Care is paid for. */
    BILL("factuur|te betalen|btw|productcode|tarief|offerte|levertijd|aanmaning|incasso|hoofdsom"),
    /** Care is insured. */
    POLICY("polisblad|polis|premie|dekking|verzekerd|aanvullend"),
    /** A child goes to school. */
    SCHOOL("\\bschool|leerling|\\bgroep [1-8]|ouders|leerkracht|intern begeleider|onderwijs"),
    /** An adviser says what somebody can't do. */
    ADVICE("medisch adviseur|medisch advies|beperkingen|belastba|noodzaak|herbeoordeling|geindiceerd|arbeidsplicht|gemeente"),
    /** Everybody is told. */
    PUBLICATION("krant|folder|nieuwsbrief|wethouder|minister|uitgave|cijfers van|\\btips\\b");

    private static final int SEVERAL = 2;

    private final Pattern words;

    OrdinaryContext(String words) {
        this.words = Pattern.compile(words);
    }

    /** The context that a text shows by several of its words, if any. @param text in small letters */
    static Optional<OrdinaryContext> of(String text) {
        return Arrays.stream(values()).filter(context -> context.words.matcher(text).results().map(found -> found.group()).distinct().count() >= SEVERAL).findFirst();
    }
}
