package nl.dossierwacht.exchange;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Nobody decides their own request, whichever hat they wear (Q4). */
public final class NotOwnRequest implements Rule<NotOwnRequest.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q4-NOT-OWN-REQUEST"), List.of("AVG 5 lid 1 onder f", "AVG 32"), List.of(4, 21),
            "U vroeg dit zelf. Een collega van wie de gegevens heeft, beslist; ook als u daar zelf een pet heeft.",
            "You asked this yourself. A colleague who works where the data is decides; also if you have a hat there yourself.");

    /** Whose accounts they are. */
    public record Facts(String askedBy, String decides) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.askedBy().equalsIgnoreCase(facts.decides()) ? refuse(Alternative.CHOOSE_OTHER_HAT) : permit();
    }
}
