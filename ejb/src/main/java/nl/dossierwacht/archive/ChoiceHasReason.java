package nl.dossierwacht.archive;

import java.util.List;

import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Each choice says why, so that a reader in years to come knows how the item contributed, or why it went. */
public final class ChoiceHasReason implements Rule<ChoiceFacts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q1-CHOICE-REASON"), List.of("AVG 5 lid 2", "Archiefwet 1995 3"), List.of(1, 14, 28),
            "Schrijf in een paar woorden op waarom u dit kiest.", "Write in a few words why you choose this.");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 400;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(ChoiceFacts facts) {
        int length = facts.why() == null ? 0 : facts.why().strip().length();
        return facts.choice() == Choice.PUT_BACK || length >= SHORTEST && length <= LONGEST ? permit() : refuse(Alternative.STATE_REASON);
    }
}
