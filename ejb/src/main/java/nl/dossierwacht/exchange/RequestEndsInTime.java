package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A request ends on a day that is stated (AVG 5): nothing waits for ever. */
public final class RequestEndsInTime implements Rule<RequestEndsInTime.Facts> {

    /** The longest that a request waits: as long as a usual decision takes; a choice of ours. */
    public static final int WEEKS = 8;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-REQUEST-ENDS"), List.of("AVG 5 lid 1 onder c en e"), List.of(4, 21),
            "Een verzoek heeft een laatste dag: na vandaag, en binnen acht weken. Daarna komt er niets meer.",
            "A request has a last day: after today, and within eight weeks. After it nothing comes any more.");

    /** @param until the last day */
    public record Facts(LocalDate until, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean inTime = facts.until() != null && facts.until().isAfter(facts.today()) && !facts.until().isAfter(facts.today().plusWeeks(WEEKS));
        return inTime ? permit() : refuse(Alternative.STATE_REASON);
    }
}
