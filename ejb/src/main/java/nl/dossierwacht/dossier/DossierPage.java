package nl.dossierwacht.dossier;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.opening.OpenedByOthers;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.dossier.DossierRepository;
import nl.dossierwacht.separation.Touched;

/** Gathers what the dossier page shows. */
@ApplicationScoped
class DossierPage {

    @Inject
    DossierRepository dossiers;

    @Inject
    Touched touched;

    @Inject
    @Any
    Instance<TimelineSource> sources;

    @Inject
    @Any
    Instance<WorkFilePart> parts;

    @Inject
    OpenedByOthers opened;

    /** The page; tells the log whom it is about, who is read here anyway. */
    DossierView of(Dossier dossier) {
        List<DossierPerson> persons = dossiers.personsIn(dossier);
        persons.stream().filter(person -> person.part() == DossierPerson.Part.RESIDENT).findFirst().flatMap(DossierPerson::bsn).flatMap(Bsn::read).ifPresent(touched::person);
        List<TimelineEvent> timeline = sources.stream()
                .flatMap(source -> source.of(dossier).stream())
                .sorted(Comparator.comparing(TimelineEvent::on).thenComparing(TimelineEvent::kind))
                .toList();
        return new DossierView(DossierSummary.of(dossier), persons.stream().map(DossierView.Person::of).toList(), dossier.decidedOn(),
                dossier.outcome(), parts.stream().mapToInt(part -> part.pieces(dossier)).sum(), timeline, DossierView.Confidential.of(dossier), opened.of(dossier));
    }
}
