package nl.dossierwacht.consent;

import java.util.List;
import java.util.Optional;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.reuse.Reuse;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Consent is asked only where the law wants it: the statutory task needs none, and what no law opens consent doesn't open (Q19, 32). */
public final class ConsentIsNeeded implements Rule<ConsentIsNeeded.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q19-CONSENT-NEEDED"), List.of("AVG 6 lid 1 onder e", "Wmo 5.1.1 lid 4"), List.of(19, 21, 32),
            "Vraag hier geen toestemming. Voor de wettelijke taak is zij niet nodig, en wat de wet niet toestaat, mag ook niet met toestemming.",
            "Do not ask for consent here. The statutory task does not need it, and what the law does not allow is not allowed with consent either.");

    /**
     * @param of the task that would ask
     * @param matrixSays what the matrix says of using the holder's data for it; empty for a helper or doctor, whose secrecy is asked about
     */
    public record Facts(ReuseEnd of, Optional<Reuse> matrixSays) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean needed = facts.matrixSays().map(says -> says == Reuse.WITH_CONSENT).orElseGet(() -> facts.of().law() != Law.NONE && facts.of().task() != Task.HANDHAVING);
        return needed ? permit() : refuse(Alternative.REQUEST_FROM_OTHER_LAW);
    }
}
