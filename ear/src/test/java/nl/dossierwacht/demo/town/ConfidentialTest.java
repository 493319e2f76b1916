package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.confidential.ConfidentialService;
import nl.dossierwacht.confidential.OrphanService;
import nl.dossierwacht.confidential.OrphanService.OrphanView;
import nl.dossierwacht.confidential.Orphans;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.dossier.SearchKey;
import nl.dossierwacht.inspection.GatherView;
import nl.dossierwacht.inspection.HandOver;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.opening.Opening.Kind;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkService;

/** A confidential dossier is there for the named only, and when none of them comes any more, the privacy officer has somebody named. */
class ConfidentialTest extends Colleagues {

    @Test
    void aConfidentialDossierIsThereForTheNamedOnly() throws Exception {
        String number = make(NOW);
        as(BRAM, () -> opened(number, Kind.TRANSFER, ""));
        assertRefused("AVG-5-1-CONFIDENTIAL-OWN", BRAM, () -> named(number, List.of()));
        as(ANNA, () -> named(number, List.of()));
        for (Employee other : List.of(BRAM, ARCHIVIST)) {
            assertEquals(Optional.empty(), as(other, () -> dossiers().open(number)));
            assertFalse(as(other, () -> dossiers().find(new SearchKey.Citizen(RESIDENT), "aanvraag behandelen")).stream().anyMatch(found -> found.number().equals(number)));
            assertEquals(List.of(), as(other, () -> dossiers().find(new SearchKey.Number(number), "aanvraag behandelen")));
        }
        assertEquals(Optional.empty(), as(BRAM, () -> openings().closed(number)));
        assertRefused("AVG-5-1-NOT-HERE", BRAM, () -> opened(number, Kind.TRANSFER, ""));
        as(ANNA, () -> named(number, List.of("bram", "archief")));
        assertEquals(List.of("anna", "archief", "bram"), as(BRAM, () -> dossiers().open(number)).orElseThrow().confidential().orElseThrow().named());
        assertTrue(as(ARCHIVIST, () -> dossiers().open(number)).isPresent());
        as(BRAM, () -> named(number, List.of()));
        assertEquals(Optional.empty(), as(ARCHIVIST, () -> dossiers().open(number)));
        assertTrue(as(ANNA, () -> hall.service(ConfidentialService.class).lift(number, seen(number))));
        assertTrue(as(ARCHIVIST, () -> dossiers().open(number)).isPresent());
    }

    @Test
    void namesAreChangedByWhoSawThemAsTheyAreOnly() throws Exception {
        String number = make(NOW);
        as(BRAM, () -> opened(number, Kind.TRANSFER, ""));
        ConfidentialService confidential = hall.service(ConfidentialService.class);
        assertTrue(as(ANNA, () -> confidential.name(number, Set.of(), List.of("bram", "carla"))));
        Set<String> asBramSawIt = as(BRAM, () -> seen(number));
        assertTrue(as(ANNA, () -> confidential.name(number, asBramSawIt, List.of("bram"))));
        assertFalse(as(BRAM, () -> confidential.name(number, asBramSawIt, List.of("bram", "carla", "dirk"))), "carla would be back");
        assertFalse(as(BRAM, () -> confidential.lift(number, asBramSawIt)));
        assertFalse(as(BRAM, () -> confidential.lift(number, Set.of())));
        assertEquals(Set.of("anna", "bram"), as(BRAM, () -> seen(number)));
        assertTrue(as(BRAM, () -> confidential.name(number, Set.of("anna", "bram"), List.of("anna", "dirk"))));
        assertEquals(Set.of("anna", "bram", "dirk"), as(ANNA, () -> seen(number)));
    }

    @Test
    void nobodyAnswersAnInspectionAroundAConfidentialDossier() throws Exception {
        Bsn asker = new Bsn("999991838");
        String number = make(asker, NOW);
        as(ANNA, () -> named(number, List.of()));
        String request = asked(asker);
        for (Employee other : List.of(BRAM, ARCHIVIST)) {
            GatherView nothing = as(other, () -> gathering().part(request)).orElseThrow();
            assertEquals(0, nothing.count());
            assertEquals(new HandOver.ByAColleague(), as(other, () -> gathering().nothingHere(request)));
            assertEquals(new HandOver.ByAColleague(), as(other, () -> gathering().handOver(request, nothing.seen(), nothing.suggested())));
        }
        GatherView part = as(ANNA, () -> gathering().part(request)).orElseThrow();
        assertEquals(new HandOver.Done(), as(ANNA, () -> gathering().handOver(request, part.seen(), part.suggested())));
    }

    @Test
    void aConfidentialDossierThatNobodyReachesAnyMoreIsNoticedUntilSomebodyComesBack() throws Exception {
        Employee dora = Employee.wmo("dora");
        Employee eva = Employee.wmo("eva");
        LocalDateTime then = NOW.minusMonths(2);
        String number = at(then, dora, () -> dossiers().create(new NewDossier(RESIDENT, "traplift", then.toLocalDate(), Optional.empty(), Optional.of(Means.CONVERSATION))));
        at(then, dora, () -> named(number, List.of("eva")));
        at(NOW.minusDays(22), eva, () -> dossiers().find(new SearchKey.Number(number), "aanvraag behandelen"));
        look();
        assertEquals(1, orphansOf("dora").size(), "three weeks are over");
        assertEquals(1, alone(eva, number), "who comes back is the only one, and hears it");
        look();
        assertEquals(List.of(), orphansOf("dora"), "somebody was there just now");
    }

    @Test
    void whenTheLastNamedLeftThePrivacyOfficerHasAColleagueNamed() throws Exception {
        Employee gone = Employee.wmo("vertrokken");
        Employee successor = Employee.wmo("opvolger");
        LocalDateTime then = NOW.minusMonths(2);
        String number = at(then, gone, () -> dossiers().create(new NewDossier(RESIDENT, "traplift", then.toLocalDate(), Optional.empty(), Optional.of(Means.CONVERSATION))));
        at(then, gone, () -> named(number, List.of("ook.weg")));
        look();
        OrphanView orphan = orphansOf("vertrokken").get(0);
        assertEquals(List.of("ook.weg", "vertrokken"), orphan.named());
        assertFalse(orphan.toString().contains(number) || orphan.toString().contains("traplift"));
        assertTrue(as(OFFICER, () -> hall.service(WorkService.class).mine()).stream().anyMatch(item -> item.kind() == WorkItem.Kind.NAME_SOMEBODY));
        for (String nobody : List.of("", "officier", "Officier", "iedereen van de Wmo")) {
            assertRefused("AVG-5-1-SOMEBODY-IS-NAMED", OFFICER, () -> nameInstead(orphan.id(), nobody));
        }
        Employee elsewhere = new Employee("ander", Hat.fromGrantedRole("hat:anderstad:NONE:TOEZICHT:college:PRIVACY_OFFICER").orElseThrow());
        assertEquals(List.of(), as(elsewhere, () -> hall.service(OrphanService.class).all()));
        assertRefused("AVG-5-1-SOMEBODY-IS-NAMED", elsewhere, () -> nameInstead(orphan.id(), "opvolger"));
        assertThrows(Refusal.class, () -> as(ANNA, () -> hall.service(OrphanService.class).all()));
        as(OFFICER, () -> nameInstead(orphan.id(), "opvolger"));
        assertEquals(List.of(), orphansOf("vertrokken"));
        assertEquals(Optional.empty(), as(BRAM, () -> openings().closed(number)));
        assertEquals(number, as(successor, () -> openings().closed(number)).orElseThrow().number());
        assertEquals(1, alone(successor, number), "who was named is the only one, and hears it");
        assertRefused("AVG-5-1-SOMEBODY-IS-NAMED", OFFICER, () -> nameInstead(orphan.id(), "bram"));
    }

    private long alone(Employee employee, String number) throws Exception {
        as(employee, () -> hall.service(WorkService.class).mine());
        return as(employee, () -> hall.service(WorkService.class).mine()).stream().filter(item -> item.kind() == WorkItem.Kind.NAME_ANOTHER && item.number().equals(number)).count();
    }

    private void look() throws Exception {
        as(OFFICER, () -> {
            hall.service(Orphans.class).look();
            return null;
        });
    }

    private List<OrphanView> orphansOf(String named) throws Exception {
        return as(OFFICER, () -> hall.service(OrphanService.class).all()).stream().filter(orphan -> orphan.named().contains(named)).toList();
    }

    private Void nameInstead(UUID orphan, String account) {
        hall.service(OrphanService.class).name(orphan, account);
        return null;
    }
}
