package nl.dossierwacht.persistence.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.persistence.PersistenceException;

import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.TestUnit;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;

/** What is in the archive stays as it is, whoever tries under whichever role and however. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveIsAppendedOnlyTest {

    private static final String NO_PRIVILEGE = "42501";

    private final TestUnit unit = new TestUnit("dw_app");
    private Map<Class<?>, UUID> rows;

    @BeforeAll
    void lay() {
        rows = Canaries.lay(unit);
    }

    @AfterAll
    void close() {
        unit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update archive_file set subject = 'x'", "update archive_item set sha256 = repeat('1', 64)", "update archive_chunk set ciphertext = ''",
        "delete from archive_file", "delete from archive_item", "delete from archive_chunk", "truncate archive_chunk",
        "select 1 from archive_file for update", "select 1 from archive_file for key share"})
    void theApplicationsRoleHasNoRightToChangeOrTake(String attempt) throws SQLException {
        try (Connection app = TestDatabase.shared().as("dw_app"); Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.domain', '" + Canaries.WMO.domain().value() + "', true)");
            assertEquals(NO_PRIVILEGE, assertThrows(SQLException.class, () -> statement.execute(attempt)).getSQLState());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update archive_file set subject = 'x'", "delete from archive_item", "delete from archive_chunk"})
    void theOwnerOfTheTablesChangesNoRowEither(String attempt) throws SQLException {
        try (Connection owner = TestDatabase.shared().as("dw_owner"); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('app.domain', '" + Canaries.WMO.domain().value() + "', true)");
            assertEquals(0, statement.executeUpdate(attempt));
            owner.rollback();
        }
    }

    @Test
    void anArchiveFileIsNotRemovedThroughItsEntityNorThroughItsDossier() {
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, entities -> entities.remove(entities.find(ArchiveItem.class, rows.get(ArchiveItem.class)))));
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, entities -> entities.createNativeQuery("delete from dossier where id = :id")
                .setParameter("id", rows.get(Dossier.class)).executeUpdate()));
        unit.doUnder(Canaries.WMO, entities -> assertNotNull(entities.find(ArchiveFile.class, rows.get(ArchiveFile.class))));
    }

    @Test
    void aDossierHasOneArchiveFile() {
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, entities -> {
            Dossier dossier = entities.find(Dossier.class, rows.get(Dossier.class));
            entities.persist(new ArchiveFile(dossier, entities.find(ArchiveFile.class, rows.get(ArchiveFile.class)).retention(), new ArchiveFile.Gone(0, 0), "x", Instant.EPOCH));
            entities.flush();
        }));
    }

    @Test
    void aWorkFileThatEndedTakesNothingAnyMore() {
        Map<Class<?>, UUID> ended = Canaries.lay(unit);
        unit.doUnder(Canaries.WMO, entities -> entities.find(Dossier.class, ended.get(Dossier.class)).finalise());
        assertThrows(PersistenceException.class, () -> unit.doUnder(Canaries.WMO, entities -> {
            Dossier dossier = entities.find(Dossier.class, ended.get(Dossier.class));
            entities.persist(new Document(dossier, "te laat", "other", Document.Origin.UPLOAD, new Document.Content("text/plain", 1, "1".repeat(64), 1), "x", Instant.EPOCH));
            entities.flush();
        }));
    }

    @Test
    void onlyTheJobSeesTheOrdersOfAllDomainsAndItSeesNothingElse() throws SQLException {
        try (Connection app = TestDatabase.shared().as("dw_app"); Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            String domain = Canaries.WMO.domain().value();
            statement.execute("select set_config('app.domain', '" + domain + "', true), set_config('app.role', 'CONSULTANT', true)");
            statement.execute("insert into key_destruction values ('" + rows.get(Dossier.class) + "', '" + domain + "', now())");
            assertEquals(1, count(statement, "key_destruction"));
            statement.execute("select set_config('app.domain', '" + Canaries.JEUGD.domain().value() + "', true)");
            assertEquals(0, count(statement, "key_destruction"));
            statement.execute("select set_config('app.domain', 'installation/NONE/BEHEER/key-destruction', true), set_config('app.role', 'SYSTEM_JOB', true)");
            assertEquals(1, count(statement, "key_destruction"));
            assertEquals(0, count(statement, "dossier"));
            assertEquals(0, statement.executeUpdate("delete from key_destruction"));
            app.rollback();
        }
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
