package nl.dossierwacht.asking;

import java.util.List;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Under the Participatiewet, and there only, what an authentic source holds isn't asked of the resident (Q8, 23). */
public final class AskOnce implements Rule<AskOnce.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("PW-17-1-ASK-ONCE"), List.of("PW 17 lid 1", "PW 53a lid 1", "Wet BRP 2.39"), List.of(8, 11, 23),
            "Wat in een officiële bron staat, zoals de BRP, vraagt u niet aan de inwoner. Haal het op uit de bron.",
            "What an official source holds, such as the BRP, you do not ask of the resident. Fetch it from the source.");

    /** @param law of the dossier @param heldBySource whether an authentic source holds the item */
    public record Facts(Law law, boolean heldBySource) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.law() == Law.PARTICIPATIEWET && facts.heldBySource() ? refuse(Alternative.FETCH_FROM_SOURCE) : permit();
    }
}
