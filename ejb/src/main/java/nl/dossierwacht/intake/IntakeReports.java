package nl.dossierwacht.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.reading.ReportSource;

/** Documents of a work file, which grow old from the day on which they came. */
@ApplicationScoped
public class IntakeReports implements ReportSource {

    @Inject
    DocumentRepository documents;

    @Inject
    Clock clock;

    @Override
    public Optional<Report> report(UUID item) {
        return documents.byId(item).map(this::of);
    }

    Report of(Document document) {
        return new Report(document.dossier(), document.id(), document.title(), LocalDate.ofInstant(document.offeredAt(), clock.getZone()));
    }
}
