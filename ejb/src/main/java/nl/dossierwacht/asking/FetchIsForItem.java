package nl.dossierwacht.asking;

import java.time.LocalDate;
import java.util.List;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** From a source comes only what may not be asked: one item of the list, under the Participatiewet, before the decision (Q8, 23). */
public final class FetchIsForItem implements Rule<FetchIsForItem.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("PW-53A-1-FETCH"), List.of("PW 53a lid 1", "AVG 5 lid 1 onder c"), List.of(8, 23),
            "Uit een bron haalt u alleen voor de Participatiewet iets op, en alleen een gegeven van de lijst dat u voor het besluit nodig heeft. Onder de andere wetten vraagt u het aan de inwoner.",
            "You fetch from a source only for the Participatiewet, and only an item of the list that you need for the decision. Under the other laws you ask the resident.");

    /** @param heldBySource whether a source holds the item @param on the day on which it is looked up @param requestedOn when the request of the dossier came in */
    public record Facts(Law law, boolean heldBySource, boolean undecided, LocalDate on, LocalDate requestedOn, LocalDate today) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.law() == Law.PARTICIPATIEWET && facts.heldBySource() && facts.undecided() && isDayPossible(facts.on(), facts.requestedOn(), facts.today()) ? permit() : refuse();
    }

    /** Whether something can have been looked up on a day for a request: not before it, and not ahead. */
    public static boolean isDayPossible(LocalDate on, LocalDate requestedOn, LocalDate today) {
        return on != null && !on.isBefore(requestedOn) && !on.isAfter(today);
    }
}
