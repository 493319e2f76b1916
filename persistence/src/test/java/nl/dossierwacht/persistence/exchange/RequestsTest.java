package nl.dossierwacht.persistence.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Hat OFFICER = new Hat(new DomainKey(Canaries.JEUGD.domain().municipality(), Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER);

    private final TestUnit unit = new TestUnit("dw_app");

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void aRequestIsFoundByItsOwnDomainOnly() {
        String reference = held("wmo.consulent", TODAY.plusDays(7));
        assertEquals(true, holders(Canaries.JEUGD, held -> held.byReference(reference).isPresent()));
        assertEquals(false, holders(Canaries.WMO, held -> held.byReference(reference).isPresent()));
        assertEquals(false, holders(Canaries.ELSEWHERE, held -> held.byReference(reference).isPresent()));
    }

    @Test
    void whoAskedHasItNotOnTheirListAndNobodyHasWhatIsPastItsDay() {
        String asker = "a-" + UUID.randomUUID();
        String open = held(asker, TODAY.plusDays(1));
        String past = held("somebody", TODAY.minusDays(1));
        assertEquals(List.of(), holders(Canaries.JEUGD, held -> held.waiting(asker, TODAY, 5000).stream().map(HeldRequest::reference).filter(open::equals).toList()));
        List<String> others = holders(Canaries.JEUGD, held -> held.waiting("jeugd.consulent", TODAY, 5000).stream().map(HeldRequest::reference).toList());
        assertTrue(others.contains(open));
        assertTrue(!others.contains(past));
    }

    @Test
    void whatIsClosedForgetsWhoAndWhatAndIsClosedOnce() {
        String reference = held("wmo.consulent", TODAY.plusDays(7));
        holders(Canaries.JEUGD, held -> {
            HeldRequest request = held.toDecide(reference).orElseThrow();
            request.close(HeldRequest.State.ANSWERED, "jeugd.consulent", TODAY);
            held.itemsOf(request).forEach(HeldItem::forgetWords);
            return null;
        });
        HeldRequest closed = holders(Canaries.JEUGD, held -> held.byReference(reference).orElseThrow());
        assertTrue(closed.about().isEmpty() && closed.words().isEmpty());
        assertThrows(IllegalStateException.class, () -> closed.close(HeldRequest.State.LAPSED, null, TODAY));
    }

    @Test
    void anItemIsAnsweredOnceByEntityAndByDatabase() {
        String reference = held("wmo.consulent", TODAY.plusDays(7));
        UUID id = holders(Canaries.JEUGD, held -> {
            HeldItem item = held.itemsOf(held.byReference(reference).orElseThrow()).get(0);
            item.refuse(HeldItem.Because.NOT_NEEDED, "jeugd.consulent", TODAY);
            assertThrows(IllegalStateException.class, () -> item.give("jeugd.consulent", TODAY));
            return item.id();
        });
        assertThrows(RuntimeException.class, () -> unit.doUnder(Canaries.JEUGD, entities -> entities.createNativeQuery("update held_item set answer = 'GIVEN', because = null where id = :id")
                .setParameter("id", id).executeUpdate()));
    }

    @Test
    void thePrivacyOfficerCountsWhatCameByCellAndNobodyElseCountsAnything() {
        Map<String, Long> before = counted(OFFICER);
        held("wmo.consulent", LocalDate.now().plusDays(7));
        held("wmo.consulent", LocalDate.now().minusDays(2));
        String given = held("wmo.consulent", LocalDate.now().plusDays(7));
        holders(Canaries.JEUGD, held -> {
            HeldRequest request = held.toDecide(given).orElseThrow();
            held.itemsOf(request).forEach(item -> {
                item.give("jeugd.consulent", TODAY);
                item.forgetWords();
            });
            request.close(HeldRequest.State.ANSWERED, "jeugd.consulent", TODAY);
            return null;
        });
        Map<String, Long> after = counted(OFFICER);
        for (String outcome : List.of("OPEN", "LAPSED", "GIVEN")) {
            assertEquals(1, after.get(outcome) - before.getOrDefault(outcome, 0L), outcome);
        }
        for (Hat hat : List.of(Canaries.JEUGD, Canaries.WMO, new Hat(OFFICER.domain(), Role.AUDITOR), new Hat(new DomainKey("elders", Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER))) {
            assertEquals(Map.of(), counted(hat), hat.grantedRole());
        }
        assertEquals(List.of(), unit.under(OFFICER, entities -> entities.createNativeQuery("select bsn from held_request").getResultList()), "the requests themselves are not theirs");
    }

    private Map<String, Long> counted(Hat hat) {
        return holders(hat, HeldRequestRepository::counts).stream().filter(count -> count.holder().equals("JEUGDWET/TOELEIDING") && count.asker().equals("WMO/TOELEIDING"))
                .collect(Collectors.toMap(HeldRequestRepository.Count::outcome, HeldRequestRepository.Count::requests));
    }

    @Test
    void nothingArrivesOnARequestThatWasWithdrawnOrIsPastItsDay() {
        UUID withdrawn = asked(TODAY.plusDays(7), true);
        assertThrows(RuntimeException.class, () -> arrive(withdrawn, TODAY));
        UUID past = asked(TODAY.plusDays(7), false);
        assertThrows(RuntimeException.class, () -> arrive(past, TODAY.plusDays(8)));
        UUID open = asked(TODAY.plusDays(7), false);
        assertEquals(1, arrive(open, TODAY.plusDays(7)));
    }

    private int arrive(UUID item, LocalDate on) {
        return unit.under(Canaries.WMO, entities -> entities.createNativeQuery("update requested_item set given_on = :on, document_id = :document where id = :id")
                .setParameter("on", on).setParameter("document", UUID.randomUUID()).setParameter("id", item).executeUpdate());
    }

    private UUID asked(LocalDate until, boolean withdrawn) {
        return unit.under(Canaries.WMO, entities -> {
            DataRequest request = request(entities, "wmo.consulent", until);
            if (withdrawn) {
                request.withdraw(TODAY);
            }
            entities.persist(request);
            RequestedItem item = new RequestedItem(request, 0, null);
            item.keepWords(new byte[] {1});
            entities.persist(item);
            return item.id();
        });
    }

    private static DataRequest request(EntityManager entities, String asker, LocalDate until) {
        Dossier dossier = new Dossier(Canaries.WMO.domain(), "W-" + UUID.randomUUID(), "begeleiding", TestUnit.EMPLOYEE, TODAY, TODAY.plusWeeks(8));
        entities.persist(dossier);
        DataRequest request = new DataRequest(dossier, new DataRequest.Asked("JEUGDWET/TOELEIDING", "WITH_CONSENT", "0".repeat(64), null), new DataRequest.Terms(asker, TODAY, until, null));
        request.keepWords(new byte[] {1});
        return request;
    }

    @Test
    void theJobClosesWhatIsPastItsDayInEveryDomainAndNothingElse() {
        String lapsed = held("wmo.consulent", LocalDate.now().minusDays(2));
        String waiting = held("wmo.consulent", LocalDate.now().plusDays(7));
        holders(Canaries.JEUGD, held -> {
            held.lapsed(LocalDate.now()).forEach(one -> held.close(one, request -> {
                held.itemsOf(request).forEach(HeldItem::forgetWords);
                request.close(HeldRequest.State.LAPSED, null, TODAY);
            }));
            return null;
        });
        HeldRequest closed = holders(Canaries.JEUGD, held -> held.byReference(lapsed).orElseThrow());
        assertEquals(HeldRequest.State.LAPSED, closed.state());
        assertTrue(closed.about().isEmpty() && closed.words().isEmpty());
        assertEquals(HeldRequest.State.OPEN, holders(Canaries.JEUGD, held -> held.byReference(waiting).orElseThrow()).state());
    }

    private String held(String asker, LocalDate until) {
        return holders(Canaries.JEUGD, held -> {
            HeldRequest request = new HeldRequest(Canaries.JEUGD.domain(), held.nextReference(TODAY),
                    new HeldRequest.Asked(UUID.randomUUID(), Canaries.WMO.domain(), asker, "WITH_CONSENT", TODAY.minusDays(9), until, null),
                    new HeldRequest.About("999999990", "S. de Vries", TODAY));
            request.keepWords(new byte[] {1});
            held.keep(request);
            HeldItem item = new HeldItem(request, 0);
            item.keepWords(new byte[] {1});
            held.keep(item);
            return request.reference();
        });
    }

    private <T> T holders(Hat hat, Function<HeldRequestRepository, T> work) {
        return unit.under(hat, entities -> {
            HeldRequestRepository held = new HeldRequestRepository();
            held.entities = entities;
            return work.apply(held);
        });
    }
}
