package nl.dossierwacht.reason;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A reason is kept, shown and sent in letters as documents are, so what may not come in as a paper may not come in as a reason for one (Q2, 3, 22). */
public final class ReasonPassesGate implements Rule<ReasonPassesGate.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-9-REASON-GATE"), List.of("AVG 9 lid 1", "AVG 5 lid 1 onder c", "UAVG 46"), List.of(2, 3, 14, 17, 22),
            "In een reden schrijft u geen ziekte, medicijn of diagnose, geen gegevens van een identiteitsbewijs en geen burgerservicenummer. Schrijf op wat iemand niet kan, of waarvoor u het nodig heeft.",
            "In a reason you write no illness, medicine or diagnosis, no data of an identity document and no citizen service number. Write down what somebody can't do, or what you need it for.");

    /**
     * @param held whether the gate for texts stopped it: medical, or from an identity document
     * @param number whether a citizen service number stands in it
     */
    public record Facts(boolean held, boolean number) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.held() || facts.number() ? refuse(Alternative.WRITE_LIMITATION) : permit();
    }
}
