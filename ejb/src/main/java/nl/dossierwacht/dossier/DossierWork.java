package nl.dossierwacht.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierRepository;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Requests that wait for a decision, and what happened to a dossier as such. */
@ApplicationScoped
public class DossierWork implements WorkSource, TimelineSource {

    private static final Set<Role> DECIDERS = Set.of(Role.CONSULTANT, Role.ENFORCER, Role.CARE_WORKER);
    private static final int LONGEST_LIST = 200;

    @Inject
    DossierRepository dossiers;

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (!DECIDERS.contains(hat.role())) {
            return List.of();
        }
        return dossiers.toDecide(employee, LONGEST_LIST).stream()
                .map(dossier -> new WorkItem(WorkItem.Kind.DECIDE, dossier.number(), dossier.subject(), 1, dossier.requestedOn(), dossier.decideBy()))
                .toList();
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        List<TimelineEvent> events = new ArrayList<>();
        events.add(new TimelineEvent(dossier.requestedOn(), TimelineEvent.Kind.REQUESTED, dossier.subject()));
        dossier.decidedOn().ifPresent(on -> events.add(new TimelineEvent(on, TimelineEvent.Kind.DECIDED, "")));
        return events;
    }
}
