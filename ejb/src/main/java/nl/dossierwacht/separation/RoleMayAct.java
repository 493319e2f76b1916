package nl.dossierwacht.separation;

import java.util.List;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A hat does only what its role is for. */
public final class RoleMayAct implements Rule<RoleMayAct.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-ROLE"), List.of("AVG 5 lid 1 onder b en f"), List.of(21, 26),
            "U doet alleen waar uw pet voor is.", "You only do what your hat is for.");

    /** @param hat the hat that is worn; {@code null} if none is */
    public record Facts(Hat hat, Action action) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.hat() != null && facts.action() != null && facts.action().roles().contains(facts.hat().role())
                ? permit()
                : refuse(Alternative.CHOOSE_OTHER_HAT);
    }
}
