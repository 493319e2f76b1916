package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The term runs from the day on which the request came in, which is today or a day in the past year, and covers a law at least. */
public final class RequestIsReceived implements Rule<RequestIsReceived.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-12-3-RECEIVED"), List.of("AVG 12 lid 3"), List.of(12),
            "De termijn loopt vanaf de dag van ontvangst. Die dag is vandaag of een dag in het afgelopen jaar.",
            "The term runs from the day of receipt. That day is today or a day in the past year.");

    /** @param receivedOn the day on which the request came in, at whatever desk */
    public record Facts(LocalDate receivedOn, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.receivedOn().isAfter(facts.today()) || facts.receivedOn().isBefore(facts.today().minusYears(1)) ? refuse() : permit();
    }
}
