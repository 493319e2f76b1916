package nl.dossierwacht.dossier;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** After finalising there is no work file any more, and the archive file doesn't change. */
public final class WorkFileIsOpen implements Rule<Boolean> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q1-WORK-FILE-CLOSED"), List.of("Archiefwet 1995 3"), List.of(1, 14, 28),
            "Dit dossier is afgerond. Het archiefdossier verandert niet meer.", "This dossier has been finalised. The archive file does not change any more.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Boolean open) {
        return Boolean.TRUE.equals(open) ? permit() : refuse();
    }
}
