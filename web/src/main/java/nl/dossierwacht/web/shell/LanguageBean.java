package nl.dossierwacht.web.shell;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The language of this session: what the browser asks for, until somebody chooses. */
@Named("language")
@SessionScoped
public class LanguageBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> SPOKEN = List.of("nl", "en");

    private String chosen;

    /** The language to show. */
    public Locale getLocale() {
        if (chosen != null) {
            return Locale.forLanguageTag(chosen);
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getViewHandler().calculateLocale(faces);
    }

    /** The language that isn't shown now. */
    public String getOther() {
        return getLocale().getLanguage().equals("nl") ? "en" : "nl";
    }

    /** Changes to one of the languages that we speak, and shows the same page again. */
    public String speak(String language) {
        chosen = SPOKEN.contains(language) ? language : chosen;
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getViewRoot().setLocale(getLocale());
        return null;
    }
}
