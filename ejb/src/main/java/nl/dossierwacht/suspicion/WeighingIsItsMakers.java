package nl.dossierwacht.suspicion;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A professional with an occupational code can't be made to report: a weighing is read and acted upon by who made it, and changed by nobody. */
public final class WeighingIsItsMakers implements Rule<WeighingIsItsMakers.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q10-OWN-WEIGHING"), List.of("AVG 5 lid 1 onder b en f"), List.of(10, 25),
            "Een afweging is van wie haar maakte. Niemand anders kan haar lezen of veranderen, en niemand kan iemand opdragen te melden. De inwoner kan haar inzien.",
            "A weighing is its maker's. Nobody else can read or change it, and nobody can order somebody to report. The resident can inspect it.");

    /** @param madeBy {@code null} if there is no such weighing under this hat */
    public record Facts(String madeBy, String employee) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.madeBy() != null && facts.madeBy().equals(facts.employee()) ? permit() : refuse();
    }
}
