package nl.dossierwacht.separation;

import java.util.List;
import java.util.Set;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A hat that is worn is one that the identity provider grants at this moment. No hat, no data. */
public final class HatIsGranted implements Rule<HatIsGranted.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-HAT"), List.of("AVG 5 lid 1 onder b en f"), List.of(21, 26),
            "U werkt onder één pet, en alleen onder een pet die u heeft gekregen.", "You work under one hat, and only under a hat that was given to you.");

    /**
     * @param worn the hat that was chosen; {@code null} if none was
     * @param granted the hats that the identity provider grants now; empty means none, never all
     */
    public record Facts(Hat worn, Set<Hat> granted) {
        public Facts {
            granted = Set.copyOf(granted);
        }
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean allowed = facts.worn() != null && facts.worn().role() != Role.SYSTEM_JOB && facts.granted().contains(facts.worn());
        return allowed ? permit() : refuse(Alternative.CHOOSE_OTHER_HAT);
    }
}
