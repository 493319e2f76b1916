package nl.dossierwacht.it.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;

/** Two archivists at one dossier: each is told what the other did, nothing is done twice or lost. */
class FinalisingTogetherIT extends BrowserTest {

    @Test
    void whoComesSecondIsToldAndFindsTheArchiveFileOfTheFirst() throws SQLException {
        String number = decided();
        try (BrowserContext one = session(); BrowserContext other = session()) {
            Page first = at(one, "archivaris", number);
            Page second = at(other, "archivaris2", number);
            Finalising.archiveAll(first);
            second.reload();
            first.locator("[id='acts:ask']").click();
            second.locator("[id='acts:ask']").click();
            Finalising.confirm(first);
            assertThat(first.locator(".notice.good")).containsText("Het archiefdossier is gemaakt", Finalising.patient());
            Finalising.confirm(second);
            assertThat(second.locator(".notice.good")).containsText("Een collega rondde dit dossier intussen af", Finalising.patient());
            assertThat(second.locator(".card.archive .list")).containsText("Besluit");
            lookInAllForms(second, "afronden-collega-was-eerder");
        }
        Ended.assertArchived(number);
    }

    /** The database holds the first back until the second waits for the same row. */
    @Test
    void atExactlyTheSameMomentOneFinalisesAndTheOtherIsTold() throws SQLException {
        String number = decided();
        try (BrowserContext one = session(); BrowserContext other = session()) {
            Page first = at(one, "archivaris", number);
            Page second = at(other, "archivaris2", number);
            Finalising.archiveAll(first);
            second.reload();
            first.locator("[id='acts:ask']").click();
            second.locator("[id='acts:ask']").click();
            try (Connection superuser = WholeStack.shared().superuser(); Statement statement = superuser.createStatement()) {
                superuser.setAutoCommit(false);
                statement.execute("select id from dossier where number = '" + number + "' for update");
                // Both forms are sent; neither gets past the row that is held here.
                Finalising.confirm(first);
                Finalising.confirm(second);
                Ended.awaitWaiting("select id from dossier%for update%", 2);
                superuser.rollback();
            }
            first.waitForURL(address -> address.contains("tab=archiefdossier"), new Page.WaitForURLOptions().setTimeout(120_000));
            second.waitForURL(address -> address.contains("tab=archiefdossier"), new Page.WaitForURLOptions().setTimeout(120_000));
            String said = first.locator(".notice.good").textContent() + second.locator(".notice.good").textContent();
            assertEquals(2, said.split("Het archiefdossier is gemaakt", -1).length, said);
            assertEquals(2, said.split("Een collega rondde dit dossier intussen af", -1).length, said);
        }
        Ended.assertArchived(number);
    }

    @Test
    void aChoiceIsAboutTheItemThatWasSeenAndNotMadeIfAColleagueChoseForItMeanwhile() {
        String number = decided();
        try (BrowserContext one = session(); BrowserContext other = session()) {
            Page first = at(one, "archivaris", number);
            Page second = at(other, "archivaris2", number);
            Page late = other.newPage();
            Finalising.open(late, url(), number);
            Finalising.row(first, "Identiteit").locator("[data-key='d']").click();
            assertThat(first.locator(".going")).containsText("1 vernietigen");

            // The list is shorter now; the row that the second archivist still sees means what it shows.
            Finalising.row(second, "Besluit").locator("[data-key='a']").click();
            assertThat(second.locator("[id='archived']")).containsText("Besluit");
            assertThat(second.locator(".going")).containsText("1 vernietigen");

            Finalising.row(late, "Identiteit").locator("[data-key='a']").click();
            assertThat(late.locator(".notice.warn")).containsText("misschien door een collega");
            assertThat(late.locator(".going")).containsText("1 vernietigen");

            first.locator("[id='acts:undo']").click();
            assertThat(first.locator(".notice.warn")).containsText("misschien door een collega");
            assertThat(first.locator("[id='archived']")).containsText("Besluit");
        }
    }

    private String decided() {
        try (BrowserContext context = session()) {
            return Finalising.decided(signIn(context, "wmo.consulent"), url(), "999993653", "huishoudelijke hulp");
        }
    }

    private Page at(BrowserContext context, String account, String number) {
        Page page = signIn(context, account);
        Finalising.wmoHat(page);
        Finalising.open(page, url(), number);
        return page;
    }
}
