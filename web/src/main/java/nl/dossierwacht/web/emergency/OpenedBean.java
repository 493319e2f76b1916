package nl.dossierwacht.web.emergency;

import java.io.IOException;
import java.io.Serializable;
import java.util.Map;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.emergency.EmergencyService;
import nl.dossierwacht.emergency.GrantedRegistration;
import nl.dossierwacht.emergency.OpenedView;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** What came through one door, while it is open. */
@Named("opened")
@ViewScoped
public class OpenedBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EmergencyService emergencies;

    @Inject
    transient GrantedRegistration registration;

    @Inject
    transient WornHat worn;

    @Inject
    transient Notices notices;

    private String reference;

    /** Opens the page; a door that is closed, or somebody else's, isn't there. */
    public void load() throws IOException {
        boolean door = worn.chosen().filter(registration::opensDoorUnder).isPresent();
        if (!door || reference == null || getView() == null) {
            NotFound.answer();
        }
    }

    /** What came through; asked anew at each request, so that a page that stood open shows nothing once the time is over. */
    public OpenedView getView() {
        Map<Object, Object> request = FacesContext.getCurrentInstance().getAttributes();
        return (OpenedView) request.computeIfAbsent(OpenedView.class, unused -> emergencies.opened(reference).orElse(null));
    }

    /** Closes the door before its time. */
    public String close() {
        emergencies.close(reference);
        notices.done("emergency.closed");
        return "/emergency/index.xhtml?faces-redirect=true";
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
