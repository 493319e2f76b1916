package nl.dossierwacht.web.exchange;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.exchange.RequestService;
import nl.dossierwacht.exchange.RequestView;
import nl.dossierwacht.web.dossier.DossierBean;
import nl.dossierwacht.web.shell.Notices;

/** The requests of a dossier, and what came of them. */
@Named("askedRequests")
@ViewScoped
public class AskedBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RequestService requests;

    @Inject
    transient MatrixBean matrix;

    @Inject
    transient DossierBean dossier;

    @Inject
    transient Notices notices;

    private transient List<RequestView> all;

    /** The requests, the newest first; none for a hat that doesn't ask. */
    public List<RequestView> getAll() {
        if (all == null) {
            all = matrix.isMayAsk() ? requests.of(dossier.getNumber()) : List.of();
        }
        return all;
    }

    /** Withdraws a request. */
    public String withdraw(UUID request) {
        requests.withdraw(request);
        notices.done("exchange.withdrawn");
        return here();
    }

    /** Tells the resident now. */
    public String tell(UUID request) {
        requests.tell(request);
        notices.done("exchange.told");
        return here();
    }

    private String here() {
        return "/dossier/view.xhtml?faces-redirect=true&tab=delen&nr=" + dossier.getNumber();
    }
}
