package nl.dossierwacht.dossier;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What isn't this hat's isn't there: the answer is the same whether it exists elsewhere or not. */
public final class DossierIsThere implements Rule<Boolean> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-NOT-HERE"), List.of("AVG 5 lid 1 onder b en f"), List.of(4, 19, 21),
            "Dit dossier is er niet, of hoort niet bij uw pet.", "This dossier is not here, or does not belong to your hat.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Boolean found) {
        return Boolean.TRUE.equals(found) ? permit() : refuse(Alternative.CHOOSE_OTHER_HAT);
    }
}
