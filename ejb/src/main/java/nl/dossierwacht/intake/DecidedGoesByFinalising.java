package nl.dossierwacht.intake;

import java.util.List;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What was in the work file at the decision may have contributed to it: it goes by finalising, with a reason, and not by a button (Q1). */
public final class DecidedGoesByFinalising implements Rule<DecidedGoesByFinalising.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q1-DECIDED-FINALISED"), List.of("Archiefwet 1995 3"), List.of(1),
            "Na het besluit kiest u bij het afronden wat er met een stuk gebeurt, en waarom.",
            "After the decision you choose what becomes of a document, and why, when you finalise.");

    /** @param stage of the dossier @param state of the document */
    public record Facts(Dossier.Stage stage, Document.State state) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean undecided = facts.stage() == Dossier.Stage.REQUESTED || facts.stage() == Dossier.Stage.INVESTIGATING;
        return undecided || facts.state() == Document.State.OFFERED ? permit() : refuse(Alternative.STATE_REASON);
    }
}
