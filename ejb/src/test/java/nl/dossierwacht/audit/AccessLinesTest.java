package nl.dossierwacht.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.dossierwacht.audit.AccessLine.HatWords;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.audit.AccessEntry;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.separation.Action;

class AccessLinesTest {

    private static final ProcessingActivities ACTIVITIES = ProcessingActivities.load();
    private static final DomainKey WMO = new DomainKey("voorbeeldstad", Law.WMO, Task.TOELEIDING, "college");
    private static final UUID DOSSIER = new UUID(0, 1);
    private static final UUID REQUEST = new UUID(0, 2);
    private static final String CONSULTANT = "hat:voorbeeldstad:WMO:TOELEIDING:college:CONSULTANT";
    private static final Instant LATE = Instant.parse("2026-11-23T23:30:00Z");

    private final AccessLines lines = new AccessLines(Map.of(DOSSIER, "W-2026-00001"), Map.of(), ACTIVITIES, ZoneId.of("Europe/Amsterdam"));

    @Test
    void whatOneClickDidIsOneLineInTheOrderInWhichItWasDone() {
        List<AccessPage.Day> days = lines.days(List.of(entry(REQUEST, "DOCUMENT_LIST", Outcome.PERMITTED), entry(REQUEST, "DOSSIER_OPEN", Outcome.PERMITTED)));
        AccessLine line = days.get(0).lines().get(0);
        assertEquals(List.of("DOSSIER_OPEN", "DOCUMENT_LIST"), line.actions());
        assertEquals(Optional.of("W-2026-00001"), line.dossier());
        assertEquals(new HatWords("WMO", "TOELEIDING", "CONSULTANT"), line.hat());
        assertEquals(Optional.of(ProcessingActivities.Activity.AANVRAAG), line.activity());
    }

    @Test
    void aRefusalAndAnotherClickAreLinesOfTheirOwn() {
        List<AccessPage.Day> days = lines.days(List.of(entry(REQUEST, "DOSSIER_OPEN", Outcome.REFUSED), entry(REQUEST, "DOSSIER_OPEN", Outcome.PERMITTED),
                entry(UUID.randomUUID(), "DOSSIER_OPEN", Outcome.PERMITTED)));
        assertEquals(3, days.get(0).lines().size());
        assertTrue(days.get(0).lines().get(0).refused());
        assertTrue(new AccessPage(days, Optional.empty()).hasRefusal());
    }

    @Test
    void theDayIsThatOfTheNetherlands() {
        assertEquals(LocalDate.of(2026, 11, 24), lines.days(List.of(entry(REQUEST, "DOSSIER_OPEN", Outcome.PERMITTED))).get(0).day());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionHasAnActivityThatIsFoundAgainByItsId(Action action) {
        String id = ACTIVITIES.of(WMO, action);
        assertTrue(id.matches("wmo-toeleiding-[a-z-]+"), id);
        assertTrue(ACTIVITIES.named(id).isPresent());
    }

    private static AccessEntry entry(UUID trace, String action, Outcome outcome) {
        return new AccessEntry(UUID.randomUUID(), LATE, trace, "wmo.consulent", CONSULTANT, WMO.value(), action, Optional.of(DOSSIER), Optional.empty(), Optional.empty(),
                Optional.of("wmo-toeleiding-aanvraag"), "A-B", outcome);
    }
}
