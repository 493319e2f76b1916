package nl.dossierwacht.opening;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.opening.OpeningRepository;
import nl.dossierwacht.persistence.opening.OpeningRepository.Unseen;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Dossiers of an employee that colleagues opened, until that employee saw it. */
@ApplicationScoped
public class OpeningWork implements WorkSource {

    private static final int LONGEST_LIST = 200;
    /** No law names a term: a week, so that it doesn't press among what has one. */
    private static final int DAYS_TO_SEE = 7;
    /** After that it is on the dossier's page only, and the privacy officer sees that nobody saw it. */
    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    OpeningRepository openings;

    @Inject
    Clock clock;

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (!Action.DOSSIER_OPEN_WITH_REASON.roles().contains(hat.role())) {
            return List.of();
        }
        Map<String, WorkItem> items = new LinkedHashMap<>();
        for (Unseen opening : openings.unseenOf(employee, clock.instant().minus(LATELY), LONGEST_LIST)) {
            LocalDate on = LocalDate.ofInstant(opening.openedAt(), clock.getZone());
            items.merge(opening.number(), new WorkItem(WorkItem.Kind.SEE_OPENING, opening.number(), "", 1, on, on.plusDays(DAYS_TO_SEE)),
                    (first, next) -> new WorkItem(first.kind(), first.number(), first.subject(), first.count() + 1, first.since(), first.due()));
        }
        return List.copyOf(items.values());
    }
}
