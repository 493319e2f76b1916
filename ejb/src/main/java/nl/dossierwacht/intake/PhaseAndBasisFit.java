package nl.dossierwacht.intake;

import java.util.List;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A document is needed in a phase of the own task, on a basis that the own law has (Q1, 16). */
public final class PhaseAndBasisFit implements Rule<PhaseAndBasisFit.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-6-1-PHASE-BASIS"), List.of("AVG 6 lid 1", "AVG 5 lid 1 onder b"), List.of(1, 16),
            "Kies in welke fase van uw taak u dit stuk gebruikt, en een grondslag van uw eigen wet.",
            "Choose in which phase of your task you use this document, and a basis of your own law.");

    private final LegalBases bases = LegalBases.load();

    /** @param phase as the catalogue names it @param basis the article */
    public record Facts(Law law, Task task, String phase, String basis) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** Whether an article is a basis of a law. */
    boolean isOf(Law law, String article) {
        return bases.under(law).stream().anyMatch(basis -> basis.article().equals(article));
    }

    @Override
    public Decision decide(Facts facts) {
        boolean inTask = Phase.of(facts.phase()).filter(Phase.under(facts.task())::contains).isPresent();
        return inTask && isOf(facts.law(), facts.basis()) ? permit() : refuse(Alternative.STATE_REASON, Alternative.RETURN_TO_RESIDENT);
    }
}
