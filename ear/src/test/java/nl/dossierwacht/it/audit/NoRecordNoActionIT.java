package nl.dossierwacht.it.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.dossierwacht.it.Sql.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/** If an access can't be recorded, it doesn't happen: nothing is shown, nothing is changed, and people are told why. */
class NoRecordNoActionIT extends BrowserTest {

    private static final String BSN = "999999990";
    private static final String SUBJECT = "traplift voor de proef";

    @AfterEach
    void letTheLogBeWritten() throws SQLException {
        superuser("grant insert on audit.access_record to dw_app", "drop trigger if exists it_full on audit.access_record", "drop function if exists audit.it_full()");
    }

    @Test
    void nothingIsReadThatCannotBeRecorded() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, SUBJECT);
            superuser("revoke insert on audit.access_record from dw_app");
            for (String address : new String[] {"/dossier/view.xhtml?nr=" + number, "/dossier/view.xhtml?tab=werkdossier&nr=" + number, "/dossier/view.xhtml?tab=wie-keek-mee&nr=" + number,
                "/dossier/index.xhtml", "/audit/index.xhtml", "/index.xhtml"}) {
                assertEquals(503, page.navigate(url() + address).status(), address);
                assertThat(page.locator("h1")).hasText("Dit kan nu niet");
                assertThat(page.locator("body")).containsText("kan nu niet worden vastgelegd");
                assertFalse(page.content().contains(SUBJECT) || page.content().contains(BSN), address);
            }
            lookInAllForms(page, "niet-vastgelegd");
            letTheLogBeWritten();
            assertEquals(200, page.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
            assertThat(page.locator("main")).containsText(number);
        }
    }

    @Test
    void nothingIsWrittenThatCannotBeRecordedAndItCanBeDoneAfterwards() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, SUBJECT);
            page.locator(".chips label:has-text('Toegekend')").click();
            page.locator("[id='decide:why']").fill("U voldoet aan de voorwaarden.");
            superuser("revoke insert on audit.access_record from dw_app");
            page.locator("[id='decide:record']").click();
            assertThat(page.locator("h1")).hasText("Dit kan nu niet");
            assertEquals("REQUESTED", text("select stage from dossier where number = '" + number + "'"));
            assertEquals(503, page.request().get(url() + "/document?id=" + UUID.randomUUID()).status(), "what is no page says it too");
            letTheLogBeWritten();
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            Dossiers.decide(page, "U voldoet aan de voorwaarden.");
            assertEquals("DECIDED", text("select stage from dossier where number = '" + number + "'"));
        }
    }

    /** The database takes the work and not its record, as when the log's disk is full. */
    @Test
    void aDossierIsNotMadeWhenOnlyItsRecordFails() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(url() + "/dossier/new.xhtml");
            Dossiers.fill(page, BSN, SUBJECT);
            String dossiers = text("select count(*)::text from dossier");
            String keysUsed = text("select count(*)::text from dossier_person");
            superuser("create function audit.it_full() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100', message = 'full'; end $$",
                    "create trigger it_full before insert on audit.access_record for each row when (new.action = 'DOSSIER_CREATE') execute function audit.it_full()");
            page.locator("[id='wizard:open']").click();
            assertThat(page.locator("h1")).hasText("Dit kan nu niet");
            assertEquals(dossiers, text("select count(*)::text from dossier"));
            assertEquals(keysUsed, text("select count(*)::text from dossier_person"));
        }
    }

    /** A log that takes nothing must not turn a refusal into permission either. */
    @Test
    void aRefusalThatCannotBeRecordedShowsNothingEither() throws SQLException {
        String number;
        try (BrowserContext context = session()) {
            number = Dossiers.open(signIn(context, "wmo.consulent"), url(), BSN, SUBJECT);
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            superuser("revoke insert on audit.access_record from dw_app");
            int status = page.navigate(url() + "/dossier/view.xhtml?nr=" + number).status();
            assertTrue(status == 503 || status == 404, String.valueOf(status));
            assertFalse(page.content().contains(SUBJECT));
        }
    }

    private static void superuser(String... statements) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); Statement statement = superuser.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
