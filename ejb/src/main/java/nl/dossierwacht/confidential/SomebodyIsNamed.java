package nl.dossierwacht.confidential;

import java.util.List;
import java.util.Set;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Of a confidential dossier there is always somebody at work who is named. If nobody is, the privacy officer has somebody named, without seeing the dossier; never themselves. */
public final class SomebodyIsNamed implements Rule<SomebodyIsNamed.Facts> {

    /** Days without doing anything under the hat, after which somebody isn't counted on: longer than most holidays. */
    public static final int DAYS = 21;

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-SOMEBODY-IS-NAMED"), List.of("AVG 5 lid 1 onder f", "AVG 32 lid 1 onder b", "AVG 15"), List.of(21),
            "Van een vertrouwelijk dossier is altijd iemand bereikbaar die is genoemd. Is er niemand meer, dan laat de privacy officer een collega noemen, maar nooit zichzelf.",
            "Of a confidential dossier somebody who is named is always at work. If nobody is left, the privacy officer has a colleague named, but never themselves.");
    private static final ConfidentialHasNames HAS_NAMES = new ConfidentialHasNames();

    /**
     * @param orphaned whether nobody who is named is at work; {@code false} too if there is no such dossier
     * @param account who is to be named
     * @param officer account of who has them named
     */
    public record Facts(boolean orphaned, String account, String officer) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        boolean anAccount = HAS_NAMES.decide(new ConfidentialHasNames.Facts(Set.of(facts.account()), facts.account(), facts.account())).isPermitted();
        return facts.orphaned() && anAccount && !facts.account().equalsIgnoreCase(facts.officer()) ? permit() : refuse();
    }
}
