package nl.dossierwacht.web.confidential;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.confidential.OrphanService;
import nl.dossierwacht.confidential.OrphanService.OrphanView;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** The confidential dossiers that nobody can open any more; one form at a time, for the oldest. */
@Named("orphans")
@ViewScoped
public class OrphansBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OrphanService service;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private transient List<OrphanView> all;
    /** Kept, because another may be the oldest by the time the form is sent. */
    private UUID shown;
    private String account;

    /** Opens the page; it is the privacy officer's only. */
    public void load() throws IOException {
        if (worn.chosen().filter(hat -> Action.CONFIDENTIAL_ORPHANS.roles().contains(hat.role())).isEmpty()) {
            NotFound.answer();
        }
    }

    /** All, the oldest first. */
    public List<OrphanView> getAll() {
        if (all == null) {
            all = service.all();
        }
        return all;
    }

    /** The one that the form is about: the oldest when the page was opened. */
    public OrphanView getFirst() {
        OrphanView first = getAll().stream().filter(one -> one.id().equals(shown)).findFirst().orElseGet(() -> getAll().get(0));
        shown = shown == null ? first.id() : shown;
        return first;
    }

    /** All but that one. */
    public List<OrphanView> getOthers() {
        return getAll().stream().filter(one -> one != getFirst()).toList();
    }

    /** Has a colleague named in the dossier that was shown; what was typed stays if the rule refuses. */
    public String name() {
        try {
            service.name(shown, account);
        } catch (Refusal refusal) {
            all = null;
            shown = getAll().stream().map(OrphanView::id).filter(shown::equals).findFirst().orElse(null);
            faults.at("orphan:account", refusal);
            return null;
        }
        notices.done("confidential.orphans.done");
        return "/confidential/orphans.xhtml?faces-redirect=true";
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }
}
