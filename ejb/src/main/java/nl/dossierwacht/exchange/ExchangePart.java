package nl.dossierwacht.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.exchange.DataRequestRepository;
import nl.dossierwacht.persistence.exchange.HeldRequestRepository;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Requests in work files, on timelines and in work lists. They end with the work file that asked; the copies are documents, and what was given stays known where it came from. */
@ApplicationScoped
public class ExchangePart implements WorkFilePart, TimelineSource, WorkSource {

    private static final int LONGEST_LIST = 200;

    @Inject
    DataRequestRepository requests;

    @Inject
    HeldRequestRepository held;

    @Inject
    RequestPatterns patterns;

    @Inject
    Clock clock;

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return requests.of(dossier).stream().filter(request -> request.toldOn().isEmpty()).map(request -> OpenEnd.of(OpenEnd.Kind.UNTOLD_OF_REQUEST, Holders.dutch(Holders.end(request.holder())))).toList();
    }

    @Override
    public void cease(Dossier dossier) {
        requests.of(dossier).stream().filter(request -> request.withdrawnOn().isEmpty()).forEach(request -> patterns.stop(request, LocalDate.now(clock)));
        requests.removeAllOf(dossier);
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        return Stream.concat(requests.of(dossier).stream().map(request -> new TimelineEvent(request.askedOn(), TimelineEvent.Kind.DATA_ASKED, "")),
                requests.itemsOf(dossier).stream().map(RequestedItem::givenOn).flatMap(on -> on.stream()).distinct()
                        .map(on -> new TimelineEvent(on, TimelineEvent.Kind.DATA_RECEIVED, ""))).toList();
    }

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (!Action.DATA_DECIDE.roles().contains(hat.role())) {
            return List.of();
        }
        Stream<WorkItem> toDecide = held.waiting(employee, LocalDate.now(clock), LONGEST_LIST).stream()
                .map(request -> new WorkItem(WorkItem.Kind.DECIDE_REQUEST, request.reference(), "", 1, request.receivedOn(), request.until()));
        Stream<WorkItem> toTell = requests.untold(employee, LONGEST_LIST).stream()
                .map(request -> new WorkItem(WorkItem.Kind.TELL_OF_REQUEST, request.dossier().number(), "", 1, request.askedOn(), request.postponeUntil().orElseThrow()));
        return Stream.concat(toDecide, toTell).toList();
    }
}
