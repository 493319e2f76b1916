package nl.dossierwacht.dossier;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierRepository;

/** Gathers what the dossier page shows. */
@ApplicationScoped
class DossierPage {

    @Inject
    DossierRepository dossiers;

    @Inject
    @Any
    Instance<TimelineSource> sources;

    @Inject
    @Any
    Instance<WorkFilePart> parts;

    DossierView of(Dossier dossier) {
        List<TimelineEvent> timeline = sources.stream()
                .flatMap(source -> source.of(dossier).stream())
                .sorted(Comparator.comparing(TimelineEvent::on).thenComparing(TimelineEvent::kind))
                .toList();
        return new DossierView(DossierSummary.of(dossier), dossiers.personsIn(dossier).stream().map(DossierView.Person::of).toList(), dossier.decidedOn(),
                dossier.outcome(), parts.stream().mapToInt(part -> part.pieces(dossier)).sum(), timeline);
    }
}
