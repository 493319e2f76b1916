package nl.dossierwacht.archive;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A dossier is finalised when there is a decision, every item has its choice, the decision is among what is archived, and nothing is unsettled. */
public final class NothingStaysOpen implements Rule<NothingStaysOpen.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q1-NOTHING-OPEN"), List.of("Archiefwet 1995 3", "AVG 5 lid 1 onder c en e"), List.of(1, 14, 28, 36),
            "U rondt een dossier af als er een besluit is, van elk stuk is gekozen wat ermee gebeurt, en niets meer openstaat.",
            "You finalise a dossier when there is a decision, every item has a choice, and nothing is left open.");

    /**
     * @param decided whether there is a decision
     * @param decisionArchived whether the letter of the decision is among what is archived
     * @param undecided how many items have no choice
     * @param openEnds how many other things aren't settled
     */
    public record Facts(boolean decided, boolean decisionArchived, int undecided, int openEnds) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.decided() && facts.decisionArchived() && facts.undecided() == 0 && facts.openEnds() == 0 ? permit() : refuse(Alternative.STATE_REASON, Alternative.INFORM_PERSON);
    }
}
