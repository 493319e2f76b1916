package nl.dossierwacht.web.suspicion;

import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.persistence.suspicion.FraudSignal.LeftBecause;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.suspicion.SignalService;
import nl.dossierwacht.suspicion.SignalView;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** One message to enforcement, and what is done with it. */
@Named("signal")
@ViewScoped
public class SignalBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignalService signals;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private String reference;
    private transient SignalView view;
    private String why;
    private LeftBecause because;

    /** Opens the message; what isn't this hat's isn't there. */
    public void load() throws IOException {
        boolean may = worn.chosen().filter(hat -> Action.SIGNAL_DEAL.roles().contains(hat.role())).isPresent();
        if (!may || reference == null || getView() == null) {
            NotFound.answer();
        }
    }

    /** The message as it is now. */
    public SignalView getView() {
        if (view == null) {
            view = signals.signal(reference).orElse(null);
        }
        return view;
    }

    /** Looks into it, in a dossier of enforcement. */
    public String takeUp() {
        if (why == null || why.isBlank()) {
            faults.at("takeUp:why", "suspicion.missing");
            return null;
        }
        Optional<String> dossier;
        try {
            dossier = signals.takeUp(reference, why);
        } catch (Refusal refusal) {
            faults.at("takeUp:why", refusal);
            return null;
        }
        notices.done(dossier.isPresent() ? "suspicion.signal.taken" : "suspicion.signal.already");
        return dossier.map(number -> "/dossier/view.xhtml?faces-redirect=true&tab=werkdossier&nr=" + number).orElse(here());
    }

    /** Leaves it alone. */
    public String leave() {
        notices.done(signals.leave(reference, because) ? "suspicion.signal.left" : "suspicion.signal.already");
        return here();
    }

    private String here() {
        return "/suspicion/signal.xhtml?faces-redirect=true&nr=" + reference;
    }

    /** The reasons to leave it alone. */
    public LeftBecause[] getReasons() {
        return LeftBecause.values();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public LeftBecause getBecause() {
        return because;
    }

    public void setBecause(LeftBecause because) {
        this.because = because;
    }
}
