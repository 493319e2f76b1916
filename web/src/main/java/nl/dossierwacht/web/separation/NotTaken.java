package nl.dossierwacht.web.separation;

import java.io.IOException;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.persistence.audit.NotRecorded;
import nl.dossierwacht.separation.FormIsAsShown;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.SentForms;

/** Brings a form that isn't as it was shown to the service that refuses it, for the access log. The page says in its own way that nothing was done. */
public final class NotTaken {

    private NotTaken() {
    }

    /** Answers a form with another page, once the refusal is recorded; if it can't be, with that. @param page where to go instead */
    public static void answer(FacesContext faces, FormIsAsShown.Sent sent, String page) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (record(sent)) {
            external.redirect(external.getRequestContextPath() + page);
        } else {
            external.responseSendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
        }
        faces.responseComplete();
    }

    /** Has the refusal recorded. @return whether it could be */
    static boolean record(FormIsAsShown.Sent sent) {
        try {
            CDI.current().select(SentForms.class).get().judge(sent);
        } catch (Refusal refused) {
            return true;
        } catch (EJBException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NotRecorded) {
                    return false;
                }
            }
            throw failure;
        }
        throw new IllegalArgumentException("a form as it was shown");
    }
}
