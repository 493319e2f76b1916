package nl.dossierwacht.web.sessions;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The page for who can't sign in because the identity provider is away. */
@Named("away")
@RequestScoped
public class AwayBean {

    /** A page of this application, and nothing that a browser takes for another address. */
    private static final Pattern PAGE = Pattern.compile("(/[A-Za-z0-9_-]+)*/([A-Za-z0-9_-]+\\.xhtml(\\?[^#\\\\]*)?)?");
    private static final String SECONDS_TO_WAIT = "30";

    private String back;
    private boolean out;

    /** Says that it is for now only; once the identity provider is there again, nobody is held up here. */
    public void load() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (IdentityProvider.answers()) {
            if (!out) {
                faces.getExternalContext().redirect(getAgain());
            }
            return;
        }
        faces.getExternalContext().setResponseStatus(503);
        faces.getExternalContext().setResponseHeader("Retry-After", SECONDS_TO_WAIT);
    }

    /** Where to try again: the page somebody came from, or the first. */
    public String getAgain() {
        String first = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/index.xhtml";
        return back != null && !back.startsWith("//") && PAGE.matcher(back).matches() ? back : first;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    /** Whether somebody signed out. */
    public boolean isOut() {
        return out;
    }

    public void setOut(boolean out) {
        this.out = out;
    }
}
