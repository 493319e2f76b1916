package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A decision is taken once, not before its request and not in the future. */
public final class DecisionDateIsPossible implements Rule<DecisionDateIsPossible.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AWB-3-40-DECISION"), List.of("Awb 3:40", "Awb 4:13"), List.of(1),
            "Er is één besluit, op een dag tussen de aanvraag en vandaag.", "There is one decision, on a day between the request and today.");

    /** @param decided whether there is a decision already */
    public record Facts(boolean decided, LocalDate requestedOn, LocalDate decidedOn, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.decided() || facts.decidedOn().isBefore(facts.requestedOn()) || facts.decidedOn().isAfter(facts.today()) ? refuse() : permit();
    }
}
