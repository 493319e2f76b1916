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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.separation.FormIsAsShown;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Failures;

/** A form is sent in the session and under the hat in which it was shown, or not at all: another tab may have changed the hat. */
public class SameHat implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String SHOWN_AS = SameHat.class.getName() + ".page";
    private static final String SHOWN_UNDER = SameHat.class.getName() + ".hat";
    private static final String CHOOSING = "/hat.xhtml";
    private static final String OTHER_HAT = "/error/other-hat.xhtml";

    @Override
    public void beforePhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && view != null && !event.getFacesContext().getResponseComplete()) {
            view.getViewMap().put(SHOWN_AS, view.getViewId());
            worn().ifPresent(hat -> view.getViewMap().put(SHOWN_UNDER, hat.grantedRole()));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (event.getPhaseId() != PhaseId.RESTORE_VIEW || view == null || !isForm(faces)) {
            return;
        }
        try {
            judge(faces, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void judge(FacesContext faces, UIViewRoot view) throws IOException {
        boolean choosing = CHOOSING.equals(view.getViewId());
        Map<String, Object> kept = Optional.ofNullable(view.getViewMap(false)).orElse(Map.of());
        if (!faces.isPostback() || SentFields.holdWhatNobodyTypes(faces) || !view.getViewId().equals(kept.get(SHOWN_AS)) || !choosing && !kept.containsKey(SHOWN_UNDER)) {
            // A view that was made anew doesn't know what was shown: its session is gone, or it never was in it. And a page's state is of no other page.
            NotTaken.answer(faces, new FormIsAsShown.Sent(false, true, true), Failures.whereTheyWere(faces, view.getViewId()));
        } else if (!choosing && !Objects.equals(kept.get(SHOWN_UNDER), worn().map(Hat::grantedRole).orElse(null))) {
            NotTaken.answer(faces, new FormIsAsShown.Sent(true, false, true), OTHER_HAT);
        } else if (!SentFields.areShown(faces) && !NotTaken.record(new FormIsAsShown.Sent(true, true, false))) {
            // What the page doesn't show, Faces doesn't read, and the rest may be honest: a colleague may have done meanwhile what a button was for. But it has to be recorded.
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
            faces.responseComplete();
        }
    }

    private static boolean isForm(FacesContext faces) {
        return faces.isPostback() || ((HttpServletRequest) faces.getExternalContext().getRequest()).getMethod().equals("POST");
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    private static Optional<Hat> worn() {
        return CDI.current().select(WornHat.class).get().chosen();
    }
}
