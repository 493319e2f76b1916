package nl.dossierwacht.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.web.text.Say;

/** One line that says what was done, on the page that comes next. */
@Named("notices")
@RequestScoped
public class Notices {

    private static final String KEY = "notice";

    @Inject
    Say say;

    /** Says it on the next page; what the form kept for a lost session is forgotten. */
    public void done(String key, Object... filling) {
        Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.put(KEY, say.text(key, filling));
        flash.setRedirect(true);
    }

    /** What is to be said on this page; empty if nothing. */
    public String getShown() {
        Object notice = FacesContext.getCurrentInstance().getExternalContext().getFlash().get(KEY);
        return notice == null ? "" : notice.toString();
    }

    /** Whether what was typed on the page before is stored. */
    public boolean isSaved() {
        return !getShown().isEmpty();
    }
}
