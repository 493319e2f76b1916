package nl.dossierwacht.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import nl.dossierwacht.archive.ArchiveFiles.Kept;
import nl.dossierwacht.archive.pdfa.ConversionUnavailable;
import nl.dossierwacht.archive.retention.RetentionOfOutcome;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.archive.ArchiveRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;

/**
 * Turns a work file into an archive file, in the running transaction: what contributed is written to the archive, the rest ceases to
 * exist. The key of the work file is in another database; the order to destroy it is written here and carried out after the commit.
 */
@ApplicationScoped
class Finalisation {

    private final RetentionOfOutcome retention = RetentionOfOutcome.load();

    @Inject
    ArchiveContents contents;

    @Inject
    ArchiveFiles files;

    @Inject
    GoneLetter letter;

    @Inject
    ArchiveRepository archive;

    @Inject
    EndedKeys keys;

    @Inject
    @Any
    Instance<WorkFilePart> parts;

    @Inject
    Clock clock;

    /** How long the archive file of this decided dossier will be kept. */
    ArchiveFile.Retention retentionOf(Dossier dossier) {
        return retention.of(dossier.domain().law(), dossier.outcome().orElseThrow(), dossier.decidedOn().orElseThrow());
    }

    /**
     * Ends the work file.
     *
     * @param items all items of the work file, each with its choice
     * @throws ConversionUnavailable if nothing can be converted now; nothing was written then
     */
    FinaliseOutcome.Finalised end(Dossier dossier, List<FinaliseItem> items) {
        List<FinaliseItem> archived = with(items, Choice.ARCHIVE);
        List<FinaliseItem> returned = with(items, Choice.RETURN);
        List<FinaliseItem> destroyed = with(items, Choice.DESTROY);
        List<Kept> kept = contents.of(dossier, archived);
        ArchiveFile file = new ArchiveFile(dossier, retentionOf(dossier), new ArchiveFile.Gone(returned.size(), destroyed.size()), HatScope.require().employee(), clock.instant());
        archive.keep(file);
        int position = 0;
        for (FinaliseItem item : archived) {
            files.put(file, position + 1, new ArchiveItem.About(item.kind(), item.origin(), item.title(), item.cameOn(), item.why()), kept.get(position));
            position++;
        }
        if (letter.isNeeded(returned, destroyed)) {
            files.put(file, position + 1, GoneLetter.about(LocalDate.now(clock)), letter.write(dossier, returned, destroyed));
            position++;
        }
        parts.forEach(part -> part.cease(dossier));
        archive.forgetChoices(dossier);
        dossier.finalise();
        keys.destroy(dossier.id(), dossier.domain());
        return new FinaliseOutcome.Finalised(position, returned.size(), destroyed.size());
    }

    private static List<FinaliseItem> with(List<FinaliseItem> items, Choice choice) {
        return items.stream().filter(item -> item.is(choice)).toList();
    }
}
