package nl.dossierwacht.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.persistence.opening.OpeningRepository;
import nl.dossierwacht.time.DutchDay;

/** When and why somebody else than the own employee opened a resident's dossier; who it was, stays with the municipality. */
@ApplicationScoped
public class OpeningInspection implements InspectableSource {

    private static final String TITLE = "Geopend door een andere medewerker";

    @Inject
    OpeningRepository openings;

    @Inject
    Clock clock;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        // Gathering is this request itself, or an earlier one that the resident knows of; told, it would change the list that is being looked at.
        List<Opening> told = openings.of(dossier).stream().filter(opening -> opening.kind() != Kind.INSPECTION).toList();
        return told.isEmpty() ? List.of()
                : List.of(Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, TITLE, on(told.get(told.size() - 1)),
                        () -> new BundlePart.TextPart(TITLE, told.stream().map(this::line).collect(Collectors.joining("\n")))));
    }

    private String line(Opening opening) {
        return "- " + DutchDay.of(on(opening)) + ": " + OpeningWords.of(opening.kind()) + opening.words().map(words -> ". " + words).orElse("");
    }

    private LocalDate on(Opening opening) {
        return LocalDate.ofInstant(opening.openedAt(), clock.getZone());
    }
}
