package nl.dossierwacht.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineEvent.Kind;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.persistence.asking.AskedItem;
import nl.dossierwacht.persistence.asking.AskedItemRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** What residents were asked for, in work files, on timelines and in work lists. It ends with the work file; the letters and what came are documents. */
@ApplicationScoped
public class AskingPart implements WorkFilePart, TimelineSource, WorkSource {

    private static final int LONGEST_LIST = 200;

    @Inject
    AskedItemRepository asked;

    @Inject
    AskingTexts texts;

    @Inject
    WorkFile workFile;

    @Inject
    Clock clock;

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return asked.of(dossier).stream().filter(item -> item.state() == AskedItem.State.OPEN).map(item -> OpenEnd.of(OpenEnd.Kind.ASKED_OF_RESIDENT, texts.of(item).name())).toList();
    }

    @Override
    public void cease(Dossier dossier) {
        asked.removeAllOf(dossier);
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        List<AskedItem> items = asked.of(dossier);
        Stream<TimelineEvent> questions = items.stream().map(AskedItem::askedOn).distinct().map(on -> new TimelineEvent(on, Kind.RESIDENT_ASKED, ""));
        Stream<TimelineEvent> answers = items.stream().filter(item -> item.state() == AskedItem.State.RECEIVED).map(item -> item.settledOn().orElseThrow()).distinct()
                .map(on -> new TimelineEvent(on, Kind.RESIDENT_ANSWERED, ""));
        Stream<TimelineEvent> fetched = workFile.documentsOf(dossier).stream().filter(document -> document.origin() == Document.Origin.FROM_SOURCE)
                .map(document -> new TimelineEvent(LocalDate.ofInstant(document.offeredAt(), clock.getZone()), Kind.FROM_SOURCE, document.title()));
        return Stream.of(questions, answers, fetched).flatMap(events -> events).toList();
    }

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (!Action.RESIDENT_ASK.roles().contains(hat.role())) {
            return List.of();
        }
        Map<Dossier, List<AskedItem>> late = asked.late(employee, LocalDate.now(clock), LONGEST_LIST).stream().collect(Collectors.groupingBy(AskedItem::dossier, LinkedHashMap::new, Collectors.toList()));
        return late.values().stream().map(AskingPart::item).toList();
    }

    /** The first to be over is first in the list. */
    private static WorkItem item(List<AskedItem> late) {
        AskedItem first = late.get(0);
        return new WorkItem(WorkItem.Kind.ANSWER_LATE, first.dossier().number(), first.dossier().subject(), late.size(), first.askedOn(), first.answerBy());
    }
}
