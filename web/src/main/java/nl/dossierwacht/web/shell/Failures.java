package nl.dossierwacht.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.UUID;

import org.jboss.logging.Logger;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.persistence.audit.NotRecorded;
import nl.dossierwacht.separation.FormIsAsShown;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.separation.NotTaken;
import nl.dossierwacht.web.trawling.Slow;

/**
 * What people see when something went wrong. Not found and not allowed look the same; a view that expired is shown
 * anew where they were; what could not be recorded did not happen; anything else is our fault, logged by its kind and place only: a message may quote data.
 */
public class Failures extends ExceptionHandlerFactory {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    public Failures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ExceptionHandlerWrapper(getWrapped().getExceptionHandler()) {
            @Override
            public void handle() {
                Iterator<ExceptionQueuedEvent> failures = getUnhandledExceptionQueuedEvents().iterator();
                if (failures.hasNext()) {
                    Throwable failure = root(failures.next().getContext().getException());
                    failures.remove();
                    answer(FacesContext.getCurrentInstance(), failure);
                }
                super.handle();
            }
        };
    }

    private static void answer(FacesContext faces, Throwable failure) {
        ExternalContext external = faces.getExternalContext();
        if (faces.getResponseComplete() || external.isResponseCommitted()) {
            if (!(failure instanceof ViewExpiredException)) {
                log(failure);
            }
            return;
        }
        // Not the whole answer: what it says of caches and of what a browser may do with it holds for this one too.
        ((HttpServletResponse) external.getResponse()).resetBuffer();
        try {
            if (failure instanceof ViewExpiredException expired) {
                turnAway(faces, expired.getViewId());
            } else if (failure instanceof Slowed slowed) {
                Slow.answer((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), slowed);
            } else if (failure instanceof Refusal) {
                show(faces, 404, "/error/not-found.xhtml");
            } else if (failure instanceof NotRecorded) {
                log(root(failure.getCause()));
                show(faces, 503, "/error/not-recorded.xhtml");
            } else if (faces.isPostback() && faces.getCurrentPhaseId() == PhaseId.RESTORE_VIEW) {
                // The state that came with the form is of another page, or was made up.
                log(failure);
                turnAway(faces, external.getRequestServletPath());
            } else {
                log(failure);
                show(faces, 500, "/error/failure.xhtml");
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void turnAway(FacesContext faces, String page) throws IOException {
        NotTaken.answer(faces, new FormIsAsShown.Sent(false, true, true), whereTheyWere(faces, page));
    }

    private static void show(FacesContext faces, int status, String page) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.redirect(external.getRequestContextPath() + page);
        } else {
            external.responseSendError(status, null);
        }
    }

    /** The page with its parameters, which are numbers of dossiers and names of tabs, never of people. */
    public static String whereTheyWere(FacesContext faces, String page) {
        String query = ((HttpServletRequest) faces.getExternalContext().getRequest()).getQueryString();
        return page + (query == null ? "" : "?" + query);
    }

    private static void log(Throwable failure) {
        StackTraceElement[] places = failure.getStackTrace();
        LOG.errorf("failure %s: %s at %s", UUID.randomUUID(), failure.getClass().getName(), places.length == 0 ? "?" : places[0]);
        LOG.debug("failure", failure);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof Refusal) && !(root instanceof ViewExpiredException) && !(root instanceof NotRecorded)) {
            root = root.getCause();
        }
        return root;
    }
}
