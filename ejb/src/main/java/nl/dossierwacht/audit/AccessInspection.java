package nl.dossierwacht.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.audit.ProcessingActivities.Activity;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.audit.AccessEntry;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.audit.AccessRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.time.DutchDay;

/**
 * Who looked on in a resident's dossier: on which day, in which role, what for and how often (AVG 15 lid 1); which employee it was, stays with the municipality. What has
 * a registration of its own, which may have to wait, is told there and not here: requests of other laws, the door at acute danger, weighings, other bodies.
 */
@ApplicationScoped
public class AccessInspection implements InspectableSource {

    private static final String TITLE = "Wie in dit dossier keek";
    private static final int AT_ONCE = 500;
    private static final Map<Activity, String> TOLD = new EnumMap<>(Map.of(
            Activity.AANVRAAG, "de aanvraag behandelen",
            Activity.IDENTITEIT, "vaststellen wie u bent",
            Activity.INFORMEREN, "u informeren",
            Activity.BESLUIT, "beslissen",
            Activity.MEDISCH_ADVIES, "medisch advies",
            Activity.ARCHIEF, "archiveren"));

    private final ProcessingActivities activities = ProcessingActivities.load();

    @Inject
    AccessRepository log;

    @Inject
    Clock clock;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        // It is there from the first day, whatever is done meanwhile: who gathers sees the same list until it is handed over.
        UUID id = dossier.id();
        return List.of(Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, TITLE, dossier.requestedOn(), () -> new BundlePart.TextPart(TITLE, text(id))));
    }

    private String text(UUID dossier) {
        Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();
        List<AccessEntry> page = log.ofDossier(dossier, null, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(entry -> line(entry).ifPresent(words -> days.computeIfAbsent(LocalDate.ofInstant(entry.at(), clock.getZone()), day -> new TreeMap<>()).merge(words, 1, Integer::sum)));
            page = page.size() < AT_ONCE ? List.of() : log.ofDossier(dossier, page.get(AT_ONCE - 1).id(), AT_ONCE);
        }
        List<String> lines = new ArrayList<>(List.of("Per dag: in welke rol, waarvoor en hoe vaak. Welke medewerker het was, weet de gemeente. Wat op een eigen bladzijde staat, telt hier niet mee.", ""));
        days.forEach((day, roles) -> lines.add("- " + DutchDay.of(day) + ": " + roles.entrySet().stream().map(one -> one.getKey() + " (" + one.getValue() + "×)").collect(Collectors.joining("; "))));
        return String.join("\n", lines);
    }

    private Optional<String> line(AccessEntry entry) {
        Optional<Role> role = Optional.ofNullable(entry.hat()).flatMap(Hat::fromGrantedRole).map(Hat::role);
        Optional<String> purpose = entry.activity().flatMap(activities::named).map(TOLD::get);
        return entry.outcome() == Outcome.PERMITTED ? role.flatMap(AccessInspection::words).flatMap(who -> purpose.map(what -> who + ", " + what)) : Optional.empty();
    }

    private static Optional<String> words(Role role) {
        return switch (role) {
            case CONSULTANT -> Optional.of("consulent");
            case ENFORCER -> Optional.of("handhaver");
            case CARE_WORKER -> Optional.of("hulpverlener");
            case ARCHIVIST -> Optional.of("archivaris");
            default -> Optional.empty();
        };
    }
}
