package nl.dossierwacht.confidential;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Whose work a dossier is makes it confidential; after that the named change the names or lift it. A reason for one day isn't enough for either. */
public final class ConfidentialIsMarkedByItsOwn implements Rule<ConfidentialIsMarkedByItsOwn.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-CONFIDENTIAL-OWN"), List.of("AVG 5 lid 1 onder f", "AVG 25 lid 2"), List.of(21),
            "De behandelaar maakt een dossier vertrouwelijk. Daarna gaan de genoemde collega’s erover.",
            "Who handles a dossier makes it confidential. After that it is up to the colleagues who are named.");

    /** @param assigned whether it is the employee's own work @param named whether the employee is named in it */
    public record Facts(boolean assigned, boolean named) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.assigned() || facts.named() ? permit() : refuse();
    }
}
