package nl.dossierwacht.inspection;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.inspection.InspectionPartRepository;
import nl.dossierwacht.persistence.inspection.InspectionRequestRepository;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Requests that wait for the desk, parts that wait for their custodians, and when inspection was asked. */
@ApplicationScoped
public class InspectionWork implements WorkSource, TimelineSource {

    private static final int LONGEST_LIST = 200;

    @Inject
    InspectionRequestRepository requests;

    @Inject
    InspectionPartRepository parts;

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (hat.role() == Role.RIGHTS_DESK) {
            return requests.open(LONGEST_LIST).stream()
                    .map(request -> new WorkItem(WorkItem.Kind.ANSWER_INSPECTION, request.number(), "", 1, request.receivedOn(), request.answerBy()))
                    .toList();
        }
        if (!Action.INSPECTION_GATHER.roles().contains(hat.role())) {
            return List.of();
        }
        return parts.waiting(LONGEST_LIST).stream()
                .map(part -> new WorkItem(WorkItem.Kind.GATHER, part.number(), "", 1, part.receivedOn(), part.gatherBy()))
                .toList();
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        return parts.about(dossier).stream().map(part -> new TimelineEvent(part.receivedOn(), TimelineEvent.Kind.INSPECTION_ASKED, part.number())).toList();
    }
}
