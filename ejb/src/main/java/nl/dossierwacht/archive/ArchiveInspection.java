package nl.dossierwacht.archive;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectablePages;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.dossier.Dossier;

/** The items of an archive file: the resident inspects them as they are kept. */
@ApplicationScoped
public class ArchiveInspection implements InspectableSource {

    @Inject
    ArchiveFiles files;

    @Inject
    InspectablePages pages;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        return files.of(dossier).map(file -> files.itemsOf(file).stream().map(item -> inspectable(dossier, item)).toList()).orElse(List.of());
    }

    private Inspectable inspectable(Dossier dossier, ArchiveItem item) {
        LocalDate on = item.about().cameOn();
        String title = Inspectable.titled(item.about().title(), on);
        Inspectable found = Inspectable.of(dossier, Inspectable.Kind.ARCHIVE_FILE, title, on, () -> pages.of(title, item.content().mediaType(), files.read(item)));
        return switch (item.about().origin()) {
            case "MEDICAL_ADVICE" -> found.from("de medisch adviseur");
            case "FROM_OTHER_LAW" -> found.from("een andere afdeling van de gemeente");
            case "FROM_SOURCE" -> found.from("een officiële bron, zoals de BRP");
            default -> found;
        };
    }
}
