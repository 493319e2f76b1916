package nl.dossierwacht.persistence.trawling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import jakarta.persistence.PersistenceException;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.trawling.FoundTrawling.Judgement;

/** What is kept of reaching and of trawling, and behind which wall. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachTest {

    private static final Instant NOW = Instant.now();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Hat OFFICER = new Hat(new DomainKey(Canaries.WMO.domain().municipality(), Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER);
    private static final Hat OFFICER_ELSEWHERE = new Hat(new DomainKey("elders", Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER);

    private final TestUnit unit = new TestUnit("dw_app");

    @BeforeEach
    void begin() throws SQLException {
        superuser("truncate trawl.reach, trawl.finding");
    }

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void anAccountsReachesAreItsOwnUnderAllItsHatsAndInAnyCapitals() {
        keep("wmo.consulent", "a");
        assertEquals(1, as(Canaries.WMO, "wmo.consulent", ReachTest::reached).size());
        assertEquals(1, as(Canaries.JEUGD, "WMO.Consulent", ReachTest::reached).size());
        assertEquals(Set.of("f".repeat(32)), as(Canaries.WMO, "wmo.consulent", ReachTest::reached).get(0).features());
    }

    @Test
    void nobodyElseSeesThemNotThePrivacyOfficerEither() throws SQLException {
        keep("wmo.consulent", "a");
        for (Hat hat : List.of(Canaries.WMO, Canaries.JEUGD, OFFICER)) {
            assertEquals("0", as(hat, "somebody", reaches -> count(reaches, "trawl.reach")));
        }
        assertEquals("0", as(Canaries.ELSEWHERE, "wmo.consulent", reaches -> count(reaches, "trawl.reach")));
    }

    @Test
    void nothingIsWrittenInAnothersName() {
        assertThrows(PersistenceException.class, () -> as(Canaries.WMO, "somebody", reaches -> reaches.entities.createNativeQuery(
                "insert into trawl.reach values (gen_random_uuid(), '" + Canaries.WMO.domain().municipality() + "', 'wmo.consulent', 'MISSED', '" + "a".repeat(32) + "', '', now())").executeUpdate()));
    }

    @Test
    void thePrivacyOfficerSeesWhatWasRecognisedAndNobodyElseNotEvenWhoDidIt() {
        recognise("wmo.consulent", NOW);
        recognise("wmo.consulent", NOW.plusSeconds(60));
        List<FoundTrawling> found = as(OFFICER, "privacy.officer", reaches -> reaches.found(10));
        assertEquals(1, found.size());
        assertEquals("wmo.consulent", found.get(0).employee());
        assertEquals(Canaries.WMO.grantedRole(), found.get(0).hat());
        assertTrue(found.get(0).judgement().isEmpty());
        assertEquals(List.of(), as(Canaries.WMO, "wmo.consulent", reaches -> reaches.found(10)));
        assertEquals(List.of(), as(OFFICER_ELSEWHERE, "privacy.officer", reaches -> reaches.found(10)));
    }

    @Test
    void aJudgementStaysAndWhatComesAfterwardsIsToBeJudgedAgain() {
        recognise("wmo.consulent", NOW);
        UUID last = as(OFFICER, "privacy.officer", reaches -> reaches.found(10)).get(0).last();
        recognise("wmo.consulent", NOW.plusSeconds(60));
        assertEquals(true, as(OFFICER, "privacy.officer", reaches -> reaches.judge(last, Judgement.EXPLAINED, NOW)));
        assertEquals(false, as(OFFICER, "privacy.officer", reaches -> reaches.judge(last, Judgement.TO_DISCUSS, NOW)));
        List<FoundTrawling> found = as(OFFICER, "privacy.officer", reaches -> reaches.found(10));
        assertEquals(2, found.size());
        assertTrue(found.get(0).judgement().isEmpty());
        assertEquals(Judgement.EXPLAINED, found.get(1).judgement().orElseThrow().judgement());
        assertEquals("privacy.officer", found.get(1).judgement().orElseThrow().by());
    }

    @Test
    void nobodyButThePrivacyOfficerOfTheMunicipalityJudgesAndNobodyChangesOrDeletesWhatWasFound() throws SQLException {
        recognise("wmo.consulent", NOW);
        UUID last = as(OFFICER, "privacy.officer", reaches -> reaches.found(10)).get(0).last();
        assertEquals(false, as(Canaries.WMO, "wmo.consulent", reaches -> reaches.judge(last, Judgement.EXPLAINED, NOW)));
        assertEquals(false, as(OFFICER_ELSEWHERE, "privacy.officer", reaches -> reaches.judge(last, Judgement.EXPLAINED, NOW)));
        assertThrows(PersistenceException.class, () -> as(OFFICER, "privacy.officer", reaches -> reaches.entities.createNativeQuery("update trawl.finding set employee = 'x'").executeUpdate()));
        assertThrows(PersistenceException.class, () -> as(Canaries.WMO, "wmo.consulent", reaches -> reaches.entities.createNativeQuery("update trawl.reach set reached_at = now()").executeUpdate()));
        as(Canaries.WMO, "wmo.consulent", ReachTest::clean);
        assertEquals(1, as(OFFICER, "privacy.officer", reaches -> reaches.found(10)).size());
    }

    @Test
    void nobodyJudgesThemselvesUnderAnotherHatNorByTheWallAlone() {
        recognise("wmo.consulent", NOW);
        UUID last = as(OFFICER, "privacy.officer", reaches -> reaches.found(10)).get(0).last();
        assertEquals(false, as(OFFICER, "wmo.consulent", reaches -> reaches.judge(last, Judgement.EXPLAINED, NOW)));
        int changed = as(OFFICER, "WMO.consulent", reaches -> reaches.entities
                .createNativeQuery("update trawl.finding set judgement = 'EXPLAINED', judged_by = 'wmo.consulent', judged_at = now()").executeUpdate());
        assertEquals(0, changed);
        assertEquals(true, as(OFFICER, "privacy.officer", reaches -> reaches.judge(last, Judgement.EXPLAINED, NOW)));
    }

    @Test
    void whatIsPastItsTermGoesWhoeversItIsAndTheRestStays() throws SQLException {
        keep("wmo.consulent", "a");
        keep("jeugd.consulent", "b");
        superuser("update trawl.reach set reached_at = now() - interval '25 hours' where employee = 'jeugd.consulent'");
        recognise("wmo.consulent", NOW);
        recognise("jeugd.consulent", NOW);
        recognise("pw.consulent", NOW);
        superuser("update trawl.finding set found_at = now() - interval '366 days' where employee = 'wmo.consulent'");
        superuser("update trawl.finding set judgement = 'EXPLAINED', judged_by = 'x', judged_at = now() - interval '91 days' where employee = 'jeugd.consulent'");
        superuser("update trawl.finding set judgement = 'TO_DISCUSS', judged_by = 'x', judged_at = now() - interval '91 days' where employee = 'pw.consulent'");
        as(OFFICER, "any.job", ReachTest::clean);
        assertEquals(List.of("wmo.consulent"), texts("select employee from trawl.reach"));
        assertEquals(List.of("pw.consulent"), texts("select employee from trawl.finding"));
    }

    @Test
    void twoSessionsOfOneAccountTakeTurnsAndNoneIsCountedLess() throws Exception {
        int sessions = 4;
        int each = 5;
        ExecutorService together = Executors.newFixedThreadPool(sessions);
        List<Future<List<Integer>>> seen = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            String name = String.valueOf(session);
            Callable<List<Integer>> work = () -> {
                // A node has a unit and a connection of its own.
                try (TestUnit node = new TestUnit("dw_app")) {
                    List<Integer> before = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        String key = name + i;
                        before.add(as(node, Canaries.WMO, "wmo.consulent", reaches -> reaches.inTurn(() -> {
                            int counted = reached(reaches).size();
                            reaches.keep(reach(key));
                            return counted;
                        })));
                    }
                    return before;
                }
            };
            seen.add(together.submit(work));
        }
        List<Integer> counts = new ArrayList<>();
        for (Future<List<Integer>> of : seen) {
            counts.addAll(of.get());
        }
        together.shutdown();
        assertEquals(IntStream.range(0, sessions * each).boxed().toList(), counts.stream().sorted().toList());
    }

    private void keep(String employee, String key) {
        as(Canaries.WMO, employee, reaches -> {
            reaches.keep(reach(key));
            return null;
        });
    }

    private void recognise(String employee, Instant at) {
        as(Canaries.WMO, employee, reaches -> {
            reaches.recognised("NEAR_MISSES", 5, TODAY, at);
            return null;
        });
    }

    private static Reach reach(String key) {
        return new Reach(Reach.Kind.MISSED, (key + "0".repeat(32)).substring(0, 32), Set.of("f".repeat(32)), NOW);
    }

    private static List<Reach> reached(ReachRepository reaches) {
        return reaches.since(NOW.minus(Duration.ofHours(1)));
    }

    private static String count(ReachRepository reaches, String table) {
        return reaches.entities.createNativeQuery("select count(*) from " + table).getSingleResult().toString();
    }

    private static Object clean(ReachRepository reaches) {
        reaches.deletePastTheirTerm();
        return null;
    }

    private <T> T as(Hat hat, String employee, Function<ReachRepository, T> work) {
        return as(unit, hat, employee, work);
    }

    private static <T> T as(TestUnit unit, Hat hat, String employee, Function<ReachRepository, T> work) {
        return unit.under(hat, entities -> {
            try (HatScope worn = HatScope.wear(hat, employee)) {
                HatBinding.bind(entities);
                ReachRepository reaches = new ReachRepository();
                reaches.entities = entities;
                return work.apply(reaches);
            }
        });
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); Statement statement = superuser.createStatement(); var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
