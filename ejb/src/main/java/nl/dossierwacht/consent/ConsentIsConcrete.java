package nl.dossierwacht.consent;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Consent names which data, from whom and what for; there is no general consent and none for a dossier (Q32). */
public final class ConsentIsConcrete implements Rule<ConsentIsConcrete.Facts> {

    /** The most items in one consent. */
    public static final int MOST_ITEMS = 6;
    /** The longest name of an item, in characters. */
    public static final int LONGEST_ITEM = 80;
    /** The longest name of a holder, in characters. */
    public static final int LONGEST_HOLDER = 120;
    /** The longest purpose, in characters. */
    public static final int LONGEST_PURPOSE = 500;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-4-11-CONCRETE"), List.of("AVG 4 onder 11", "AVG 7 lid 2"), List.of(19, 30, 32),
            "Toestemming geldt voor enkele gegevens met een naam, van één houder, voor één doel. Algemene toestemming bestaat niet, en toestemming voor een dossier ook niet.",
            "Consent is for a few named data items, from one holder, for one purpose. There is no general consent, and none for a dossier.");
    private static final int SHORTEST = 3;
    private static final int SHORTEST_PURPOSE = 10;
    private static final Pattern GENERAL = Pattern.compile(
            "\\b(alles|alle|allerlei|elke?|iedereen|overige?|diverse|dossiers?|etc|enzovoorts?|enz|en dergelijke|e\\.d|wat nodig is|(relevante|benodigde|nodige) (gegevens|informatie|stukken)"
                    + "|everything|every|anything|all|any|files?|and so on|whatever|(relevant|necessary) (data|information))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ONLY_GENERAL = Pattern.compile("(de |the )?(persoons)?(gegevens|informatie|data|information|stukken|documenten|documents)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN_PURPOSE = Pattern.compile(
            "\\b(misschien|mogelijk|wellicht|eventueel|later|algemeen|allerlei|alle doelen|possibly|maybe|in general|all purposes)\\b", Pattern.CASE_INSENSITIVE);

    /** @param holder who has the data @param items their names @param purpose what for */
    public record Facts(String holder, List<String> items, String purpose) {
        public Facts {
            items = List.copyOf(items);
        }
    }

    /** What isn't concrete. */
    public enum Part { HOLDER, ITEMS, PURPOSE }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return vague(facts).isEmpty() ? permit() : refuse(Alternative.STATE_REASON);
    }

    /** Which parts aren't concrete; empty if all are. */
    public List<Part> vague(Facts facts) {
        return Stream.of(Part.values()).filter(part -> switch (part) {
            case HOLDER -> !isName(facts.holder(), LONGEST_HOLDER);
            case ITEMS -> facts.items().isEmpty() || facts.items().size() > MOST_ITEMS || !facts.items().stream().allMatch(item -> isName(item, LONGEST_ITEM));
            case PURPOSE -> facts.purpose().length() < SHORTEST_PURPOSE || facts.purpose().length() > LONGEST_PURPOSE || OPEN_PURPOSE.matcher(facts.purpose()).find();
        }).toList();
    }

    private static boolean isName(String name, int longest) {
        return name.length() >= SHORTEST && name.length() <= longest && !GENERAL.matcher(name).find() && !ONLY_GENERAL.matcher(name).matches();
    }
}
