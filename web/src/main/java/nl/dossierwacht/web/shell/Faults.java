package nl.dossierwacht.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.rules.RuleBook;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.text.Say;
import nl.dossierwacht.web.trawling.Slow;

/** Puts what is wrong beside the field where it is to be mended; what was typed stays. */
@Named("faults")
@ApplicationScoped
public class Faults {

    @Inject
    Say say;

    /** A fault beside a field. @param field id of the field, as in {@code wizard:bsn}; {@code null} for the form as a whole */
    public void at(String field, String key, Object... filling) {
        add(field, say.text(key, filling));
    }

    /** The rule that refused, in the reader's language, beside a field. */
    public void at(String field, Refusal refusal) {
        add(field, sentence(refusal));
    }

    /** What a rule says, in the reader's language, with its article. */
    public String sentence(Refusal refusal) {
        String says = sentence(refusal.decision().rule());
        return refusal instanceof Slowed slowed ? Slow.words(say, slowed.seconds()) + ' ' + says : says;
    }

    /** What a rule says, in the reader's language, with its article. */
    public String sentence(RuleId rule) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean dutch = faces.getViewRoot().getLocale().getLanguage().equals("nl");
        return RuleBook.text(rule).map(text -> in(text, dutch)).orElseGet(rule::value);
    }

    private static String in(RuleText text, boolean dutch) {
        String article = text.articles().isEmpty() ? "" : " (" + text.articles().get(0) + ")";
        return (dutch ? text.dutch() : text.english()) + article;
    }

    /** What a rule says, for the form as a whole. */
    public void of(RuleId rule) {
        add(null, sentence(rule));
    }

    private static void add(String field, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(clientId(faces, field), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        faces.validationFailed();
    }

    private static String clientId(FacesContext faces, String field) {
        if (field == null) {
            return null;
        }
        UIComponent found = faces.getViewRoot().findComponent(field);
        return found == null ? field : found.getClientId(faces);
    }
}
