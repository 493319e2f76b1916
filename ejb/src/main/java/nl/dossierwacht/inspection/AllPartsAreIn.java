package nl.dossierwacht.inspection;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The answer is whole: no bundle before every domain handed over, and none without a weighing (Awb 3:46). */
public final class AllPartsAreIn implements Rule<AllPartsAreIn.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-15-3-WHOLE"), List.of("AVG 15 lid 3", "UAVG 34", "Awb 3:46"), List.of(12),
            "Het antwoord is een besluit: u maakt het als alle delen binnen zijn, en u legt vast wat u heeft afgewogen.",
            "The answer is a decision: you make it when all parts are in, and you record what you weighed.");
    private static final int SHORTEST = 10;

    /** @param waiting how many parts are not in yet @param weighing what was weighed */
    public record Facts(long waiting, String weighing) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        if (facts.waiting() > 0) {
            return refuse();
        }
        return facts.weighing() != null && facts.weighing().strip().length() >= SHORTEST ? permit() : refuse(Alternative.STATE_REASON);
    }
}
