package nl.dossierwacht.it.notes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.WholeStack;

/**
 * Sharing a note goes over two transactions. Here each step after the first fails for real, in the database, as it would if the server
 * were killed just before it: the note is in the dossier or in the drawer, never in both for good and never in neither.
 */
class SharingStopsHalfwayIT extends BrowserTest {

    private static final String TEXT = "Leverancier noemde 72 cm";

    @BeforeEach
    void prepare() throws SQLException {
        mend();
        sql("create or replace function it_fail() returns trigger language plpgsql as 'begin raise exception ''stopped here''; end'");
    }

    @AfterEach
    void mend() throws SQLException {
        sql("drop trigger if exists it_no_document on document");
        sql("drop trigger if exists it_no_delete on notes.personal_note");
        sql("drop trigger if exists it_no_unmark on notes.personal_note");
        sql("delete from notes.personal_note");
    }

    @Test
    void beforeTheDocumentIsStoredTheNoteStaysAnOrdinaryNote() throws SQLException {
        sql("create trigger it_no_document before insert on document for each row when (new.origin = 'SHARED_NOTE') execute function it_fail()");
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = writeAndShare(page);
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(page.locator("#drawer .note")).containsText(TEXT);
            assertThat(page.locator("#drawer .note")).containsText("Wijzigen");
            assertEquals(0, documents(number));
        }
    }

    @Test
    void betweenTheDocumentAndTheNoteTheMarkSaysWhatIsToBeDone() throws SQLException {
        sql("create trigger it_no_delete before delete on notes.personal_note for each row when (old.sharing is not null) execute function it_fail()");
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = writeAndShare(page);
            assertEquals(1, documents(number));
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(page.locator("#drawer .note")).containsText("wordt op dit moment deel van een dossier");
            sql("drop trigger it_no_delete on notes.personal_note");
            longAgo();
            page.reload();
            assertThat(page.locator("#drawer")).not().containsText(TEXT);
            assertEquals(1, documents(number));
        }
    }

    @Test
    void aMarkWithoutADocumentIsTakenOff() throws SQLException {
        sql("create trigger it_no_document before insert on document for each row when (new.origin = 'SHARED_NOTE') execute function it_fail()");
        sql("create trigger it_no_unmark before update on notes.personal_note for each row when (old.sharing is not null) execute function it_fail()");
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = writeAndShare(page);
            sql("drop trigger it_no_unmark on notes.personal_note");
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(page.locator("#drawer .note")).containsText("wordt op dit moment deel van een dossier");
            longAgo();
            page.reload();
            assertThat(page.locator("#drawer .note")).containsText("Wijzigen");
            assertEquals(0, documents(number));
        }
    }

    private String writeAndShare(Page page) {
        String number = Dossiers.open(page, url(), "999998705", "traplift");
        page.locator(".new-note > summary").click();
        page.locator("#write\\:text").fill(TEXT);
        page.locator("#write\\:keep").click();
        page.locator(".notice.good").waitFor();
        page.locator("#drawer .note summary").getByText("Delen").click();
        page.locator("#drawer .note textarea").nth(1).fill("Hieruit blijkt of de trap breed genoeg is.");
        page.locator("#drawer .note textarea").nth(2).fill("Korter zegt niet waar het om gaat.");
        page.locator("#drawer .note").getByText("Maak deel van het dossier").click();
        page.waitForLoadState();
        return number;
    }

    private static void longAgo() throws SQLException {
        sql("update notes.personal_note set sharing_since = now() - interval '1 hour' where sharing is not null");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser()) {
            superuser.createStatement().execute(statement);
        }
    }

    private static int documents(String number) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser();
                PreparedStatement query = superuser.prepareStatement("select count(*) from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.origin = 'SHARED_NOTE'")) {
            query.setString(1, number);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
