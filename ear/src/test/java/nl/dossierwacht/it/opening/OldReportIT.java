package nl.dossierwacht.it.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.dossierwacht.it.Sql.change;
import static nl.dossierwacht.it.Sql.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;

/** An old report is read after it was said whether it still holds; the older, the more is asked (Q20). */
class OldReportIT extends BrowserTest {

    private static final String BSN = "999942591";

    @Test
    void theOlderTheReportTheMoreIsAskedBeforeItIsRead() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "huishoudelijke hulp");
            Dossiers.letter(page, url(), number, "P. Huisgenoot");
            String document = text("select c.id::text from document c join dossier d on d.id = c.dossier_id where d.number = ?", number);
            assertEquals(200, status(page, document));
            age(number, "18 months");
            assertEquals(302, status(page, document));
            page.navigate(url() + "/document?id=" + document);
            assertThat(page.locator("h1")).hasText("Een oud stuk");
            assertThat(page.locator("[id='old:reason']")).hasCount(0);
            page.locator("[id='old:go']").click();
            assertThat(page.locator(".fault")).containsText("Kies een antwoord");
            age(number, "6 years");
            page.navigate(url() + "/document?id=" + document);
            lookInAllForms(page, "oud-stuk");
            page.locator("#old .chips label:has-text('Dat kan ik nog niet zeggen')").click();
            page.locator("[id='old:reason']").fill("om de uren te vergelijken");
            page.locator("[id='old:go']").click();
            assertThat(page.locator(".field:has([id='old:whyNotNewer']) .fault")).containsText("Hoe ouder het is");
            assertThat(page.locator("[id='old:reason']")).hasValue("om de uren te vergelijken");
            page.locator("[id='old:whyNotNewer']").fill("er is geen later gesprek geweest");
            page.locator("[id='old:go']").click();
            assertThat(page.locator(".notice.good")).containsText("vandaag lezen");
            assertEquals(200, status(page, document));
            assertEquals("CANNOT_TELL om de uren te vergelijken, er is geen later gesprek geweest",
                    text("select r.up_to_date || ' ' || r.reason || ', ' || r.why_not_newer from old_reading r join dossier d on d.id = r.dossier_id where d.number = ?", number));
            change("update old_reading r set read_at = read_at - interval '2 days', valid_until = read_at - interval '1 day' from dossier d where d.id = r.dossier_id and d.number = ?", number);
            assertEquals(302, status(page, document), "asked again the next day");
        }
    }

    @Test
    void aColleagueWithoutAReasonIsNotEvenAsked() throws SQLException {
        try (BrowserContext own = session(); BrowserContext other = session()) {
            Page page = signIn(own, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "vervoer");
            Dossiers.letter(page, url(), number, "P. Huisgenoot");
            age(number, "3 years");
            String document = text("select c.id::text from document c join dossier d on d.id = c.dossier_id where d.number = ?", number);
            Page colleague = signIn(other, "dubbelepet");
            colleague.locator(".choice-card.law-WMO").click();
            colleague.waitForURL(url() + "/index.xhtml");
            assertEquals(404, status(colleague, document));
            assertEquals(404, colleague.navigate(url() + "/reading/index.xhtml?id=" + document).status());
            assertTrue(colleague.locator("#old").count() == 0);
        }
    }

    private int status(Page page, String document) {
        APIResponse response = page.request().get(url() + "/document?id=" + document, RequestOptions.create().setMaxRedirects(0));
        return response.status();
    }

    private static void age(String number, String by) throws SQLException {
        change("update document c set offered_at = now() - interval '" + by + "' from dossier d where d.id = c.dossier_id and d.number = ?", number);
    }
}
