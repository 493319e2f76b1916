package nl.dossierwacht.suspicion;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.suspicion.FraudWeighing;
import nl.dossierwacht.persistence.suspicion.SuspicionRepository;

/**
 * Weighings in a work file. They contribute to no decision, so they end with it; that data was given to enforcement stays known, for the
 * resident (AVG 15 lid 1 onder c). They keep nothing from ending and are counted as nothing: who finalises learns of none.
 */
@ApplicationScoped
public class SuspicionPart implements WorkFilePart {

    @Inject
    SuspicionRepository suspicions;

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return List.of();
    }

    @Override
    public void cease(Dossier dossier) {
        for (FraudWeighing weighing : suspicions.of(dossier)) {
            if (weighing.isReported()) {
                weighing.forgetWords();
            } else {
                suspicions.remove(weighing);
            }
        }
    }
}
