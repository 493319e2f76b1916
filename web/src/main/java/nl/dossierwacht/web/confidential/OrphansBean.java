package nl.dossierwacht.web.confidential;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.confidential.OrphanService;
import nl.dossierwacht.confidential.OrphanService.OrphanView;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.shell.Faults;
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
    private String account;

    /** Opens the page; it is the privacy officer's only. */
    public void load() throws IOException {
        if (worn.chosen().filter(hat -> Action.CONFIDENTIAL_ORPHANS.roles().contains(hat.role())).isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    /** All, the oldest first. */
    public List<OrphanView> getAll() {
        if (all == null) {
            all = service.all();
        }
        return all;
    }

    /** The oldest. */
    public OrphanView getFirst() {
        return getAll().get(0);
    }

    /** All but the oldest. */
    public List<OrphanView> getOthers() {
        return getAll().subList(1, getAll().size());
    }

    /** Has a colleague named; what was typed stays if the rule refuses. */
    public String name(UUID id) {
        try {
            service.name(id, account);
        } catch (Refusal refusal) {
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
