package nl.dossierwacht.web.emergency;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.emergency.DisclosureService;
import nl.dossierwacht.emergency.DisclosureView;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.dossier.DossierBean;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.Notices;

/** What a dossier gave at acute danger, and telling the resident. */
@Named("disclosures")
@ViewScoped
public class DisclosureBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DisclosureService disclosures;

    @Inject
    transient DossierBean dossier;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private transient List<DisclosureView> all;
    private LocalDate until;
    private transient String why;

    /** What was given, the newest first. */
    public List<DisclosureView> getAll() {
        if (all == null) {
            all = disclosures.of(dossier.getNumber());
        }
        return all;
    }

    /** The one that is to be told first: one form at a time. */
    public DisclosureView getNext() {
        return getAll().stream().filter(given -> given.toldOn().isEmpty()).reduce((newer, older) -> older).orElse(null);
    }

    /** Whether the hat that is worn tells residents. */
    public boolean isMayTell() {
        return worn.chosen().filter(hat -> Action.EMERGENCY_TELL.roles().contains(hat.role())).isPresent() && dossier.getView().inWork();
    }

    /** Makes the letter. */
    public String tell(UUID id) {
        notices.done(disclosures.tell(id) ? "emergency.told.done" : "emergency.told.already");
        return here();
    }

    /** Tells the resident later. */
    public String tellLater(UUID id) {
        try {
            if (!disclosures.tellLater(id, Optional.ofNullable(until), why)) {
                faults.at("later:until", "emergency.later.none");
                return null;
            }
        } catch (Refusal refusal) {
            faults.at("later:why", refusal);
            return null;
        }
        notices.done("emergency.later.done");
        return here();
    }

    private String here() {
        return "/dossier/view.xhtml?faces-redirect=true&tab=delen&nr=" + dossier.getNumber();
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
