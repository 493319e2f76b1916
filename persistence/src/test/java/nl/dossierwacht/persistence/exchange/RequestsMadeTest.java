package nl.dossierwacht.persistence.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import jakarta.persistence.PersistenceException;

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
import nl.dossierwacht.persistence.exchange.RequestsMade.Made;

/** What is kept of requests to recognise a search by, and behind which wall. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsMadeTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Hat OFFICER = new Hat(new DomainKey(Canaries.WMO.domain().municipality(), Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER);

    private final TestUnit unit = new TestUnit("dw_app");
    private final String account = "m-" + UUID.randomUUID();

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void itCountsUnderAllHatsOfAnAccountAndInAnyCapitalsAndForNobodyElse() {
        Made made = make(account, TODAY);
        assertEquals(List.of(made), as(Canaries.WMO, account, all()));
        assertEquals(List.of(made), as(Canaries.JEUGD, account.toUpperCase(Locale.ROOT), all()));
        assertEquals(List.of(), as(Canaries.ELSEWHERE, account, all()));
        assertEquals(List.of(), as(Canaries.WMO, "somebody", all()));
        assertEquals(List.of(), as(OFFICER, "privacy.officer", requests -> requests.entities.createNativeQuery("select person from trawl.request_made").getResultList()));
        assertEquals(List.of(), as(Canaries.WMO, account, requests -> requests.inTurnSince(TODAY.plusDays(1))));
    }

    @Test
    void onlyAJobSaysThatSomethingCameAndNobodyThatNothingDid() {
        String asker = "c-" + UUID.randomUUID();
        Made made = make(asker, TODAY);
        as(Canaries.WMO, asker, came(made));
        assertFalse(as(Canaries.WMO, asker, all()).get(0).came(), "the asker can't say so");
        as(Hat.forJobIn(Canaries.WMO.domain()), "job", came(made));
        assertTrue(as(Canaries.WMO, asker, all()).get(0).came());
        assertThrows(PersistenceException.class, () -> as(Hat.forJobIn(Canaries.WMO.domain()), "job",
                requests -> requests.entities.createNativeQuery("update trawl.request_made set came = false where request = :request").setParameter("request", made.request()).executeUpdate()));
    }

    @Test
    void nobodyAsksInAnothersNameOrTakesAwayWhatStillCounts() {
        String asker = "t-" + UUID.randomUUID();
        Made old = make(asker, TODAY.minusDays(40));
        Made counts = make(asker, TODAY.minusDays(20));
        assertThrows(PersistenceException.class, () -> as(Canaries.WMO, "somebody", requests -> requests.entities.createNativeQuery("insert into trawl.request_made values (gen_random_uuid(), '"
                + Canaries.WMO.domain().municipality() + "', '" + asker + "', '" + key() + "', '" + key() + "', '" + key() + "', current_date, current_date)").executeUpdate()));
        as(Canaries.WMO, asker, requests -> requests.entities.createNativeQuery("delete from trawl.request_made").executeUpdate());
        assertEquals(List.of(counts), as(Canaries.WMO, asker, requests -> requests.inTurnSince(TODAY.minusDays(100))), "of " + old.askedOn() + " nothing is left");
    }

    @Test
    void whoAsksInTwoTabsAtOnceIsCountedInTurn() throws Exception {
        String asker = "x-" + UUID.randomUUID();
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService tabs = Executors.newFixedThreadPool(2);
        // A unit has one connection.
        try (TestUnit anotherTab = new TestUnit("dw_app")) {
            Future<Integer> first = tabs.submit(() -> as(Canaries.WMO, asker, requests -> {
                int before = requests.inTurnSince(TODAY).size();
                looked.countDown();
                await(goOn);
                requests.keep(made(TODAY));
                return before;
            }));
            await(looked);
            Future<Integer> second = tabs.submit(() -> in(anotherTab, Canaries.JEUGD, asker, requests -> requests.inTurnSince(TODAY).size()));
            assertThrows(TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS), "it waits for the first");
            goOn.countDown();
            assertEquals(0, first.get(20, TimeUnit.SECONDS));
            assertEquals(1, second.get(20, TimeUnit.SECONDS));
        } finally {
            goOn.countDown();
            tabs.shutdownNow();
        }
    }

    private static Function<RequestsMade, List<Made>> all() {
        return requests -> requests.inTurnSince(TODAY.minusDays(30));
    }

    private static Function<RequestsMade, Void> came(Made made) {
        return requests -> {
            requests.came(made.request());
            return null;
        };
    }

    private Made make(String asker, LocalDate on) {
        Made made = made(on);
        as(Canaries.WMO, asker, requests -> {
            requests.keep(made);
            return null;
        });
        return made;
    }

    private static Made made(LocalDate on) {
        return new Made(key(), key(), key(), on, on.plusDays(14), false);
    }

    private static String key() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private <T> T as(Hat hat, String employee, Function<RequestsMade, T> work) {
        return in(unit, hat, employee, work);
    }

    private static <T> T in(TestUnit unit, Hat hat, String employee, Function<RequestsMade, T> work) {
        return unit.under(hat, employee, entities -> {
            RequestsMade requests = new RequestsMade();
            requests.entities = entities;
            return work.apply(requests);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
