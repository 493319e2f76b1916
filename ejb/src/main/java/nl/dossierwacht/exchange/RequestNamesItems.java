package nl.dossierwacht.exchange;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A request names its items, each with why it is needed; never the dossier (Q4). */
public final class RequestNamesItems implements Rule<RequestNamesItems.Facts> {

    /** The most items in one request. */
    public static final int MOST = 6;

    private static final RuleText TEXT = new RuleText(new RuleId("Q4-NAMED-ITEMS"), List.of("AVG 5 lid 1 onder b en c"), List.of(4, 6, 21),
            "Vraag één tot zes gegevens, elk met een eigen naam en de reden waarom u het nu nodig heeft. Een heel dossier vragen kan niet.",
            "Ask for one to six data items, each with its own name and the reason why you need it now. A whole dossier can't be asked for.");

    /** @param offered what can be asked of this holder @param asked the names @param reasoned how many have a real reason */
    public record Facts(List<String> offered, List<String> asked, int reasoned) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean named = !facts.asked().isEmpty() && facts.asked().size() <= MOST && facts.asked().stream().distinct().count() == facts.asked().size()
                && facts.offered().containsAll(facts.asked());
        return named && facts.reasoned() == facts.asked().size() ? permit() : refuse(Alternative.STATE_REASON);
    }
}
