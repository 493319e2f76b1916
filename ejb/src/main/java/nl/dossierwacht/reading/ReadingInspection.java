package nl.dossierwacht.reading;

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
import nl.dossierwacht.persistence.reading.OldReading;
import nl.dossierwacht.persistence.reading.OldReadingRepository;
import nl.dossierwacht.time.DutchDay;

/** When old reports about a resident were read, and what was said of them; who it was, stays with the municipality. */
@ApplicationScoped
public class ReadingInspection implements InspectableSource {

    private static final String TITLE = "Oude stukken die zijn gelezen";

    @Inject
    OldReadingRepository readings;

    @Inject
    Clock clock;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        List<OldReading> all = readings.of(dossier);
        return all.isEmpty() ? List.of() : List.of(Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, TITLE, on(all.get(all.size() - 1)),
                () -> new BundlePart.TextPart(TITLE, all.stream().map(this::line).collect(Collectors.joining("\n")))));
    }

    private String line(OldReading reading) {
        return "- " + DutchDay.of(on(reading)) + ": een stuk van " + DutchDay.of(reading.cameOn()) + ", dat " + word(reading.upToDate())
                + reading.reason().map(reason -> ". " + reason).orElse("") + reading.whyNotNewer().map(why -> ". " + why).orElse("");
    }

    private LocalDate on(OldReading reading) {
        return LocalDate.ofInstant(reading.readAt(), clock.getZone());
    }

    private static String word(OldReading.UpToDate upToDate) {
        return switch (upToDate) {
            case YES -> "nog klopt";
            case NO -> "niet meer klopt";
            case CANNOT_TELL -> "misschien niet meer klopt";
        };
    }
}
