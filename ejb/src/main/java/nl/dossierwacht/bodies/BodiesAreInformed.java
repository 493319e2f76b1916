package nl.dossierwacht.bodies;

import java.util.List;
import java.util.Set;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** The one duty to inform of fraud: while executing the Participatiewet, of a well-founded suspicion, the body that executes the other scheme. Under another law it doesn't exist. */
public final class BodiesAreInformed implements Rule<BodiesAreInformed.Facts> {

    /** The tasks that execute the Participatiewet. */
    public static final Set<Task> TASKS = Set.of(Task.UITVOERING, Task.HANDHAVING);

    private static final RuleText TEXT = new RuleText(new RuleId("PW-66-INFORM"), List.of("PW 66", "AVG 6 lid 1 onder c"), List.of(10, 25),
            "Heeft u bij het uitvoeren van de Participatiewet een gegrond vermoeden dat iemand een andere regeling misbruikt? Dan moet u de instantie van die regeling inlichten. Schrijf op waarop uw vermoeden steunt.",
            "Do you, while executing the Participatiewet, have a well-founded suspicion that somebody misuses another scheme? Then you must inform the body of that scheme. Write down what your suspicion rests on.");

    /** @param executes whether the body is in the table and executes the scheme @param grounded whether it is written down what the suspicion rests on */
    public record Facts(Law law, Task task, boolean executes, boolean grounded) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        if (facts.law() != Law.PARTICIPATIEWET || !TASKS.contains(facts.task())) {
            return refuse(Alternative.CHOOSE_OTHER_HAT);
        }
        return facts.executes() && facts.grounded() ? permit() : refuse(Alternative.STATE_REASON);
    }
}
