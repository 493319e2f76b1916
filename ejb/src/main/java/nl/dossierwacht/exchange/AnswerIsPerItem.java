package nl.dossierwacht.exchange;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The holder decides item by item, and gives only of a resident whom it knows (Q4). */
public final class AnswerIsPerItem implements Rule<AnswerIsPerItem.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q4-PER-ITEM"), List.of("AVG 5 lid 1 onder c"), List.of(4, 6, 21, 26),
            "Beslis per gegeven. Wat u geeft, schrijft u over uit een dossier van deze inwoner, met de dag waarop het klopte. Wat u niet geeft, krijgt een reden.",
            "Decide item by item. What you give, you copy from a dossier of this resident, with the day on which it was right. What you don't give gets a reason.");

    /** @param items how many are answered @param given how many are given @param complete how many are answered completely @param known whether the resident has a case here, and one was chosen */
    public record Facts(int items, int given, int complete, boolean known) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.items() > 0 && facts.complete() == facts.items() && (facts.given() == 0 || facts.known()) ? permit() : refuse(Alternative.STATE_REASON);
    }
}
