package nl.dossierwacht.web.dossier;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierSummary;

/** One's own dossiers. */
@Named("dossierList")
@RequestScoped
public class DossierListBean {

    @Inject
    DossierService dossiers;

    private List<DossierSummary> mine;

    /** The dossiers of who is signed in, those in work first. */
    public List<DossierSummary> getMine() {
        if (mine == null) {
            mine = dossiers.mine();
        }
        return mine;
    }
}
