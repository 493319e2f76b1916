package nl.dossierwacht.emergency;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The danger is there now, the person can't be asked, and it is written down why these items are needed. */
public final class DangerIsAcute implements Rule<DangerIsAcute.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-6-1-D-ACUTE"), List.of("AVG 6 lid 1 onder d", "AVG 9 lid 2 onder c", "AVG 5 lid 1 onder c"), List.of(27, 35),
            "De deur is er alleen bij acuut gevaar voor leven of gezondheid, als u het de inwoner niet kunt vragen. U schrijft op waarom, en kiest alleen wat u nu nodig heeft.",
            "The door is there only at acute danger to life or health, if you can't ask the resident. You write down why, and choose only what you need now.");

    /** @param missing how many parts of the justification say nothing */
    public record Facts(boolean acute, boolean cannotBeAsked, int missing) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        if (!facts.acute() || !facts.cannotBeAsked()) {
            return refuse(Alternative.ASK_CONSENT, Alternative.REQUEST_FROM_OTHER_LAW);
        }
        return facts.missing() == 0 ? permit() : refuse(Alternative.STATE_REASON);
    }
}
