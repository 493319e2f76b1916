package nl.dossierwacht.opening;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Whose work a dossier is hears that a colleague opened it and why, and says that they saw it; nobody says so for them. */
public final class OpeningIsSeenByItsOwn implements Rule<OpeningIsSeenByItsOwn.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-2-OPENING-SEEN"), List.of("AVG 5 lid 2"), List.of(21),
            "De behandelaar hoort welke collega het dossier opende en waarom, en geeft zelf aan dat gezien te hebben.",
            "Who handles the dossier hears which colleague opened it and why, and says themselves that they saw it.");

    /** @param assigned whether the dossier is the employee's own work */
    public record Facts(boolean assigned) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.assigned() ? permit() : refuse();
    }
}
