package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The term is extended once, by two months, with a reason that the resident is told within the first month. */
public final class TermIsExtendedInTime implements Rule<TermIsExtendedInTime.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-12-3-EXTENSION"), List.of("AVG 12 lid 3"), List.of(12),
            "U verlengt de termijn één keer, met twee maanden, binnen de eerste maand, en u schrijft de inwoner waarom.",
            "You extend the term once, by two months, within the first month, and you write to the resident why.");
    private static final int SHORTEST = 10;

    /** @param reason as the resident reads it in the letter */
    public record Facts(InspectionClock clock, LocalDate today, String reason) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean inTime = !facts.clock().extended() && !facts.today().isAfter(facts.clock().firstEnd());
        boolean reasoned = facts.reason() != null && facts.reason().strip().length() >= SHORTEST;
        if (!inTime) {
            return refuse();
        }
        return reasoned ? permit() : refuse(Alternative.STATE_REASON);
    }
}
