package nl.dossierwacht.confidential;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.confidential.OrphanRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Who is the last at work of who is named in a confidential dossier hears it in time to name somebody else; if nobody is left, the privacy officer does. */
@ApplicationScoped
public class ConfidentialWork implements WorkSource {

    /** No law names a term; without anybody a request for inspection can't be answered, so it doesn't wait long. */
    private static final int DAYS_TO_NAME = 7;

    @Inject
    Reachable reachable;

    @Inject
    OrphanRepository orphans;

    @Inject
    Clock clock;

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        LocalDate today = LocalDate.now(clock);
        if (Action.CONFIDENTIAL_ORPHANS.roles().contains(hat.role())) {
            int count = orphans.all().size();
            return count == 0 ? List.of() : List.of(new WorkItem(WorkItem.Kind.NAME_SOMEBODY, "", "", count, today, today));
        }
        if (!Action.DOSSIER_CONFIDENTIAL.roles().contains(hat.role())) {
            return List.of();
        }
        return reachable.all().stream().filter(confidential -> isAlone(confidential, employee)).map(Reachable.Confidential::dossier)
                .map(dossier -> new WorkItem(WorkItem.Kind.NAME_ANOTHER, dossier.number(), dossier.subject(), 1, dossier.confidentialOn().orElse(today), today.plusDays(DAYS_TO_NAME))).toList();
    }

    private static boolean isAlone(Reachable.Confidential confidential, String employee) {
        Dossier dossier = confidential.dossier();
        boolean othersGone = confidential.atWork().stream().allMatch(employee::equals);
        // Who named nobody else chose to be alone.
        return othersGone && dossier.named().contains(employee) && dossier.named().size() > 1;
    }
}
