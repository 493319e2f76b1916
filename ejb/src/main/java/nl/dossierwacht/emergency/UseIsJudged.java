package nl.dossierwacht.emergency;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Each use of the door is judged once, by somebody else than who used it, with reasons. */
public final class UseIsJudged implements Rule<UseIsJudged.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-2-JUDGED"), List.of("AVG 5 lid 2", "AVG 39 lid 1 onder b"), List.of(27, 35),
            "De privacy officer beoordeelt elke keer dat de deur openging, één keer en met een reden. Niemand beoordeelt zichzelf.",
            "The privacy officer judges each time that the door opened, once and with a reason. Nobody judges themselves.");

    /** @param reader pseudonym of who used it; {@code null} if there is no such use under this hat @param judge pseudonym of who judges */
    public record Facts(String reader, String judge, boolean judged, boolean reasoned) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean may = facts.reader() != null && !facts.reader().equals(facts.judge()) && !facts.judged();
        if (!may) {
            return refuse();
        }
        return facts.reasoned() ? permit() : refuse(Alternative.STATE_REASON);
    }
}
