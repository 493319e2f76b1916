package nl.dossierwacht.bodies;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What goes to a body is named thing by thing, about this one person, and nothing medical. It is no copy of the dossier. */
public final class BodyGetsOnlyFacts implements Rule<BodyGetsOnlyFacts.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("PW-66-ITEMS"), List.of("PW 66", "AVG 5 lid 1 onder c", "AVG 9 lid 1"), List.of(25),
            "De instantie krijgt alleen wat u hier noemt, over deze ene persoon. Niets over gezondheid, en geen kopie van het dossier.",
            "The body gets only what you name here, about this one person. Nothing about health, and no copy of the dossier.");

    /** @param facts how many things are told @param kinds how many kinds of them @param tellsCondition whether a text names a condition */
    public record Facts(int facts, int kinds, boolean tellsCondition) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        if (facts.tellsCondition()) {
            return refuse(Alternative.WRITE_LIMITATION);
        }
        return facts.facts() > 0 && facts.facts() == facts.kinds() ? permit() : refuse(Alternative.STATE_REASON);
    }
}
