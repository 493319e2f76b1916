package nl.dossierwacht.it.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.dossier.Dossiers;

/** What came in under older detectors is looked at before it is archived, as who finalises meets it. */
class FinalisingLooksAgainIT extends BrowserTest {

    private static final String INVITATION = "Ziekenhuis\nPolikliniek cardiologie\nNeem uw verzekeringspas mee. Wij verwachten u op %d mei.";

    @Test
    void whoFinalisesAnswersWhatTodaysDetectorsDoubtAndSendsBackWhatMayNotStay() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            String number = Dossiers.open(page, url(), "999993653", "ambulante begeleiding");
            Finalising.identify(page, url(), number);
            page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            denied(page, "afspraak.txt", 11);
            denied(page, "andere afspraak.txt", 12);
            Finalising.decide(page, url(), number);
            assertEquals(2, Sql.change("update document set looked_with = '2020-01.1', said_not = null where origin = 'UPLOAD' and dossier_id = (select id from dossier where number = ?)", number));

            Finalising.open(page, url(), number);
            assertThat(page.locator(".look-again")).containsText("2 stukken zijn nog niet bekeken met de controles van nu");
            Finalising.archiveAll(page);
            page.locator("[id='acts:ask']").click();
            assertThat(page.locator(".found-again")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(page.locator(".notice.warn")).containsText("De controles van nu vonden iets");
            assertThat(page.locator(".blockers")).containsText("zeg van “afspraak.txt” of het mag blijven");
            assertThat(page.locator("#confirm")).hasCount(0);
            lookInAllForms(page, "afronden-opnieuw-bekeken");

            page.locator("button:has-text('English')").click();
            assertThat(page.locator(".found-again")).containsText("Is this a medical document? (page 1)");
            look(page, "afronden-opnieuw-bekeken-en-1280-light");
            page.locator("button:has-text('Nederlands')").click();

            found(page, "andere afspraak").locator("button:has-text('Ja')").click();
            assertThat(found(page, "andere afspraak")).containsText("zei dat dit niet mag blijven");
            assertThat(page.locator("[data-row]:has-text('andere afspraak') [data-key='a']")).hasCount(1);
            page.locator("[data-row]:has-text('andere afspraak') summary").click();
            page.locator("[data-row]:has-text('andere afspraak') [data-key='a']").click();
            assertThat(page.locator("[role=alert]")).containsText("Het gaat niet naar het archief");
            found(page, "andere afspraak").locator("button:has-text('Terug naar de inwoner')").click();
            assertThat(page.locator(".going")).containsText("1 terug naar de inwoner");

            page.locator("[data-found]").locator("button:has-text('Nee')").click();
            assertThat(page.locator(".found-again")).hasCount(0);
            assertThat(page.locator(".look-again")).hasCount(0);
            Finalising.make(page);
            assertThat(page.locator(".list")).containsText("afspraak.txt");
            assertThat(page.locator(".list")).not().containsText("andere afspraak");
        }
    }

    private static Locator found(Page page, String title) {
        return page.locator("[data-found]:has-text('" + title + "')");
    }

    private static void denied(Page page, String name, int day) {
        page.locator("[id='offer:files']").setInputFiles(new FilePayload(name, "text/plain", INVITATION.formatted(day).getBytes(StandardCharsets.UTF_8)));
        page.locator(".verdict.ask button:has-text('Nee, dit is iets anders')").first().click(new Locator.ClickOptions().setTimeout(60_000));
        assertThat(page.locator(".verdict.ok")).containsText(name, Finalising.patient());
        page.locator("button:has-text('Zet in het werkdossier')").click();
        assertThat(page.locator("#documents .list")).containsText(name);
    }
}
