package nl.dossierwacht.web.opening;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.opening.OpeningService;
import nl.dossierwacht.web.dossier.DossierBean;
import nl.dossierwacht.web.shell.Notices;

/** That whose work a dossier is saw which colleagues opened it. */
@Named("openedByOthers")
@RequestScoped
public class SeenBean {

    @Inject
    OpeningService openings;

    @Inject
    DossierBean dossier;

    @Inject
    Notices notices;

    /** All that the page shows was seen. */
    public String seen() {
        notices.done(openings.seen(dossier.getNumber()) > 0 ? "opening.others.done" : "opening.others.already");
        return "/dossier/view.xhtml?faces-redirect=true&nr=" + dossier.getNumber();
    }
}
