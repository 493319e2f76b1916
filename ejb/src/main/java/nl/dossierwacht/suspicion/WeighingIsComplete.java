package nl.dossierwacht.suspicion;

import java.util.List;
import java.util.Set;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/**
 * Nobody has to report what looks like fraud and was met under another law; the duty of Sv 162 is about crimes of officials. Who wants
 * to, weighs first. Who executes the Participatiewet itself doesn't come here: there a well-founded suspicion is their own work.
 */
public final class WeighingIsComplete implements Rule<WeighingIsComplete.Facts> {

    /** The laws under which it is weighed. */
    public static final Set<Law> LAWS = Set.of(Law.WMO, Law.JEUGDWET, Law.WGS);

    private static final RuleText TEXT = new RuleText(new RuleId("Q10-NO-DUTY"), List.of("Sv 162", "AVG 5 lid 1 onder b"), List.of(10, 25),
            "U hoeft een vermoeden van fraude niet te melden. U weegt het zelf, schrijft op wat u woog, en kiest daarna.",
            "You don't have to report what looks like fraud. You weigh it yourself, write down what you weighed, and choose then.");

    /** @param missing how many parts of the weighing say nothing */
    public record Facts(Law law, int missing) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        if (!LAWS.contains(facts.law())) {
            return refuse(Alternative.CHOOSE_OTHER_HAT);
        }
        return facts.missing() == 0 ? permit() : refuse(Alternative.STATE_REASON);
    }
}
