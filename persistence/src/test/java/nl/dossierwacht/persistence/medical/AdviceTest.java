package nl.dossierwacht.persistence.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import jakarta.persistence.PersistenceException;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.dossier.Dossier;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdviceTest {

    private static final Hat ADVISER = new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.MEDISCH_ADVIES, "medisch-bureau"), Role.MEDICAL_ADVISER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestUnit unit = new TestUnit("dw_app");

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void theConsultantFindsTheOwnQuestionAndNotTheAdvisersFile() {
        UUID request = ask("W-" + UUID.randomUUID());
        UUID file = openFile(request);
        assertEquals(true, under(Canaries.WMO, advices -> advices.requestToClose(request).isPresent()));
        assertEquals(false, under(Canaries.WMO, advices -> advices.fileOn(request).isPresent()));
        assertEquals(true, unit.under(Canaries.WMO, entities -> entities.createNativeQuery("select id from adviser_file where id = :id").setParameter("id", file).getResultList().isEmpty()));
    }

    @Test
    void theAdviserFindsTheOwnFileAndNeitherQuestionNorDossier() {
        String number = "W-" + UUID.randomUUID();
        UUID request = ask(number);
        openFile(request);
        assertEquals(true, under(ADVISER, advices -> advices.fileOn(request).isPresent()));
        assertEquals(false, under(ADVISER, advices -> advices.requestToClose(request).isPresent()));
        assertEquals(true, unit.under(ADVISER, entities -> entities.createNativeQuery("select id from dossier").getResultList().isEmpty()));
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        UUID request = ask("W-" + UUID.randomUUID());
        under(Canaries.WMO, advices -> {
            advices.requestToClose(request).orElseThrow().answered(UUID.randomUUID(), TODAY);
            return null;
        });
        assertThrows(IllegalStateException.class, () -> under(Canaries.WMO, advices -> {
            advices.requestToClose(request).orElseThrow().answered(UUID.randomUUID(), TODAY);
            return null;
        }));
    }

    @Test
    void aDossierAsksOneQuestionAtATime() {
        String number = "W-" + UUID.randomUUID();
        ask(number);
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, entities -> {
            Dossier dossier = entities.createQuery("select d from Dossier d where d.number = :number", Dossier.class).setParameter("number", number).getSingleResult();
            entities.persist(new AdviceRequest(dossier, "nog een vraag", "trap lopen", "wmo.consulent", TODAY, TODAY));
            entities.flush();
        }));
    }

    @Test
    void theAdvisersNotesAreKeptInTheVersionThatWasSeen() {
        AdviserFile file = new AdviserFile(ADVISER.domain(), "M-1", question(UUID.randomUUID()));
        assertTrue(file.keepNotes(0, new byte[] {1}));
        assertFalse(file.keepNotes(0, new byte[] {2}));
        assertEquals(1, file.notes().orElseThrow()[0]);
    }

    @Test
    void theAdvisersNumbersCountPerYear() {
        assertEquals("M-2031-00001", under(ADVISER, advices -> advices.nextReference(TODAY.withYear(2031))));
        assertEquals("M-2031-00002", under(ADVISER, advices -> advices.nextReference(TODAY.withYear(2031))));
        assertEquals("M-2032-00001", under(ADVISER, advices -> advices.nextReference(TODAY.withYear(2032))));
    }

    private UUID ask(String number) {
        return unit.under(Canaries.WMO, entities -> {
            Dossier dossier = new Dossier(Canaries.WMO.domain(), number, "traplift", TestUnit.EMPLOYEE, TODAY, TODAY.plusWeeks(8));
            AdviceRequest request = new AdviceRequest(dossier, "Hoe lang is hulp nodig?", "trap lopen", "wmo.consulent", TODAY, TODAY.plusWeeks(3));
            entities.persist(dossier);
            entities.persist(request);
            return request.id();
        });
    }

    private UUID openFile(UUID request) {
        return under(ADVISER, advices -> {
            AdviserFile file = new AdviserFile(ADVISER.domain(), advices.nextReference(TODAY), question(request));
            advices.keep(file);
            return file.id();
        });
    }

    private static AdviserFile.Question question(UUID request) {
        return new AdviserFile.Question(request, Canaries.WMO.domain(), "S. de Vries", null, "Hoe lang is hulp nodig?", "trap lopen", TODAY, TODAY.plusWeeks(3));
    }

    private <T> T under(Hat hat, Function<AdviceRepository, T> work) {
        return unit.under(hat, entities -> {
            AdviceRepository advices = new AdviceRepository();
            advices.entities = entities;
            return work.apply(advices);
        });
    }
}
