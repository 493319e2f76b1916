package nl.dossierwacht.separation;

import static nl.dossierwacht.separation.Action.FORM_SEND;

import jakarta.ejb.Stateless;

/** Where a page brings a form that isn't as it was shown, so that the refusal is in the access log as any other. What was in the form is told to nobody. */
@Stateless
public class SentForms {

    private static final FormIsAsShown RULE = new FormIsAsShown();

    /**
     * Judges a form by what is known of it.
     *
     * @throws Refusal if it isn't as it was shown, or no granted hat is worn
     */
    @Performs(FORM_SEND)
    public void judge(FormIsAsShown.Sent sent) {
        Refusal.unlessPermitted(RULE.decide(sent));
    }
}
