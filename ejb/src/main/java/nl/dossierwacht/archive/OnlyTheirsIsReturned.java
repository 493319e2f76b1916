package nl.dossierwacht.archive;

import java.util.List;

import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Only a paper of the resident can be given back. */
public final class OnlyTheirsIsReturned implements Rule<ChoiceFacts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q1-RETURN-THEIRS"), List.of("AVG 5 lid 1 onder c"), List.of(1),
            "U geeft alleen terug wat de inwoner zelf heeft gegeven. Wat wij schreven, gaat naar het archief of wordt vernietigd.",
            "You return only what the resident gave. What we wrote goes to the archive or is destroyed.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(ChoiceFacts facts) {
        return facts.choice() == Choice.RETURN && !facts.fromResident() ? refuse() : permit();
    }
}
