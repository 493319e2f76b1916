package nl.dossierwacht.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.dossierwacht.audit.AccessLine.HatWords;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.audit.AccessEntry;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.rules.RuleId;

/** Puts records together as people read them: by day, and what one click did in one line. */
final class AccessLines {

    private final Map<UUID, String> dossiers;
    private final Map<UUID, String> documents;
    private final ProcessingActivities activities;
    private final ZoneId zone;

    /** @param dossiers numbers by id @param documents titles by id */
    AccessLines(Map<UUID, String> dossiers, Map<UUID, String> documents, ProcessingActivities activities, ZoneId zone) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.activities = activities;
        this.zone = zone;
    }

    /** The days of these records, which are in the order of the log, the newest first. */
    List<AccessPage.Day> days(List<AccessEntry> entries) {
        Map<LocalDate, List<AccessLine>> days = new LinkedHashMap<>();
        for (List<AccessEntry> together : together(entries)) {
            AccessLine line = line(together);
            days.computeIfAbsent(LocalDate.ofInstant(line.at(), zone), day -> new ArrayList<>()).add(line);
        }
        return days.entrySet().stream().map(day -> new AccessPage.Day(day.getKey(), List.copyOf(day.getValue()))).toList();
    }

    private static List<List<AccessEntry>> together(List<AccessEntry> entries) {
        List<List<AccessEntry>> groups = new ArrayList<>();
        for (AccessEntry entry : entries) {
            List<AccessEntry> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && sameButForTheAction(last.get(0), entry)) {
                last.add(entry);
            } else {
                groups.add(new ArrayList<>(List.of(entry)));
            }
        }
        return groups;
    }

    private static boolean sameButForTheAction(AccessEntry one, AccessEntry other) {
        return one.trace().equals(other.trace()) && Objects.equals(one.hat(), other.hat()) && one.employee().equals(other.employee()) && one.dossier().equals(other.dossier())
                && one.document().equals(other.document()) && one.purpose().equals(other.purpose()) && one.activity().equals(other.activity())
                && one.rule().equals(other.rule()) && one.outcome() == other.outcome();
    }

    private AccessLine line(List<AccessEntry> together) {
        AccessEntry first = together.get(0);
        Set<String> actions = new LinkedHashSet<>();
        for (int i = together.size() - 1; i >= 0; i--) {
            actions.add(together.get(i).action());
        }
        return new AccessLine(first.at(), first.employee(), words(first), List.copyOf(actions), first.document().map(documents::get), first.dossier().map(dossiers::get),
                first.purpose(), first.activity().flatMap(activities::named), new RuleId(first.rule()), first.outcome() == Outcome.REFUSED);
    }

    private static HatWords words(AccessEntry entry) {
        DomainKey domain = DomainKey.parse(entry.domain());
        Role role = Optional.ofNullable(entry.hat()).flatMap(Hat::fromGrantedRole).map(Hat::role).orElse(Role.SYSTEM_JOB);
        return new HatWords(domain.law().name(), domain.task().name(), role.name());
    }
}
