package nl.dossierwacht.inspection;

import java.util.List;
import java.util.Set;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Every domain in scope is asked, whether the person is known there or not: so asking tells the desk nothing. */
public final class EveryDomainIsAsked implements Rule<EveryDomainIsAsked.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-15-1-EVERY-DOMAIN"), List.of("AVG 15 lid 1", "AVG 5 lid 1 onder b en c"), List.of(4, 12),
            "Elk domein waar de inwoner naar vraagt krijgt dezelfde vraag, of de inwoner daar bekend is of niet.",
            "Every domain that the resident asks about gets the same question, whether the resident is known there or not.");

    /** @param inScope the domains under the laws that the resident asks about @param asked those that get a part */
    public record Facts(Set<DomainKey> inScope, Set<DomainKey> asked) {
        public Facts {
            inScope = Set.copyOf(inScope);
            asked = Set.copyOf(asked);
        }
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return !facts.inScope().isEmpty() && facts.inScope().equals(facts.asked()) ? permit() : refuse();
    }
}
