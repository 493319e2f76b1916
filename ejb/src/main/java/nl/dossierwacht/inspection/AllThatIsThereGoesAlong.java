package nl.dossierwacht.inspection;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Nobody leaves something out, and "nothing here" is said only where nothing is. */
public final class AllThatIsThereGoesAlong implements Rule<AllThatIsThereGoesAlong.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-15-3-ALL-OF-IT"), List.of("AVG 15 lid 3"), List.of(12),
            "Alles wat er van de inwoner is gaat mee. “Niets aanwezig” kan alleen als er niets is.",
            "All that there is of the resident goes along. “Nothing here” is possible only if there is nothing.");

    /** @param found how many things there are of the person @param given how many of them go along */
    public record Facts(int found, int given) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.found() == facts.given() ? permit() : refuse();
    }
}
