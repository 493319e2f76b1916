package nl.dossierwacht.web.work;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierSummary;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;

/** What needs the wearer of this hat. */
@Named("myWork")
@RequestScoped
public class MyWorkBean {

    @Inject
    DossierService dossiers;

    @Inject
    WornHat worn;

    private List<DossierSummary> toDecide = List.of();

    @PostConstruct
    void load() {
        boolean works = worn.chosen().filter(hat -> Action.WORK_LIST.roles().contains(hat.role())).isPresent();
        toDecide = works ? dossiers.toDecide() : List.of();
    }

    /** The dossiers to decide, the most urgent first. */
    public List<DossierSummary> getToDecide() {
        return toDecide;
    }
}
