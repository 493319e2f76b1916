package nl.dossierwacht.suspicion;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What crosses to enforcement is one message about one person, with things called by their name and nothing medical. It opens no dossier. */
public final class SignalIsConcrete implements Rule<SignalIsConcrete.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q10-SIGNAL"), List.of("AVG 5 lid 1 onder b en c", "AVG 9 lid 1"), List.of(4, 10, 25),
            "Meldt u, dan gaat er één bericht over één persoon, met alleen wat u erin noemt. Niets over gezondheid. Het bericht opent uw dossier niet.",
            "If you report, one message goes about one person, with only what you name in it. Nothing about health. The message doesn't open your dossier.");

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
