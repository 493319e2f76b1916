package nl.dossierwacht.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document.Origin;

/** When a note was shared with a dossier. Of notes that weren't, nobody but the author knows. */
@ApplicationScoped
public class NoteTimeline implements TimelineSource {

    @Inject
    WorkFile workFile;

    @Inject
    Clock clock;

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        return workFile.documentsOf(dossier).stream()
                .filter(document -> document.origin() == Origin.SHARED_NOTE)
                .map(document -> new TimelineEvent(LocalDate.ofInstant(document.offeredAt(), clock.getZone()), TimelineEvent.Kind.NOTE_SHARED, ""))
                .toList();
    }
}
