package nl.dossierwacht.persistence.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.opening.OpeningNotice.Judgement;

/** Notices of openings in the privacy officer's domain, on the real database under the application's role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningNoticeTest {

    private static final DomainKey SUPERVISION = new DomainKey("voorbeeldstad", Law.NONE, Task.TOEZICHT, "college");
    private static final Hat OFFICER = new Hat(SUPERVISION, Role.PRIVACY_OFFICER);
    private static final Hat JOB = Hat.forJobIn(SUPERVISION);

    private final TestUnit unit = new TestUnit("dw_app");
    private final TestUnit superuser = new TestUnit("it_bypass").withoutEntityRing();

    @AfterAll
    void close() {
        unit.close();
        superuser.close();
    }

    @Test
    void itIsThePrivacyOfficersOfTheOwnMunicipality() {
        UUID id = noticed("lezer", Instant.now());
        assertTrue(under(OFFICER, "privacy.officer", notices -> notices.notice(id)).isPresent());
        Hat elsewhere = new Hat(new DomainKey("anderstad", Law.NONE, Task.TOEZICHT, "college"), Role.PRIVACY_OFFICER);
        for (Hat other : List.of(new Hat(SUPERVISION, Role.AUDITOR), elsewhere, Canaries.WMO, Canaries.TEAM)) {
            assertTrue(under(other, "lezer", notices -> notices.notice(id)).isEmpty(), other.toString());
        }
    }

    @Test
    void whatWasAskedIsJudgedAfterThatAndAJudgementStays() {
        UUID id = noticed("lezer", Instant.now());
        judge(id, "privacy.officer", Judgement.ASKED);
        assertTrue(this.<Boolean>under(OFFICER, "privacy.officer", notices -> notices.judged(EnumSet.of(Judgement.ASKED), 500).stream().anyMatch(one -> one.id().equals(id))));
        judge(id, "privacy.officer", Judgement.NOT_IN_ORDER);
        assertThrows(IllegalStateException.class, () -> judge(id, "privacy.officer", Judgement.IN_ORDER));
    }

    @Test
    void withoutANoteNothingIsAskedOrNotInOrder() {
        UUID id = noticed("lezer", Instant.now());
        assertThrows(IllegalStateException.class, () -> under(OFFICER, "privacy.officer", notices -> {
            notices.toJudge(id).orElseThrow().judge(Judgement.ASKED, null, "privacy.officer", Instant.now());
            return null;
        }));
        assertThrows(PersistenceException.class, () -> unit.doUnder(OFFICER, em -> em.createNativeQuery("update opening_notice set judgement = 'NOT_IN_ORDER', judged_by = 'x', judged_at = now() where id = :id")
                .setParameter("id", id).executeUpdate()));
    }

    @Test
    void nobodyJudgesTheirOwnNotInTheDatabaseEither() {
        UUID id = noticed("Privacy.Officer", Instant.now());
        assertThrows(NoSuchElementException.class, () -> judge(id, "privacy.officer", Judgement.IN_ORDER), "to who would judge it isn't there to be changed");
        assertEquals(0, unit.<Integer>under(OFFICER, "privacy.officer", em -> em.createNativeQuery("update opening_notice set version = version + 1 where id = :id").setParameter("id", id).executeUpdate()));
    }

    @Test
    void itEndsAfterItsTermAndNotBefore() {
        UUID old = noticed("lezer", Instant.now().minus(Duration.ofDays(400)));
        UUID young = noticed("lezer", Instant.now().minus(Duration.ofDays(300)));
        UUID inOrder = noticed("lezer", Instant.now().minus(Duration.ofDays(300)));
        judge(inOrder, "privacy.officer", Judgement.IN_ORDER);
        UUID inOrderLongAgo = noticed("lezer", Instant.now().minus(Duration.ofDays(300)));
        judge(inOrderLongAgo, "privacy.officer", Judgement.IN_ORDER);
        superuser.doUnder(OFFICER, em -> em.createNativeQuery("update opening_notice set judged_at = now() - interval '91 days' where id = :id").setParameter("id", inOrderLongAgo).executeUpdate());
        List<UUID> ended = under(OFFICER, "x", notices -> notices.ended(1000).stream().map(OpeningNoticeRepository.Ended::notice).toList());
        assertTrue(ended.contains(old) && ended.contains(inOrderLongAgo));
        assertFalse(ended.contains(young) || ended.contains(inOrder));
        for (UUID each : List.of(old, young, inOrder, inOrderLongAgo)) {
            under(OFFICER, "x", notices -> {
                notices.clean(new OpeningNoticeRepository.Ended(each, SUPERVISION, null, Instant.now()));
                return null;
            });
        }
        assertEquals(List.of(young, inOrder), superuser.under(OFFICER, em -> List.of(old, young, inOrder, inOrderLongAgo).stream().filter(id -> em.find(OpeningNotice.class, id) != null).toList()));
        assertEquals(0, unit.<Integer>under(OFFICER, em -> em.createNativeQuery("delete from opening_notice where id = :id").setParameter("id", young).executeUpdate()));
    }

    @Test
    void onlyWhoseWorkItIsSaysThatTheySawAnOpeningAndTheReasonStaysAsItWas() {
        String handler = "w-" + UUID.randomUUID();
        String reader = "r-" + UUID.randomUUID();
        UUID[] ids = new UUID[2];
        unit.under(Canaries.WMO, handler, em -> {
            Dossier dossier = new Dossier(Canaries.WMO.domain(), "W-" + UUID.randomUUID(), "x", handler, LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 25));
            em.persist(dossier);
            ids[0] = dossier.id();
            return null;
        });
        unit.under(Canaries.WMO, reader, em -> {
            Opening opening = new Opening(em.find(Dossier.class, ids[0]), reader, Role.CONSULTANT, Opening.Kind.REPLACEMENT, null, Instant.now(), Instant.now().plusSeconds(60));
            em.persist(opening);
            ids[1] = opening.id();
            return null;
        });
        assertEquals(1, unit.<Integer>under(Canaries.WMO, handler, em -> openings(em).unseenOf(handler, Instant.now().minusSeconds(3600), 10).size()));
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, em -> em.createNativeQuery("update opening set words = 'x'").executeUpdate()));
        assertEquals(0, unit.<Integer>under(Canaries.WMO, reader, em -> em.createNativeQuery("update opening set seen_at = now() where id = :id").setParameter("id", ids[1]).executeUpdate()));
        unit.under(Canaries.WMO, handler, em -> {
            em.find(Opening.class, ids[1]).seen(Instant.now());
            return null;
        });
        assertEquals(0, unit.<Integer>under(Canaries.WMO, handler, em -> openings(em).unseenOf(handler, Instant.now().minusSeconds(3600), 10).size()));
    }

    private UUID noticed(String reader, Instant at) {
        return under(JOB, reader, notices -> {
            OpeningNotice notice = new OpeningNotice(SUPERVISION, new OpeningNotice.Opened(UUID.randomUUID(), reader, Canaries.WMO.grantedRole(), "0".repeat(32), Opening.Kind.TRANSFER, at));
            notices.keep(notice);
            return notice.id();
        });
    }

    private void judge(UUID id, String judge, Judgement found) {
        under(OFFICER, judge, notices -> {
            notices.toJudge(id).orElseThrow().judge(found, new byte[] {1}, judge, Instant.now());
            return null;
        });
    }

    private static OpeningRepository openings(EntityManager em) {
        OpeningRepository openings = new OpeningRepository();
        openings.entities = em;
        return openings;
    }

    private <T> T under(Hat hat, String employee, Function<OpeningNoticeRepository, T> work) {
        return unit.under(hat, employee, em -> {
            OpeningNoticeRepository notices = new OpeningNoticeRepository();
            notices.entities = em;
            return work.apply(notices);
        });
    }
}
