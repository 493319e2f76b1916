package nl.dossierwacht.suspicion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.suspicion.FraudWeighing;
import nl.dossierwacht.persistence.suspicion.SuspicionRepository;
import nl.dossierwacht.time.DutchDay;

/**
 * The weighings that the resident may inspect: all of them, but a report that they may not know of yet; that one comes back by itself on
 * its day (UAVG 41 lid 1 onder h). The list says no more than that there is a weighing, for the custodian isn't its maker.
 */
@ApplicationScoped
public class SuspicionInspection implements InspectableSource {

    @Inject
    SuspicionRepository suspicions;

    @Inject
    SealedText texts;

    @Inject
    Clock clock;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        LocalDate today = LocalDate.now(clock);
        return suspicions.of(dossier).stream().filter(weighing -> weighing.isOpenOn(today)).map(weighing -> inspectable(dossier, weighing)).toList();
    }

    private Inspectable inspectable(Dossier dossier, FraudWeighing weighing) {
        String title = "Eigen afweging van " + DutchDay.of(weighing.madeOn());
        Inspectable found = Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title, weighing.madeOn(), () -> new BundlePart.TextPart(title, text(weighing)));
        return weighing.isReported() ? found.seenBy("handhaving van de Participatiewet") : found;
    }

    private String text(FraudWeighing weighing) {
        return "Gemaakt door: " + weighing.madeBy() + "\n\n" + (weighing.words().isPresent() ? texts.of(weighing)
                : "Gemeld aan handhaving van de Participatiewet. De afweging zelf is vernietigd toen het dossier werd afgerond.");
    }
}
