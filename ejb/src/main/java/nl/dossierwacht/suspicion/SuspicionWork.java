package nl.dossierwacht.suspicion;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.suspicion.SuspicionRepository;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Messages that wait for enforcement, and residents whom the maker of a report still has to tell of it. Weighing itself is nobody's work list. */
@ApplicationScoped
public class SuspicionWork implements WorkSource {

    private static final int LONGEST_LIST = 200;

    @Inject
    SuspicionRepository suspicions;

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (Action.SIGNAL_DEAL.roles().contains(hat.role())) {
            return suspicions.received(LONGEST_LIST).stream()
                    .map(signal -> new WorkItem(WorkItem.Kind.DEAL_WITH_SIGNAL, signal.reference(), "", 1, signal.receivedOn(), signal.dealBy()))
                    .toList();
        }
        if (!Action.WEIGH_OWN.roles().contains(hat.role())) {
            return List.of();
        }
        return suspicions.untold(employee, LONGEST_LIST).stream()
                .map(weighing -> new WorkItem(WorkItem.Kind.TELL_OF_REPORT, weighing.dossier().number(), "", 1, weighing.madeOn(), weighing.postponeUntil().orElseThrow()))
                .toList();
    }
}
