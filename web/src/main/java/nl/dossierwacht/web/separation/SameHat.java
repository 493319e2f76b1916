package nl.dossierwacht.web.separation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.RequestDispatcher;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Failures;

/** A form is sent under the hat under which it was shown, or not at all: another tab may have changed the hat. */
public class SameHat implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String SHOWN_UNDER = SameHat.class.getName();
    private static final String CHOOSING = "/hat.xhtml";

    @Override
    public void beforePhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && view != null && !event.getFacesContext().getResponseComplete()) {
            worn().ifPresent(hat -> view.getViewMap().put(SHOWN_UNDER, hat.grantedRole()));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (event.getPhaseId() != PhaseId.RESTORE_VIEW || view == null || !faces.isPostback() || CHOOSING.equals(view.getViewId())) {
            return;
        }
        if (faces.getExternalContext().getRequestMap().containsKey(RequestDispatcher.ERROR_STATUS_CODE)) {
            // The page of an error that a form ran into: shown for itself, with its own status, not as an answer to that form.
            faces.setViewRoot(faces.getApplication().getViewHandler().createView(faces, view.getViewId()));
            faces.renderResponse();
            return;
        }
        Map<String, Object> kept = view.getViewMap(false);
        if (kept == null || !kept.containsKey(SHOWN_UNDER)) {
            // A view that was made anew doesn't know what was shown: its session is gone.
            redirect(faces, Failures.whereTheyWere(faces, view.getViewId()));
        } else if (!Objects.equals(kept.get(SHOWN_UNDER), worn().map(Hat::grantedRole).orElse(null))) {
            redirect(faces, "/error/other-hat.xhtml");
        }
    }

    private static void redirect(FacesContext faces, String page) {
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    private static Optional<Hat> worn() {
        return CDI.current().select(WornHat.class).get().chosen();
    }
}
