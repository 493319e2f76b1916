package nl.dossierwacht.opening;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Who opens a colleague's dossier says why: a reason from the list, and in own words if it is another one. */
public final class OpeningHasReason implements Rule<OpeningHasReason.Facts> {

    /** The longest words, in characters. */
    public static final int LONGEST = 200;
    private static final int SHORTEST = 10;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-2-OPENING-REASON"), List.of("AVG 5 lid 1 onder b", "AVG 5 lid 2"), List.of(21),
            "Kies waarom u het dossier van een collega opent. Kiest u iets anders, schrijf dan in een korte zin wat.",
            "Choose why you open a colleague's dossier. If it is something else, write in a short sentence what.");

    /** @param kind {@code null} if none was chosen @param words what was typed, without blanks around it; may be empty */
    public record Facts(Kind kind, String words) {
    }

    /** The reasons that people choose from. */
    public static Set<Kind> choosable() {
        return EnumSet.complementOf(EnumSet.of(Kind.INSPECTION));
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean said = facts.kind() != Kind.OTHER || facts.words().length() >= SHORTEST;
        return facts.kind() != null && choosable().contains(facts.kind()) && said && facts.words().length() <= LONGEST ? permit() : refuse(Alternative.STATE_REASON);
    }
}
