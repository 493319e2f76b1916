package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A request came in today or earlier, and not years ago: the term of the law runs from that day. */
public final class RequestDateIsPossible implements Rule<RequestDateIsPossible.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AWB-4-13-REQUEST-DATE"), List.of("Awb 4:13"), List.of(1),
            "De datum van de aanvraag is vandaag of een dag in het afgelopen jaar.", "The date of the request is today or a day in the past year.");

    /** @param requestedOn the day on which the request came in */
    public record Facts(LocalDate requestedOn, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.requestedOn().isAfter(facts.today()) || facts.requestedOn().isBefore(facts.today().minusYears(1)) ? refuse() : permit();
    }
}
