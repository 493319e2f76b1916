package nl.dossierwacht.separation;

import jakarta.ejb.ApplicationException;

import nl.dossierwacht.rules.Decision;

/** A rule refused. The work is rolled back; the screen shows the rule and the lawful alternatives. */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Decision.Refused decision;
    private boolean recorded;

    public Refusal(Decision.Refused decision) {
        super("refused by " + decision.rule());
        this.decision = decision;
    }

    /** The rule and what can be done instead. */
    public Decision.Refused decision() {
        return decision;
    }

    /** Says that it is in the access log. @return whether it was there already, written by a service that was called by a service */
    boolean record() {
        boolean already = recorded;
        recorded = true;
        return already;
    }

    /**
     * Goes on only if permitted.
     *
     * @throws Refusal if the decision is a refusal
     */
    public static void unlessPermitted(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            throw new Refusal(refused);
        }
    }
}
