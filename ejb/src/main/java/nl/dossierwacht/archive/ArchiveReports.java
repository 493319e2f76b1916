package nl.dossierwacht.archive;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.archive.ArchiveRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.reading.ReportSource;

/** Archived items, which are as old as when they came, and an archive file as a whole, as old as its decision. */
@ApplicationScoped
public class ArchiveReports implements ReportSource {

    @Inject
    ArchiveRepository archive;

    @Inject
    ArchiveFiles files;

    @Override
    public Optional<Report> report(UUID item) {
        return archive.item(item).map(ArchiveReports::of).or(() -> archive.file(item).map(ArchiveReports::of));
    }

    @Override
    public Optional<Report> whole(Dossier dossier) {
        return files.of(dossier).map(ArchiveReports::of);
    }

    static Report of(ArchiveItem item) {
        return new Report(item.file().dossier(), item.id(), item.about().title(), item.about().cameOn());
    }

    static Report of(ArchiveFile file) {
        return new Report(file.dossier(), file.id(), file.subject(), file.decidedOn());
    }
}
