package nl.dossierwacht.intake;

import java.util.List;
import java.util.regex.Pattern;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A document enters with real answers to why it is needed; "possibly useful later" is none (Q1, 16). */
public final class NecessityIsStated implements Rule<NecessityIsStated.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-NECESSITY"), List.of("AVG 5 lid 1 onder c"), List.of(1, 16),
            "Zeg waarvoor dit stuk nu nodig is en waarom het niet met minder kan. 'Misschien later handig' is geen reden.",
            "Say what this document is needed for now and why less would not do. 'May be useful later' is not a reason.");
    private static final int SHORTEST = 10;
    private static final Pattern MAYBE_LATER = Pattern.compile(
            "(misschien|mogelijk|wellicht|eventueel|voor (het geval|de zekerheid)|altijd handig|kan (nog )?(nuttig|handig|van pas)|possibly|maybe|just in case|useful later)",
            Pattern.CASE_INSENSITIVE);

    /** @param whyNeeded why it is needed @param whyNotLess why nothing less would do */
    public record Facts(String purpose, String whyNeeded, String whyNotLess) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return isReason(facts.purpose()) && isReason(facts.whyNeeded()) && isReason(facts.whyNotLess()) ? permit() : refuse(Alternative.STATE_REASON, Alternative.RETURN_TO_RESIDENT);
    }

    private static boolean isReason(String answer) {
        return answer != null && answer.strip().length() >= SHORTEST && !MAYBE_LATER.matcher(answer).find();
    }
}
