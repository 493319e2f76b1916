package nl.dossierwacht.web.shell;

import java.io.IOException;

import jakarta.faces.context.FacesContext;

/** The answer to who asks for a page that isn't there, or isn't theirs: the same, so that nobody learns which. */
public final class NotFound {

    private NotFound() {
    }

    /** Answers the running request so, and with nothing else. */
    public static void answer() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(404, null);
        faces.responseComplete();
    }
}
