package nl.dossierwacht.separation;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A form is taken only as it was shown: in its session, under its hat, with its fields. Anything else is of another tab, another person or another tool. */
public final class FormIsAsShown implements Rule<FormIsAsShown.Sent> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-32-FORM"), List.of("AVG 32 lid 1 onder b", "AVG 5 lid 1 onder f"), List.of(21, 26),
            "Een formulier telt alleen zoals het u is getoond: in dezelfde sessie, onder dezelfde pet en met dezelfde velden.",
            "A form counts only as it was shown to you: in the same session, under the same hat and with the same fields.");

    /**
     * What is known of a form that was sent; nothing of what is in it.
     *
     * @param inItsSession whether it was shown in the session that sent it, and still can be
     * @param underItsHat whether the hat that is worn is the one under which it was shown
     * @param withItsFields whether the page shows every field and button that was sent
     */
    public record Sent(boolean inItsSession, boolean underItsHat, boolean withItsFields) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Sent sent) {
        return sent.inItsSession() && sent.underItsHat() && sent.withItsFields() ? permit() : refuse(Alternative.CHOOSE_OTHER_HAT);
    }
}
