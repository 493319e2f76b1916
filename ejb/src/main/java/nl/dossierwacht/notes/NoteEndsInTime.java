package nl.dossierwacht.notes;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A personal note serves forming a first thought, so it ends: at the decision, or after a set term. */
public final class NoteEndsInTime implements Rule<NoteEndsInTime.Facts> {

    /** Days that a note lives if nobody chooses. */
    public static final int USUAL_DAYS = 14;
    /** Days that a note may live at most. */
    public static final int MOST_DAYS = 28;
    /** Days after which a note that waits for a decision goes anyway: the terms of the four laws with their extension. */
    public static final int MOST_DAYS_TO_A_DECISION = 112;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-NOTE-TERM"), List.of("AVG 5 lid 1 onder e"), List.of(14, 28),
            "Een persoonlijke notitie verdwijnt vanzelf: bij het besluit, of na hooguit 28 dagen.",
            "A personal note disappears by itself: at the decision, or after 28 days at most.");

    /** @param untilDecision whether the note goes at the decision on a dossier */
    public record Facts(int days, boolean untilDecision) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.days() >= 1 && facts.days() <= (facts.untilDecision() ? MOST_DAYS_TO_A_DECISION : MOST_DAYS) ? permit() : refuse();
    }
}
