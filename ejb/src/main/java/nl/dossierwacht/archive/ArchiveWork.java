package nl.dossierwacht.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineEvent.Kind;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Decided dossiers that wait to be finalised, and what is still known of those that were. */
@ApplicationScoped
public class ArchiveWork implements WorkSource, TimelineSource {

    private static final int LONGEST_LIST = 200;

    @Inject
    OpenDossiers dossiers;

    @Inject
    FinalisingSetting setting;

    @Inject
    ArchiveFiles files;

    @Inject
    Clock clock;

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        return dossiersFor(hat, employee).stream().map(dossier -> new WorkItem(WorkItem.Kind.FINALISE, dossier.number(), dossier.subject(), 1, decidedOn(dossier), due(dossier))).toList();
    }

    /** The dossiers that wait for the wearer of a hat: of everybody in the domain, the own ones, or none. */
    List<Dossier> dossiersFor(Hat hat, String employee) {
        if (setting.mayFinaliseAny(hat)) {
            return dossiers.decided(null, LONGEST_LIST);
        }
        return setting.mayFinaliseOwn(hat) ? dossiers.decided(employee, LONGEST_LIST) : List.of();
    }

    /** The last day to finalise a decided dossier. */
    static LocalDate due(Dossier dossier) {
        return FinalisingTerm.lastDay(decidedOn(dossier));
    }

    private static LocalDate decidedOn(Dossier dossier) {
        return dossier.decidedOn().orElseThrow();
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        List<TimelineEvent> events = new ArrayList<>();
        Optional<ArchiveFile> file = files.of(dossier);
        file.ifPresent(made -> {
            files.itemsOf(made).forEach(item -> kind(item).ifPresent(kind -> events.add(new TimelineEvent(item.about().cameOn(), kind, detail(item, kind)))));
            events.add(new TimelineEvent(LocalDate.ofInstant(made.finalisedAt(), clock.getZone()), Kind.ARCHIVED, ""));
        });
        return events;
    }

    private static Optional<Kind> kind(ArchiveItem item) {
        return Optional.ofNullable(switch (item.about().origin()) {
            case "UPLOAD" -> Kind.DOCUMENT_RECEIVED;
            case "SHARED_NOTE" -> Kind.NOTE_SHARED;
            case "MEDICAL_ADVICE" -> Kind.ADVICE_RECEIVED;
            case "FROM_SOURCE" -> Kind.FROM_SOURCE;
            case FinaliseItem.IDENTITY -> Kind.IDENTITY_VERIFIED;
            default -> null;
        });
    }

    private static String detail(ArchiveItem item, Kind kind) {
        return kind == Kind.DOCUMENT_RECEIVED || kind == Kind.FROM_SOURCE ? item.about().title() : "";
    }
}
