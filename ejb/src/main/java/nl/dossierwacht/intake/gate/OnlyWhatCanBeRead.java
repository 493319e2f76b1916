package nl.dossierwacht.intake.gate;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What nobody could check isn't accepted: a file that can't be read whole may hold anything. */
public final class OnlyWhatCanBeRead implements Rule<Boolean> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-25-READABLE"), List.of("AVG 25", "AVG 5 lid 1 onder c"), List.of(1, 2, 3, 16),
            "Een bestand dat niet helemaal te lezen is, wordt niet aangenomen.", "A file that cannot be read completely is not accepted.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** @param read whether all of it was read */
    @Override
    public Decision decide(Boolean read) {
        return Boolean.TRUE.equals(read) ? permit() : refuse(Alternative.OFFER_READABLE_FILE);
    }
}
