package nl.dossierwacht.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.persistence.PersistenceException;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
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

    @Test
    void nothingIsWrittenInTheNameOfAnotherDomain() {
        assertThrows(PersistenceException.class,
                () -> unit.doUnder(Canaries.JEUGD, entities -> AccessLog.insert(entities, record(Canaries.WMO, Outcome.PERMITTED))));
    }

    @Test
    void whatWasPermittedHasADomain() {
        AccessRecord nowhere = new AccessRecord(Ids.next(), Instant.now(), UUID.randomUUID(), "x", null, null, "DOSSIER_OPEN", null, "A-B", Outcome.PERMITTED);
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, entities -> AccessLog.insert(entities, nowhere)));
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
        UUID id = Ids.next();
        Instant now = Instant.now();
        AccessRecord one = new AccessRecord(id, now, id, "ab", "c", "d", "X", null, "A-B", Outcome.REFUSED);
        AccessRecord other = new AccessRecord(id, now, id, "a", "bc", "d", "X", null, "A-B", Outcome.REFUSED);
        AccessRecord absent = new AccessRecord(id, now, id, "ab", "c", null, "X", null, "A-B", Outcome.REFUSED);
        AccessRecord empty = new AccessRecord(id, now, id, "ab", "c", "", "X", null, "A-B", Outcome.REFUSED);
        assertFalse(Arrays.equals(one.canonical(), other.canonical()));
        assertFalse(Arrays.equals(absent.canonical(), empty.canonical()));
    }

    private Object seen(Hat hat, UUID id) {
        return unit.under(hat, entities -> entities.createNativeQuery("select count(*) from audit.access_record where id = :id", Long.class)
                .setParameter("id", id).getSingleResult());
    }

    private static AccessRecord record(Hat hat, Outcome outcome) {
        return new AccessRecord(Ids.next(), Instant.now(), UUID.randomUUID(), "wmo.consulent", hat.grantedRole(), hat.domain().value(), "DOSSIER_OPEN", UUID.randomUUID(), "A-B", outcome);
    }
}
