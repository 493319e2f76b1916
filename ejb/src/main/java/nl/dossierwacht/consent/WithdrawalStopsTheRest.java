package nl.dossierwacht.consent;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What was supplied before a withdrawal stays usable; what wasn't supplied yet isn't supplied any more (Q32). */
public final class WithdrawalStopsTheRest implements Rule<WithdrawalStopsTheRest.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-7-3-WITHDRAWN"), List.of("AVG 7 lid 3"), List.of(32),
            "Zonder toestemming die nog geldt, ontvangt u dit gegeven niet. Wat u al had ontvangen, mag u blijven gebruiken.",
            "Without consent that still stands you don't receive this data. What you had received already, you may go on using.");

    /** @param stands whether the consent was given and not withdrawn @param suppliedBefore whether the item was supplied already */
    public record Facts(boolean stands, boolean suppliedBefore) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** Whether an item may be supplied now. */
    @Override
    public Decision decide(Facts facts) {
        return facts.stands() && !facts.suppliedBefore() ? permit() : refuse(Alternative.ASK_CONSENT);
    }
}
