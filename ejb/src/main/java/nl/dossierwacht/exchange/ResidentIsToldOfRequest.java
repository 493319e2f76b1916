package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.domain.Task;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The resident is told of a request, or the postponement is weighed and recorded (Q21, 36). */
public final class ResidentIsToldOfRequest implements Rule<ResidentIsToldOfRequest.Facts> {

    /** The longest postponement: what the guide gives enforcement after an investigation (Q12). */
    public static final int MONTHS = 3;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-14-REQUEST-TOLD"), List.of("AVG 14", "UAVG 41 lid 1 onder h"), List.of(4, 21, 36),
            "De inwoner krijgt bericht van het verzoek. Alleen handhaving kan dat uitstellen: met een reden, en hoogstens drie maanden.",
            "The resident is told of the request. Only enforcement can postpone that: with a reason, and three months at most.");

    /** @param later the day until when the resident isn't told; {@code null} if they are told now @param reasoned whether the reason is written down */
    public record Facts(Task asker, LocalDate later, boolean reasoned, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean postponed = facts.later() != null && facts.asker() == Task.HANDHAVING && facts.reasoned()
                && facts.later().isAfter(facts.today()) && !facts.later().isAfter(facts.today().plusMonths(MONTHS));
        return facts.later() == null || postponed ? permit() : refuse(Alternative.INFORM_PERSON);
    }
}
