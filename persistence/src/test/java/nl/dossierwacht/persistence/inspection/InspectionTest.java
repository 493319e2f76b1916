package nl.dossierwacht.persistence.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionTest {

    private static final Hat DESK = new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.INZAGE, "college"), Role.RIGHTS_DESK);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String BSN = "999993653";

    private final TestUnit unit = new TestUnit("dw_app");

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void theDeskFindsTheOwnRequestAndNoDomainsPart() {
        InspectionPart.Asked asked = asked();
        unit.doUnder(Canaries.WMO, entities -> entities.persist(new InspectionPart(Canaries.WMO.domain(), asked)));
        assertEquals(true, parts(Canaries.WMO, parts -> parts.byNumber(asked.number()).isPresent()));
        assertEquals(false, parts(DESK, parts -> parts.byNumber(asked.number()).isPresent()));
        assertEquals(false, parts(Canaries.JEUGD, parts -> parts.byNumber(asked.number()).isPresent()));
        assertEquals(true, unit.under(DESK, entities -> entities.createNativeQuery("select id from inspection_part").getResultList().isEmpty()));
    }

    @Test
    void aClosedPartTellsNothingOfThePersonAndIsClosedOnce() {
        InspectionPart part = new InspectionPart(Canaries.WMO.domain(), asked());
        part.handedOver(true, "wmo.consulent", TODAY);
        assertEquals(List.of(), List.of(part.bsn(), part.residentName(), part.birthDate()).stream().flatMap(Optional::stream).toList());
        assertThrows(IllegalStateException.class, () -> part.handedOver(false, "dubbelepet", TODAY));
        assertThrows(IllegalStateException.class, () -> part.withdrawn("inzage", TODAY));
    }

    @Test
    void aDossierKnowsItsRequestsWhileTheyAreOpenAndAfterTheyWereGathered() {
        InspectionPart.Asked asked = asked();
        String number = "W-" + UUID.randomUUID();
        unit.doUnder(Canaries.WMO, entities -> {
            Dossier dossier = new Dossier(Canaries.WMO.domain(), number, "traplift", TestUnit.EMPLOYEE, TODAY, TODAY.plusWeeks(8));
            entities.persist(dossier);
            entities.persist(new DossierPerson(dossier, new DossierPerson.Registration(DossierPerson.Part.RESIDENT, BSN, "K. Bakker", null, "aanvraag", TODAY), TODAY));
            entities.persist(new InspectionPart(Canaries.WMO.domain(), asked));
        });
        assertTrue(isAbout(number, asked.number()));
        unit.doUnder(Canaries.WMO, entities -> {
            InspectionPart part = repository(entities).toClose(asked.number()).orElseThrow();
            entities.persist(new GatheredDossier(part, dossier(entities, number)));
            part.handedOver(false, "wmo.consulent", TODAY);
        });
        assertTrue(isAbout(number, asked.number()));
    }

    @Test
    void aRequestThatIsClosedIsNotExtendedOrAnsweredAgain() {
        InspectionRequest request = request();
        request.extend(TODAY.plusMonths(3), "veel dossiers", TODAY);
        assertThrows(IllegalStateException.class, () -> request.extend(TODAY.plusMonths(5), "nog meer", TODAY));
        assertThrows(IllegalStateException.class, () -> request.handedOver(InspectionRequest.HandedOverBy.POST, TODAY, TODAY.plusYears(5)), "nothing to hand over");
        request.answered(new byte[] {1}, TODAY);
        request.answered(new byte[] {2}, TODAY);
        request.handedOver(InspectionRequest.HandedOverBy.POST, TODAY, TODAY.plusYears(5));
        assertThrows(IllegalStateException.class, () -> request.answered(new byte[] {3}, TODAY));
        assertThrows(IllegalStateException.class, () -> request.withdraw(TODAY, TODAY.plusYears(5)));
    }

    @Test
    void aPartComesInOnce() {
        ReceivedPart line = new ReceivedPart(request(), Canaries.WMO.domain());
        line.cameIn(null, TODAY);
        assertThrows(IllegalStateException.class, () -> line.cameIn(new byte[] {1}, TODAY));
    }

    @Test
    void theDesksNumbersCountPerYear() {
        assertEquals("I-2031-00001", requests(DESK, requests -> requests.nextNumber(TODAY.withYear(2031))));
        assertEquals("I-2031-00002", requests(DESK, requests -> requests.nextNumber(TODAY.withYear(2031))));
        assertEquals("I-2032-00001", requests(DESK, requests -> requests.nextNumber(TODAY.withYear(2032))));
    }

    private boolean isAbout(String dossier, String number) {
        return unit.under(Canaries.WMO, entities -> repository(entities).about(dossier(entities, dossier)).stream().anyMatch(part -> part.number().equals(number)));
    }

    private static Dossier dossier(EntityManager entities, String number) {
        return entities.createQuery("select d from Dossier d where d.number = :number", Dossier.class).setParameter("number", number).getSingleResult();
    }

    private static InspectionPart.Asked asked() {
        return new InspectionPart.Asked(UUID.randomUUID(), DESK.domain(), "I-" + UUID.randomUUID(), BSN, "K. Bakker", null, TODAY, TODAY.plusWeeks(2));
    }

    private static InspectionRequest request() {
        return new InspectionRequest(DESK.domain(), new InspectionRequest.Registration("I-" + UUID.randomUUID(), BSN, "K. Bakker", null, TODAY,
                InspectionRequest.ReceivedBy.LETTER, new EstablishedIdentity(EstablishedIdentity.Means.DIGID, null, null, null, null, "inzage", TODAY), "inzage", TODAY),
                TODAY.plusMonths(1));
    }

    private <T> T parts(Hat hat, Function<InspectionPartRepository, T> work) {
        return unit.under(hat, entities -> work.apply(repository(entities)));
    }

    private static InspectionPartRepository repository(EntityManager entities) {
        InspectionPartRepository parts = new InspectionPartRepository();
        parts.entities = entities;
        return parts;
    }

    private <T> T requests(Hat hat, Function<InspectionRequestRepository, T> work) {
        return unit.under(hat, entities -> {
            InspectionRequestRepository requests = new InspectionRequestRepository();
            requests.entities = entities;
            return work.apply(requests);
        });
    }
}
