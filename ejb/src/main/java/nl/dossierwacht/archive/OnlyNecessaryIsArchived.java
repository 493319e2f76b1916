package nl.dossierwacht.archive;

import java.util.List;

import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What never entered the work file with its necessity can't have contributed to the decision. */
public final class OnlyNecessaryIsArchived implements Rule<ChoiceFacts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q1-NECESSARY-ARCHIVED"), List.of("AVG 5 lid 1 onder c"), List.of(1, 16),
            "Van dit stuk is nog niet gezegd waarom het nodig was. Beantwoord dat eerst, of geef het terug.",
            "Nobody has said yet why this document was needed. Answer that first, or return it.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(ChoiceFacts facts) {
        return facts.choice() == Choice.ARCHIVE && !facts.necessary() ? refuse(Alternative.STATE_REASON, Alternative.RETURN_TO_RESIDENT) : permit();
    }
}
