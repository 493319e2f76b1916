package nl.dossierwacht.intake.gate;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What may harm who opens it isn't accepted: a dossier is opened by many, for years. */
public final class OnlyWhatIsSafe implements Rule<Boolean> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-32-SAFE"), List.of("AVG 32 lid 1"), List.of(16),
            "Een bestand dat schade kan doen, wordt niet aangenomen.", "A file that can do harm is not accepted.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** @param safe whether nothing in it starts, fetches, swells or deceives */
    @Override
    public Decision decide(Boolean safe) {
        return Boolean.TRUE.equals(safe) ? permit() : refuse(Alternative.OFFER_READABLE_FILE);
    }
}
