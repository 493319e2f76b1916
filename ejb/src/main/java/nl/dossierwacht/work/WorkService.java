package nl.dossierwacht.work;

import static nl.dossierwacht.separation.Action.WORK_LIST;

import java.util.Comparator;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Performs;

/** What needs me: gathered from all features, ordered by term. */
@Stateless
public class WorkService {

    @Inject
    @Any
    Instance<WorkSource> sources;

    /** All that waits for who is signed in, the most urgent first. */
    @Performs(WORK_LIST)
    public List<WorkItem> mine() {
        HatScope worn = HatScope.require();
        return sources.stream()
                .flatMap(source -> source.waitingFor(worn.hat(), worn.employee()).stream())
                .sorted(Comparator.comparing(WorkItem::due).thenComparing(WorkItem::number).thenComparing(WorkItem::kind))
                .toList();
    }
}
