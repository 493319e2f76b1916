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
    WORK(true, "vacature|gezocht|\\bje bent\\b|\\bcao\\b|solliciteer|curriculum vitae|\\bcv\\b|werkervaring|opleiding|fwg|salaris|wij zoeken|wij vragen|wij bieden|sollicitatie|loonstrook|\\bbig-registratie|nevenfunctie|proefschrift|stageverslag|diploma"),
    /** It is studied. */
    STUDY(true, "scriptie|thesis|literatuur|respondent|interviews|hoofdstuk|methode|steekproef|deelnemers|proefpersonen|onderzoekers|hoogleraar|universiteit|publicaties|abstract|background:|methods:|results:|conclusions:|keywords|randomi[sz]ed|placebo|resultaten:|et al|\\((19|20)\\d\\d\\)|, (19|20)\\d\\d\\)"
            + "|toetsvragen|\\bstudent|\\bmodule\\b|\\btoets\\b|anatomie|noem (de|twee|drie|vier)|leg uit|wat betekent|het verschil tussen|cijfer:|cursus|bijeenkomst|lezing|congres|workshop|leerdoelen|examen|casus"),
    /** A law, a rule or a judge speaks of it. */
    RULE(true, "ecli|appellant|eiser|verweerder|rechtbank|de raad |het college|verordening|beleidsregel|artikel \\d|\\blid \\d|jurisprudentie|raamovereenkomst|perceel|inschrijver|aanbesteding|wetsvoorstel|kamerstuk|privacyverklaring|verwerken"),
    /** What care costs, for everybody. */
    PRICES(true, "tarieven|passanten|prijslijst|vergoedingen|voorwaarden|vergoed wordt|per verzekerde|polisvoorwaarden|prijs per stuk|pakbon|verpakking à|artikelnr|levertijd"),
    /** An animal or a plant was ill, or a machine. */
    ANIMAL(true, "dierenarts|dierenkliniek|\\bhond\\b|\\bkat\\b|\\bkitten|\\bpaard\\b|huisdier|konijn|ontworm|labrador|merrie|\\bpuppy|paardenkliniek|cavia|\\bchip\\b|baasje|insecticide|buxus|\\bplanten\\b|\\bgazon\\b|cilinder|koelvocht|\\bmotor\\b|motorstoring|\\bgarage\\b|\\bserver\\b"),
    /** Care is paid for. */
    BILL(false, "factuur|kassabon|drogist|te betalen|btw|productcode|tarief|offerte|levertijd|aanmaning|incasso|hoofdsom"),
    /** Care is insured. */
    POLICY(false, "polisblad|polis|premie|dekking|verzekerd|aanvullend"),
    /** A child goes to school. */
    SCHOOL(false, "\\bschool|leerling|\\bgroep [1-8]|ouders|leerkracht|intern begeleider|onderwijs"),
    /** An adviser says what somebody can't do. */
    ADVICE(false, "medisch adviseur|medisch advies|beperkingen|belastba|noodzaak|herbeoordeling|geindiceerd|arbeidsplicht|gemeente"),
    /** Everybody is told. */
    PUBLICATION(true, "krant|folder|kwaliteits(rapport|verslag)|jaarverslag|cliëntenraad|ziekteverzuim|\\bbewoners\\b|medewerkers|informatie voor |meer weten|openingstijden|bel eerst|als u belt|gratis|thuisarts|helpen niet|blijf thuis|heeft u |nieuwsbrief|wethouder|minister|uitgave|cijfers van|\\btips\\b|brochure|rivm|volgens het |volgens onderzoek|steeds meer|nederlanders|procent van|miljoen|miljard|woordvoerder|in deze |heeft u vragen|lees meer|wat is |wat zijn |hoe werkt"
            + "|bijsluiter|informatie voor de gebruiker|mogelijke bijwerkingen|gebruik dit middel|neem contact op met uw|patienten met |patiënten met |mensen met |kunt u |mag u |de patiënt |patiëntenvereniging|patientenvereniging|vrijwilligers|doneer|uw gift");

    private static final int SEVERAL = 2;

    private final boolean impersonal;
    private final Pattern words;

    OrdinaryContext(boolean impersonal, String words) {
        this.impersonal = impersonal;
        this.words = Pattern.compile(words);
    }

    /** Whether it speaks to or of many, not of somebody. */
    boolean isImpersonal() {
        return impersonal;
    }

    /** The context that a text shows by several of its words, if any. @param text in small letters */
    static Optional<OrdinaryContext> of(String text) {
        return Arrays.stream(values()).filter(context -> context.words.matcher(text).results().map(found -> found.group()).distinct().count() >= SEVERAL).findFirst();
    }
}
