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
    private static final String HEED = "heed";

    @Inject
    Say say;

    /** Says it on the next page; what the form kept for a lost session is forgotten. */
    public void done(String key, Object... filling) {
        Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.put(KEY, say.text(key, filling));
        flash.setRedirect(true);
    }

    /** Says on the next page that something didn't happen (yet), or needs attention. */
    public void heed(String key, Object... filling) {
        Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.put(HEED, say.text(key, filling));
        flash.setRedirect(true);
    }

    /** What was done, to be said on this page; empty if nothing. */
    public String getShown() {
        return shown(KEY);
    }

    /** What needs attention on this page; empty if nothing. */
    public String getHeeded() {
        return shown(HEED);
    }

    private static String shown(String key) {
        Object notice = FacesContext.getCurrentInstance().getExternalContext().getFlash().get(key);
        return notice == null ? "" : notice.toString();
    }

    /** Whether what was typed on the page before is stored. */
    public boolean isSaved() {
        return !getShown().isEmpty();
    }
}
