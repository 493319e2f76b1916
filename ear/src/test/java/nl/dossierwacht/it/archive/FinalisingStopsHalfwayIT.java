package nl.dossierwacht.it.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.persistence.vault.ContentUnreadable;
import nl.dossierwacht.persistence.vault.DatabaseKeyStore;
import nl.dossierwacht.persistence.vault.Vault;

/**
 * Finalising is one transaction and an order for another database. Here the transaction is stopped at each of its steps, for real and in
 * the database: the work file is whole again. Once it was committed, the key goes, however often that fails at first.
 */
class FinalisingStopsHalfwayIT extends BrowserTest {

    @BeforeEach
    void prepare() throws SQLException {
        mend();
        sql("create or replace function it_fail() returns trigger language plpgsql as 'begin raise exception ''stopped here''; end'");
        sql("create or replace function it_hang() returns trigger language plpgsql as 'begin perform pg_sleep(120); return new; end'");
    }

    @AfterEach
    void mend() throws SQLException {
        for (String table : List.of("archive_file", "archive_item", "archive_chunk", "document", "archive_choice", "dossier", "key_destruction")) {
            sql("drop trigger if exists it_stop on " + table);
        }
        try (Connection superuser = WholeStack.shared().superuser(); Connection keys = Ended.keys(superuser)) {
            keys.createStatement().execute("drop trigger if exists it_stop on wrapped_key");
        }
    }

    @Test
    void whereverItStopsTheWorkFileIsWholeAgainAndCanBeFinalisedLater() throws SQLException {
        try (BrowserContext context = session(); Connection superuser = WholeStack.shared().superuser(); Connection keys = Ended.keys(superuser)) {
            Page page = signIn(context, "wmo.consulent");
            String number = chosen(page);
            String documents = Ended.documents(superuser, number);
            for (String step : List.of("insert on archive_file", "insert on archive_chunk", "delete on document", "delete on archive_choice", "update on dossier",
                    "insert on key_destruction")) {
                sql("create trigger it_stop before " + step + " for each row execute function it_fail()");
                Finalising.open(page, url(), number);
                assertThat(Finalising.row(page)).hasCount(0);
                page.locator("[id='acts:ask']").click();
                Finalising.confirm(page);
                assertThat(page.locator("h1")).hasText("Dit ging niet goed", patient());
                Ended.assertStillAtWork(superuser, keys, number, documents);
                sql("drop trigger it_stop on " + step.replaceAll(".* on ", ""));
            }
            Finalising.open(page, url(), number);
            Finalising.make(page);
            Ended.assertArchived(superuser, keys, number);
        }
    }

    @Test
    void aTransactionThatIsKilledInTheMiddleLeavesTheWholeWorkFile() throws SQLException {
        try (BrowserContext context = session(); Connection superuser = WholeStack.shared().superuser(); Connection keys = Ended.keys(superuser)) {
            Page page = signIn(context, "wmo.consulent");
            String number = chosen(page);
            String documents = Ended.documents(superuser, number);
            sql("create trigger it_stop before delete on archive_choice for each row execute function it_hang()");
            page.locator("[id='acts:ask']").click();
            Finalising.confirm(page);
            Ended.await("1", superuser, "select count(*) from pg_stat_activity where wait_event = ?", "PgSleep");
            sql("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'");
            assertThat(page.locator("h1")).hasText("Dit ging niet goed", patient());
            Ended.assertStillAtWork(superuser, keys, number, documents);
        }
    }

    @Test
    void theKeyGoesAtLastAndTheOldCiphertextCanNotBeOpenedAnyMore() throws SQLException, IOException {
        try (BrowserContext context = session(); Connection superuser = WholeStack.shared().superuser(); Connection keys = Ended.keys(superuser)) {
            Page page = signIn(context, "wmo.consulent");
            String number = chosen(page);
            Backup backup = Backup.of(superuser, number);
            Vault vault = vault(keys);
            assertTrue(new String(vault.decrypt(backup.place(), backup.chunks()), StandardCharsets.ISO_8859_1).startsWith("%PDF"), "the backup is a real one");

            keys.createStatement().execute("create or replace function it_fail() returns trigger language plpgsql as 'begin raise exception ''no''; end'");
            keys.createStatement().execute("create trigger it_stop before delete on wrapped_key for each row execute function it_fail()");
            Finalising.make(page);
            assertEquals("1", Ended.text(superuser, "select count(*) from key_destruction where dossier_id::text = ?", backup.place().dossier().toString()));
            keys.createStatement().execute("drop trigger it_stop on wrapped_key");
            Ended.assertArchived(superuser, keys, number);
            assertThrows(ContentUnreadable.class, () -> vault.decrypt(backup.place(), backup.chunks()));
        }
    }

    @Test
    void aChangedBitInTheArchiveIsFoundByChecking() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = chosen(page);
            Finalising.make(page);
            sql("update archive_chunk c set ciphertext = set_byte(c.ciphertext, 40, 255 - get_byte(c.ciphertext, 40)) from archive_item i, archive_file f"
                    + " where c.archive_item_id = i.id and i.archive_file_id = f.id and i.kind = 'besluit' and f.number = '" + number + "'");
            page.locator("[id='check:go']").click();
            assertThat(page.locator("li:has-text('Besluit') .tag.stop").first()).hasText("klopt niet");
            assertThat(page.locator(".checked")).containsText("Niet alle stukken");
            lookInAllForms(page, "archiefdossier-klopt-niet");
            String item = page.locator("li:has-text('Besluit') a").first().getAttribute("href");
            assertEquals(404, page.navigate(url() + item).status());
        }
    }

    /** What a backup of the database holds of one document of a work file. */
    private record Backup(Vault.Place place, List<byte[]> chunks) {

        static Backup of(Connection superuser, String number) throws SQLException {
            try (PreparedStatement query = superuser.prepareStatement("select f.id, d.id, c.ciphertext from document_chunk c join document d on d.id = c.document_id"
                    + " join dossier f on f.id = d.dossier_id where f.number = ? and d.origin = 'DECISION'")) {
                query.setString(1, number);
                try (ResultSet row = query.executeQuery()) {
                    assertTrue(row.next());
                    return new Backup(new Vault.Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), List.of(row.getBytes(3)));
                }
            }
        }
    }

    private static Vault vault(Connection keys) throws SQLException, IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(keys.getMetaData().getURL());
        source.setUser("postgres");
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(WholeStack.shared().folder().resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return new Vault(new DatabaseKeyStore(source), secrets.getProperty("DW_MASTER_KEY"));
    }

    private String chosen(Page page) {
        String number = Finalising.decided(page, url(), "999998705", "vervoersvoorziening");
        Finalising.open(page, url(), number);
        Finalising.archiveAll(page);
        return number;
    }

    private static LocatorAssertions.HasTextOptions patient() {
        return new LocatorAssertions.HasTextOptions().setTimeout(300_000);
    }

    private static void sql(String statement) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser()) {
            superuser.createStatement().execute(statement);
        }
    }
}
