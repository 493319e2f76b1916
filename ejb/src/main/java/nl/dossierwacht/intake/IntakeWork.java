package nl.dossierwacht.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Terms;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Documents that wait for a choice, and what came in and was refused. */
@ApplicationScoped
public class IntakeWork implements WorkSource, TimelineSource {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Set<Role> CHOOSERS = Set.of(Role.CONSULTANT, Role.ENFORCER, Role.CARE_WORKER);
    private static final int DAYS_TO_CHOOSE = 3;

    @Inject
    DocumentRepository documents;

    @Inject
    Clock clock;

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (!CHOOSERS.contains(hat.role())) {
            return List.of();
        }
        List<WorkItem> items = new ArrayList<>(byDossier(documents.offeredTo(employee)).stream().map(IntakeWork::item).toList());
        byDossier(documents.waitedInVain(employee, LocalDate.now(clock))).forEach(unused -> items.add(unused(unused)));
        return items;
    }

    private static Collection<List<Document>> byDossier(List<Document> all) {
        Map<String, List<Document>> byDossier = new TreeMap<>();
        all.forEach(document -> byDossier.computeIfAbsent(document.dossier().number(), number -> new ArrayList<>()).add(document));
        return byDossier.values();
    }

    /** What waited for a later step that didn't come: due at once. */
    private static WorkItem unused(List<Document> waited) {
        Document first = waited.get(0);
        LocalDate day = first.laterBy().orElseThrow();
        return new WorkItem(WorkItem.Kind.WAITED_IN_VAIN, first.dossier().number(), first.dossier().subject(), waited.size(), day, Terms.workingDayFrom(day.plusDays(DAYS_TO_CHOOSE)));
    }

    private static WorkItem item(List<Document> waiting) {
        Document first = waiting.get(0);
        LocalDate since = LocalDate.ofInstant(first.offeredAt(), HERE);
        return new WorkItem(WorkItem.Kind.CHOOSE, first.dossier().number(), first.dossier().subject(), waiting.size(), since,
                Terms.workingDayFrom(since.plusDays(DAYS_TO_CHOOSE)));
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        List<TimelineEvent> events = new ArrayList<>();
        documents.of(dossier).stream().filter(document -> document.origin() == Document.Origin.UPLOAD)
                .forEach(document -> events.add(new TimelineEvent(LocalDate.ofInstant(document.offeredAt(), HERE), TimelineEvent.Kind.DOCUMENT_RECEIVED, document.title())));
        documents.refusalsOf(dossier)
                .forEach(fact -> events.add(new TimelineEvent(LocalDate.ofInstant(fact.refusedAt(), HERE), TimelineEvent.Kind.REFUSED_AT_GATE, fact.rule())));
        return events;
    }
}
