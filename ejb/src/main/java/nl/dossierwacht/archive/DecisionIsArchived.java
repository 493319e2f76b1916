package nl.dossierwacht.archive;

import java.util.List;

import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Without the decision there is nothing that the archive file explains. */
public final class DecisionIsArchived implements Rule<ChoiceFacts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AWB-3-46-DECISION-ARCHIVED"), List.of("Awb 3:46", "Archiefwet 1995 3"), List.of(1),
            "Het besluit zelf gaat altijd naar het archiefdossier.",
            "The decision itself always goes to the archive file.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(ChoiceFacts facts) {
        return facts.decision() && (facts.choice() == Choice.RETURN || facts.choice() == Choice.DESTROY) ? refuse() : permit();
    }
}
