package nl.dossierwacht.persistence.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.TestUnit;

/** What waits for somebody: their own, or everybody's of the hat's domain; never another domain's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklistsTest {

    /** A municipality of this test's own: the database is shared with tests that expect to find nothing. */
    private static final Hat WMO = hat(Law.WMO);
    private static final Hat WHOLE_DOMAIN = new Hat(WMO.domain(), Role.ARCHIVIST);
    private static final Hat JEUGD = hat(Law.JEUGDWET);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int MANY = 10_000;

    private final TestUnit unit = new TestUnit("dw_app");
    private final String mine = "mine-" + UUID.randomUUID();
    private final String colleague = "colleague-" + UUID.randomUUID();

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void whomToTellIsFoundByOwnDossiersAndByAllOfTheDomain() {
        String own = dossier(WMO, mine, false);
        String other = dossier(WMO, colleague, false);
        String elsewhere = dossier(JEUGD, mine, false);
        assertEquals(List.of(own), in(WMO, dossiers -> numbers(dossiers.uninformed(mine, MANY))));
        List<String> all = in(WHOLE_DOMAIN, dossiers -> numbers(dossiers.uninformed(null, MANY)));
        assertEquals(List.of(true, true, false), List.of(all.contains(own), all.contains(other), all.contains(elsewhere)));
    }

    @Test
    void whoWasToldWaitsForNobody() {
        String employee = "told-" + UUID.randomUUID();
        dossier(WMO, employee, false);
        unit.under(WMO, employee, entities -> {
            repository(entities).uninformed(employee, MANY).forEach(person -> person.informed(TODAY, DossierPerson.Means.LETTER));
            return null;
        });
        assertEquals(List.of(), in(WHOLE_DOMAIN, dossiers -> numbers(dossiers.uninformed(employee, MANY))));
    }

    @Test
    void whatWaitsToBeFinalisedIsFoundByOwnDossiersAndByAllOfTheDomain() {
        String own = dossier(WMO, mine, true);
        String other = dossier(WMO, colleague, true);
        String elsewhere = dossier(JEUGD, mine, true);
        assertEquals(List.of(own), in(WMO, dossiers -> dossiers.decided(mine, MANY).stream().map(Dossier::number).toList()));
        List<String> all = in(WMO, dossiers -> dossiers.decided(null, MANY).stream().map(Dossier::number).toList());
        assertEquals(List.of(true, true, false), List.of(all.contains(own), all.contains(other), all.contains(elsewhere)));
    }

    /** A dossier about somebody who wasn't told yet, unless it is decided. */
    private String dossier(Hat hat, String assignee, boolean decided) {
        return unit.under(hat, assignee, entities -> {
            Dossier dossier = new Dossier(hat.domain(), "T-" + UUID.randomUUID().toString().substring(0, 20), "Traplift", assignee, TODAY, TODAY.plusWeeks(8));
            DossierPerson resident = new DossierPerson(dossier,
                    new DossierPerson.Registration(DossierPerson.Part.RESIDENT, "999993653", "S. de Vries", LocalDate.of(1951, 3, 14), "aanvraag", TODAY), TODAY.plusWeeks(4));
            if (decided) {
                resident.informed(TODAY, DossierPerson.Means.LETTER);
                dossier.decide(Dossier.Outcome.GRANTED, TODAY);
            }
            entities.persist(dossier);
            entities.persist(resident);
            return dossier.number();
        });
    }

    private static Hat hat(Law law) {
        return new Hat(new DomainKey("lijstendorp", law, Task.TOELEIDING, "college"), Role.CONSULTANT);
    }

    private <T> T in(Hat hat, Function<DossierRepository, T> question) {
        return unit.under(hat, mine, entities -> question.apply(repository(entities)));
    }

    private static DossierRepository repository(EntityManager entities) {
        DossierRepository repository = new DossierRepository();
        repository.entities = entities;
        return repository;
    }

    private static List<String> numbers(List<DossierPerson> persons) {
        return persons.stream().map(person -> person.dossier().number()).toList();
    }
}
