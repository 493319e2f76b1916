package nl.dossierwacht.inspection;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Nobody answers "that is all" or "there is nothing" while there is a dossier that they can't see: somebody who is named in it gathers. */
public final class ConfidentialIsGatheredByTheNamed implements Rule<ConfidentialIsGatheredByTheNamed.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-15-1-CONFIDENTIAL"), List.of("AVG 15 lid 1", "AVG 5 lid 1 onder f"), List.of(12, 21),
            "Dit deel verzamelt een collega die daarvoor is aangewezen.", "This part is gathered by a colleague who is appointed for it.");

    /** @param there how many dossiers of the asker there are in the domain @param seen how many of them who gathers can see */
    public record Facts(long there, long seen) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.there() == facts.seen() ? permit() : refuse();
    }
}
