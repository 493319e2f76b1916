package nl.dossierwacht.persistence.emergency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

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
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.RingViolation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyTest {

    /** Not the team that the canary matrix takes for a stranger: rows of its own would be found there. */
    private static final Hat HELPER = new Hat(new DomainKey("voorbeeldstad", Law.WMO, Task.HULPVERLENING, "wijkteam-noord"), Role.CARE_WORKER);
    private static final Hat SUPERVISION = new Hat(new DomainKey("voorbeeldstad", Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final TestUnit unit = new TestUnit("dw_app");
    private final TestUnit entityRingOnly = new TestUnit("it_bypass");

    @AfterAll
    void close() {
        unit.close();
        entityRingOnly.close();
    }

    @Test
    void whatCameThroughIsFoundByWhoOpenedTheDoorAndByNobodyElse() {
        String maker = "h-" + UUID.randomUUID();
        EmergencyOpening opening = under(HELPER, maker, emergencies -> opened(emergencies, maker, Instant.now()));
        assertEquals(List.of(opening.reference()), under(HELPER, maker, emergencies -> references(emergencies, maker)));
        assertEquals(List.of(), under(HELPER, "collega", emergencies -> references(emergencies, maker)));
        assertEquals(2L, rows(HELPER, maker, opening.id()));
        assertEquals(0L, rows(HELPER, "collega", opening.id()), "the database ring");
        assertThrows(RingViolation.class, () -> entityRingOnly.under(HELPER, "collega", em -> em.find(EmergencyOpening.class, opening.id())));
        assertEquals(List.of(), under(Canaries.WMO, maker, emergencies -> references(emergencies, maker)));
    }

    @Test
    void afterItsTimeTheDatabaseItselfShowsNothingAndTheJobTakesItAway() throws Exception {
        String maker = "h-" + UUID.randomUUID();
        UUID id = under(HELPER, maker, emergencies -> opened(emergencies, maker, Instant.now()).id());
        assertEquals(2L, rows(HELPER, maker, id));
        passTime(id);
        assertEquals(0L, rows(HELPER, maker, id));
        assertEquals(0L, rows(Canaries.WMO, maker, id));
        Hat job = Hat.forJobIn(new DomainKey("installation", Law.NONE, Task.BEHEER, "emergency-cleaning"));
        assertTrue(unit.<Boolean>under(job, em -> em.createNativeQuery("select id from emergency_opening where ends_at <= now()").getResultList().contains(id)));
        assertEquals(0L, unit.<Long>under(job, em -> ((Number) em.createNativeQuery("select count(*) from emergency_copy where opening_id = :id").setParameter("id", id).getSingleResult()).longValue()),
                "the job sees that something ended, and nothing of what came through");
        assertEquals(1, unit.<Integer>under(Hat.forJobIn(HELPER.domain()), em -> em.createNativeQuery("delete from emergency_opening where id = :id and ends_at <= now()").setParameter("id", id).executeUpdate()));
        assertEquals(0, left(id));
    }

    @Test
    void theJobDoesNotTakeAwayWhatStillLasts() {
        String maker = "h-" + UUID.randomUUID();
        UUID id = under(HELPER, maker, emergencies -> opened(emergencies, maker, Instant.now()).id());
        Hat job = Hat.forJobIn(new DomainKey("installation", Law.NONE, Task.BEHEER, "emergency-cleaning"));
        assertFalse(unit.<Boolean>under(job, em -> em.createNativeQuery("select id from emergency_opening").getResultList().contains(id)));
        unit.doUnder(HELPER, em -> {
            EmergencyRepository emergencies = new EmergencyRepository();
            emergencies.entities = em;
            emergencies.clean(new EmergencyRepository.Ended(id, HELPER.domain()));
        });
        assertEquals(2L, rows(HELPER, maker, id));
    }

    @Test
    void noDoorStandsOpenLongerThanAnHourAndNoneOpensInThePast() {
        Instant past = Instant.now().minus(2, ChronoUnit.HOURS);
        assertThrows(PersistenceException.class, () -> under(HELPER, "h", emergencies -> opened(emergencies, "h", past)));
        assertThrows(PersistenceException.class, () -> entityRingOnly.doUnder(HELPER, em -> em.createNativeQuery("insert into emergency_opening (id, version, domain_key, reference, opened_by,"
                + " opened_at, ends_at, asked) values (gen_random_uuid(), 0, :domain, 'x', 'x', now(), now() + interval '2 hours', 'x')").setParameter("domain", HELPER.domain().value()).executeUpdate()));
    }

    @Test
    void aUseIsJudgedOnceAndSeenByNoOtherDomain() {
        String reference = under(SUPERVISION, emergencies -> {
            EmergencyNotice notice = new EmergencyNotice(SUPERVISION.domain(),
                    new EmergencyNotice.Use(emergencies.nextReference(TODAY), HELPER.grantedRole(), "abcdefgh", null, Instant.now(), List.of("IDENTITY")), TODAY.plusDays(3));
            notice.keepWhy(new byte[] {1});
            emergencies.keep(notice);
            return notice.reference();
        });
        assertTrue(this.<Boolean>under(SUPERVISION, emergencies -> emergencies.toJudge(500).stream().anyMatch(open -> open.reference().equals(reference))));
        under(SUPERVISION, emergencies -> {
            emergencies.noticeToJudge(reference).orElseThrow().judge(EmergencyNotice.Judgement.LAWFUL, new byte[] {2}, "privacy.officer", TODAY);
            return null;
        });
        EmergencyNotice judged = under(SUPERVISION, emergencies -> emergencies.notice(reference).orElseThrow());
        assertThrows(IllegalStateException.class, () -> judged.judge(EmergencyNotice.Judgement.NOT_LAWFUL, new byte[] {3}, "privacy.officer", TODAY));
        assertFalse(this.<Boolean>under(SUPERVISION, emergencies -> emergencies.toJudge(500).stream().anyMatch(open -> open.reference().equals(reference))));
        Hat auditor = new Hat(SUPERVISION.domain(), Role.AUDITOR);
        for (Hat other : List.of(HELPER, Canaries.WMO, auditor)) {
            assertTrue(under(other, emergencies -> emergencies.notice(reference)).isEmpty());
        }
    }

    @Test
    void aNoticeEndsAfterItsTermAndIsTakenAwayByNobodyBefore() throws Exception {
        String young = noticed(Instant.now().minus(4 * 365, ChronoUnit.DAYS));
        String old = noticed(Instant.now().minus(6 * 365, ChronoUnit.DAYS));
        String lawful = noticed(Instant.now().minus(6 * 365, ChronoUnit.DAYS));
        under(SUPERVISION, emergencies -> {
            emergencies.noticeToJudge(lawful).orElseThrow().judge(EmergencyNotice.Judgement.LAWFUL, new byte[] {2}, "privacy.officer", LocalDate.now().minusYears(1));
            return null;
        });
        List<UUID> ended = under(SUPERVISION, emergencies -> emergencies.endedNotices().stream().map(EmergencyRepository.EndedNotice::id).toList());
        assertEquals(List.of(false, true, false), Stream.of(young, old, lawful).map(reference -> ended.contains(under(SUPERVISION, emergencies -> emergencies.notice(reference).orElseThrow().id()))).toList());
        for (String reference : List.of(young, old, lawful)) {
            UUID id = under(SUPERVISION, emergencies -> emergencies.notice(reference).orElseThrow().id());
            under(SUPERVISION, emergencies -> {
                emergencies.clean(new EmergencyRepository.EndedNotice(id, SUPERVISION.domain(), null, TODAY));
                return null;
            });
            assertEquals(reference.equals(old), under(SUPERVISION, emergencies -> emergencies.notice(reference)).isEmpty());
        }
    }

    private String noticed(Instant at) {
        return under(SUPERVISION, emergencies -> {
            EmergencyNotice notice = new EmergencyNotice(SUPERVISION.domain(),
                    new EmergencyNotice.Use(emergencies.nextReference(TODAY), HELPER.grantedRole(), "abcdefgh", null, at, List.of("IDENTITY")), TODAY);
            notice.keepWhy(new byte[] {1});
            emergencies.keep(notice);
            return notice.reference();
        });
    }

    @Test
    void onlyTheHandlersOwnUntoldDisclosuresWaitAndTellingIsOnce() {
        String handler = "w-" + UUID.randomUUID();
        UUID id = under(Canaries.WMO, handler, emergencies -> {
            Dossier dossier = new Dossier(Canaries.WMO.domain(), "W-" + UUID.randomUUID(), "traplift", handler, TODAY, TODAY.plusWeeks(8));
            emergencies.entities.persist(dossier);
            EmergencyDisclosure disclosure = new EmergencyDisclosure(dossier, "N-2026-00001", Role.CARE_WORKER, List.of("CONTACTS"), TODAY, TODAY.plusDays(7));
            emergencies.keep(disclosure);
            return disclosure.id();
        });
        assertEquals(List.of(id), under(Canaries.WMO, handler, emergencies -> emergencies.untold(handler, 10).stream().map(EmergencyDisclosure::id).toList()));
        assertEquals(List.of(), under(Canaries.WMO, handler, emergencies -> emergencies.untold("collega", 10)));
        assertTrue(under(Canaries.JEUGD, emergencies -> emergencies.disclosureToTell(id)).isEmpty());
        EmergencyDisclosure told = under(Canaries.WMO, handler, emergencies -> {
            EmergencyDisclosure disclosure = emergencies.disclosureToTell(id).orElseThrow();
            disclosure.tellLater(TODAY.plusDays(10), new byte[] {1});
            disclosure.told(TODAY.plusDays(9));
            return disclosure;
        });
        assertThrows(IllegalStateException.class, () -> told.tellLater(TODAY, new byte[] {1}));
        assertEquals(List.of(), under(Canaries.WMO, handler, emergencies -> emergencies.untold(handler, 10)));
    }

    private static EmergencyOpening opened(EmergencyRepository emergencies, String maker, Instant at) {
        EmergencyOpening opening = new EmergencyOpening(HELPER.domain(), "N-" + UUID.randomUUID(), maker, at, List.of("IDENTITY"));
        emergencies.keep(opening);
        EmergencyCopy copy = new EmergencyCopy(opening, "IDENTITY", TODAY);
        copy.keepContent(new byte[] {1});
        emergencies.keep(copy);
        emergencies.entities.flush();
        return opening;
    }

    private static List<String> references(EmergencyRepository emergencies, String maker) {
        return emergencies.openedBy(maker, Instant.now()).stream().map(EmergencyOpening::reference).toList();
    }

    private long rows(Hat hat, String employee, UUID opening) {
        return unit.under(hat, employee, em -> ((Number) em.createNativeQuery("select (select count(*) from emergency_opening where id = :id) + (select count(*) from emergency_copy where opening_id = :id)")
                .setParameter("id", opening).getSingleResult()).longValue());
    }

    private static void passTime(UUID opening) throws Exception {
        try (var superuser = TestDatabase.shared().superuser(); var statement = superuser.createStatement()) {
            statement.executeUpdate("update emergency_opening set opened_at = opened_at - interval '2 hours', ends_at = ends_at - interval '2 hours' where id = '" + opening + "'");
            statement.executeUpdate("update emergency_copy set ends_at = ends_at - interval '2 hours' where opening_id = '" + opening + "'");
        }
    }

    private static int left(UUID opening) throws Exception {
        try (var superuser = TestDatabase.shared().superuser(); var statement = superuser.createStatement();
                var rows = statement.executeQuery("select count(*) from emergency_copy where opening_id = '" + opening + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private <T> T under(Hat hat, Function<EmergencyRepository, T> work) {
        return under(hat, TestUnit.EMPLOYEE, work);
    }

    private <T> T under(Hat hat, String employee, Function<EmergencyRepository, T> work) {
        return unit.under(hat, employee, entities -> {
            EmergencyRepository emergencies = new EmergencyRepository();
            emergencies.entities = entities;
            return work.apply(emergencies);
        });
    }
}
