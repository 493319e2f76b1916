package nl.dossierwacht.web.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.archive.FinalisedBy;
import nl.dossierwacht.archive.FinalisingService;
import nl.dossierwacht.archive.WaitingDossier;

/** The decided dossiers that wait to be finalised. */
@Named("finalisingList")
@RequestScoped
public class FinalisingListBean {

    @Inject
    FinalisingService finalising;

    private final Map<String, Boolean> may = new HashMap<>();
    private List<WaitingDossier> waiting;

    /** Those that wait for who is signed in, the most urgent first. */
    public List<WaitingDossier> getWaiting() {
        if (waiting == null) {
            waiting = finalising.waiting();
        }
        return waiting;
    }

    /** Who finalises in this municipality. */
    public FinalisedBy getFinalisedBy() {
        return finalising.finalisedBy();
    }

    /** Whether who is signed in may finalise this dossier now. */
    public boolean mayFinalise(String number) {
        return may.computeIfAbsent(number, finalising::mayFinalise);
    }
}
