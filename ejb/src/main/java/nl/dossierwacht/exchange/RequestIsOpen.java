package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Only a request that stands is answered. */
public final class RequestIsOpen implements Rule<RequestIsOpen.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q4-REQUEST-OPEN"), List.of("AVG 5 lid 1 onder b"), List.of(4, 21, 32),
            "Dit verzoek is voorbij: het is beantwoord, ingetrokken of de laatste dag is geweest. Er gaat niets meer heen.",
            "This request is over: it was answered or withdrawn, or its last day has passed. Nothing goes there any more.");

    /** @param open whether it waits for an answer @param stillAsked whether the asker still has a work file for it */
    public record Facts(boolean open, LocalDate until, LocalDate today, boolean stillAsked) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.open() && facts.stillAsked() && !facts.today().isAfter(facts.until()) ? permit() : refuse();
    }
}
