package nl.dossierwacht.persistence.audit;

import static nl.dossierwacht.persistence.audit.TestLog.record;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.persistence.PersistenceException;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.audit.AccessRecord.About;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogTest {

    private final TestUnit unit = new TestUnit("dw_app");

    @AfterAll
    void close() {
        unit.close();
    }

    @Test
    void theStoredLeafIsThatOfTheStoredRecord() throws SQLException {
        AccessRecord record = record(Canaries.WMO, Outcome.PERMITTED);
        unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, record));
        try (Connection superuser = TestDatabase.shared().superuser();
                ResultSet row = superuser.createStatement().executeQuery("select salt, leaf_hash from audit.access_record where id = '" + record.id() + "'")) {
            row.next();
            assertArrayEquals(record.leafHash(row.getBytes(1)), row.getBytes(2));
        }
    }

    @Test
    void aRecordIsReadUnderItsOwnDomainOnly() {
        AccessRecord record = record(Canaries.WMO, Outcome.PERMITTED);
        unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, record));
        assertEquals(1L, seen(Canaries.WMO, record.id()));
        assertEquals(0L, seen(Canaries.JEUGD, record.id()));
    }

    /** Without the right to append, and with a table that takes nothing: the work of the same transaction is not kept. */
    @ParameterizedTest
    @ValueSource(strings = {"revoke insert on audit.access_record from dw_app",
        "create function audit.takes_nothing() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$;"
                + " create trigger takes_nothing before insert on audit.access_record for each row execute function audit.takes_nothing()"})
    void whatCannotBeRecordedDoesNotHappen(String broken) throws SQLException {
        UUID id = UUID.randomUUID();
        String insert = "insert into probe values ('" + id + "')";
        try (Connection superuser = TestDatabase.shared().superuser(); var statement = superuser.createStatement()) {
            statement.execute("create table probe (id uuid); grant insert on probe to dw_app");
            try {
                statement.execute(broken);
                assertThrows(NotRecorded.class, () -> unit.doUnder(Canaries.WMO, entities -> {
                    entities.createNativeQuery(insert).executeUpdate();
                    AccessLog.insert(entities, record(Canaries.WMO, Outcome.PERMITTED));
                }));
                try (ResultSet kept = statement.executeQuery("select from probe")) {
                    assertFalse(kept.next());
                }
            } finally {
                statement.execute("grant insert on audit.access_record to dw_app; drop trigger if exists takes_nothing on audit.access_record; drop function if exists audit.takes_nothing(); drop table probe");
            }
            unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, record(Canaries.WMO, Outcome.PERMITTED)));
        }
    }

    @Test
    void anAuditorReadsAllOfTheOwnMunicipalityNothingOfAnotherAndNoOtherRoleDoes() {
        unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, record(Canaries.WMO, Outcome.PERMITTED)));
        unit.doUnder(Canaries.JEUGD, entities -> AccessLog.insert(entities, record(Canaries.JEUGD, Outcome.PERMITTED)));
        unit.doUnder(Canaries.ELSEWHERE, entities -> AccessLog.insert(entities, record(Canaries.ELSEWHERE, Outcome.PERMITTED)));
        String own = Canaries.WMO.domain().municipality();
        assertEquals(List.of(own), municipalities(own, Role.AUDITOR));
        assertEquals(List.of("anderstad"), municipalities("anderstad", Role.AUDITOR));
        assertEquals(List.of(), municipalities(own + "-zuid", Role.AUDITOR));
        assertEquals(List.of(), municipalities(own.substring(0, 5), Role.AUDITOR));
        for (Role other : Role.values()) {
            if (other != Role.AUDITOR) {
                assertEquals(List.of(), municipalities(own, other), other.name());
            }
        }
        AccessRepository log = new AccessRepository();
        Hat auditor = new Hat(new DomainKey(own, Law.NONE, Task.TOEZICHT, "college"), Role.AUDITOR);
        assertEquals(0L, (Long) unit.under(auditor, entities -> entities.createNativeQuery("select count(*) from audit.access_record where domain_key <> :own", Long.class)
                .setParameter("own", auditor.domain().value()).getSingleResult()), "past the view");
        List<String> actions = unit.under(auditor, entities -> {
            log.entities = entities;
            return log.ofMonth(YearMonth.now(ZoneOffset.UTC), null, List.of("DOSSIER_OPEN"), 10).stream().map(ProcessingEntry::action).toList();
        });
        assertEquals(List.of(), actions, "what nobody is told of");
        List<ProcessingEntry> all = unit.under(auditor, entities -> {
            log.entities = entities;
            List<ProcessingEntry> first = log.ofMonth(YearMonth.now(ZoneOffset.UTC), null, List.of("-"), 1);
            List<ProcessingEntry> rest = log.ofMonth(YearMonth.now(ZoneOffset.UTC), first.get(0).id(), List.of("-"), 10_000);
            return Stream.concat(first.stream(), rest.stream()).toList();
        });
        assertEquals(all.size(), all.stream().map(ProcessingEntry::id).distinct().count());
        assertEquals(all.stream().map(entry -> entry.id().toString()).sorted().toList(), all.stream().map(entry -> entry.id().toString()).toList());
    }

    private List<String> municipalities(String municipality, Role role) {
        return unit.under(new Hat(new DomainKey(municipality, Law.NONE, Task.TOEZICHT, "college"), role), entities -> entities
                .createNativeQuery("select distinct municipality from audit.processing order by 1", String.class).getResultList());
    }

    @Test
    void nothingIsWrittenInTheNameOfAnotherDomain() {
        assertThrows(PersistenceException.class,
                () -> unit.doUnder(Canaries.JEUGD, entities -> AccessLog.insert(entities, record(Canaries.WMO, Outcome.PERMITTED))));
    }

    @Test
    void whatWasPermittedHasADomainAndAnActivity() {
        AccessRecord nowhere = changed(record(Canaries.WMO, Outcome.PERMITTED), null, About.NOTHING, AccessRecord.FORMAT);
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, nowhere)));
        AccessRecord forNothing = changed(record(Canaries.WMO, Outcome.PERMITTED), Canaries.WMO.domain().value(), About.NOTHING, AccessRecord.FORMAT);
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, forNothing)));
    }

    @Test
    void aRefusalByARuleIsWrittenInTheDomainOfTheHatThatIsWornAndInNoOther() {
        AccessRecord own = record(Canaries.WMO, Outcome.REFUSED);
        unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, own));
        assertEquals(1L, seen(Canaries.WMO, own.id()));
        assertEquals(0L, seen(Canaries.JEUGD, own.id()));
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.JEUGD, entities -> AccessLog.insert(entities, record(Canaries.WMO, Outcome.REFUSED))));
    }

    @Test
    void aRefusalFromNowhereIsAboutNobodyAndReadByNobody() {
        AccessRecord nowhere = changed(record(Canaries.WMO, Outcome.REFUSED), null, About.NOTHING, AccessRecord.FORMAT);
        unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, nowhere));
        assertEquals(0L, seen(Canaries.WMO, nowhere.id()));
        UUID id = UUID.randomUUID();
        for (About about : List.of(new About(id, null, null, null, null), new About(null, id, null, null, null),
                new About(null, null, "ab".repeat(32), null, null), new About(null, null, null, "words", null))) {
            assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO,
                    entities -> AccessLog.insert(entities, changed(record(Canaries.WMO, Outcome.REFUSED), null, about, AccessRecord.FORMAT))));
        }
    }

    @Test
    void aRecordOfTheFirstFormatKeepsItsLeafAndCannotBeGivenWhatItDoesNotCover() throws SQLException {
        AccessRecord modern = record(Canaries.WMO, Outcome.PERMITTED);
        AccessRecord old = changed(modern, modern.domain(), new About(modern.about().dossier(), null, null, null, null), 1);
        assertEquals("ba10f0da0b29677572715fde4c4b8b41", md5(new AccessRecord(new UUID(1, 2), Instant.EPOCH, new UUID(3, 4), "a", "b", "c", "D", "E-F", Outcome.PERMITTED,
                new About(new UUID(5, 6), null, null, null, null), 1).canonical()), "the bytes of format 1 never change");
        unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, old));
        try (Connection superuser = TestDatabase.shared().superuser(); var statement = superuser.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("update audit.access_record set purpose = 'later' where id = '" + old.id() + "'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit.access_record set employee = 'x'", "delete from audit.access_record", "truncate audit.access_record",
        "drop table audit.access_record", "alter table audit.access_record disable row level security"})
    void theApplicationCanOnlyAppend(String attempt) throws SQLException {
        for (String role : new String[] {"dw_app", "dw_sealer", "dw_notes"}) {
            try (Connection connection = TestDatabase.shared().as(role); var statement = connection.createStatement()) {
                assertThrows(SQLException.class, () -> statement.execute(attempt), role);
            }
        }
    }

    @Test
    void movingABorderBetweenFieldsMakesAnotherRecord() {
        AccessRecord record = record(Canaries.WMO, Outcome.REFUSED);
        About about = record.about();
        List<AccessRecord> others = List.of(record,
                changed(record, "", about, AccessRecord.FORMAT),
                changed(record, null, about, AccessRecord.FORMAT),
                changed(record, record.domain(), about, 1),
                changed(record, record.domain(), new About(about.document(), about.dossier(), about.subject(), about.purpose(), about.activity()), AccessRecord.FORMAT),
                changed(record, record.domain(), new About(about.dossier(), about.document(), about.subject(), about.purpose() + "A", about.activity().substring(1)), AccessRecord.FORMAT),
                changed(record, record.domain(), new About(about.dossier(), about.document(), about.subject(), null, about.activity()), AccessRecord.FORMAT),
                changed(record, record.domain(), new About(about.dossier(), about.document(), null, about.purpose(), about.activity()), AccessRecord.FORMAT));
        assertEquals(others.size(), others.stream().map(other -> HexFormat.of().formatHex(other.canonical())).distinct().count());
    }

    private Object seen(Hat hat, UUID id) {
        return unit.under(hat, entities -> entities.createNativeQuery("select count(*) from audit.access_record where id = :id", Long.class)
                .setParameter("id", id).getSingleResult());
    }

    private static AccessRecord changed(AccessRecord record, String domain, About about, int format) {
        return new AccessRecord(record.id(), record.at(), record.trace(), record.employee(), record.hat(), domain, record.action(), record.rule(), record.outcome(), about, format);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
