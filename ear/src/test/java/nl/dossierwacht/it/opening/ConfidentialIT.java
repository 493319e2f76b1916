package nl.dossierwacht.it.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.inspection.Inspections;

/** A confidential dossier: for the named, and to everybody else not there. */
class ConfidentialIT extends BrowserTest {

    private static final String BSN = "999942517";
    private static final String NAME_AND_BIRTH = "F. Kuipers 4-5-1947";

    /** Other tests gather and finalise in this town. */
    @AfterEach
    void lift() throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); Statement statement = superuser.createStatement()) {
            statement.execute("update dossier set named = null, confidential_by = null, confidential_on = null where named is not null");
        }
    }

    @Test
    void toWhoIsNotNamedItIsNotThereAndToWhoIsNamedItIs() {
        String number;
        String subject = "traplift " + UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "x");
        try (BrowserContext own = session(); BrowserContext other = session(); BrowserContext archive = session()) {
            Page page = signIn(own, "wmo.consulent");
            number = Dossiers.open(page, url(), BSN, subject);
            page.locator("section[aria-labelledby=confidential-head] summary").click();
            page.locator("[id='confidential:names']").fill("iedereen van de Wmo");
            page.locator("[id='confidential:name']").click();
            assertThat(page.locator(".field:has([id='confidential:names']) .fault")).containsText("met hun accountnaam");
            assertThat(page.locator("[id='confidential:names']")).hasValue("iedereen van de Wmo");
            mark(page, number, "");
            assertThat(page.locator("section[aria-labelledby=confidential-head]")).containsText("Te zien voor: wmo.consulent.");
            lookInAllForms(page, "dossier-vertrouwelijk");
            Page colleague = colleague(other);
            for (String key : List.of(number, BSN, NAME_AND_BIRTH)) {
                colleague.navigate(url() + "/dossier/search.xhtml");
                colleague.locator("[id='find:key']").fill(key);
                colleague.locator("#find .chips label").first().click();
                colleague.locator("[id='find:go']").click();
                assertThat(colleague.locator(".empty, .card .list, h1:has-text('Dossier van een collega')").first()).isVisible();
                assertFalse(colleague.content().contains(subject), key);
            }
            for (String address : List.of("/dossier/view.xhtml?nr=", "/opening/index.xhtml?nr=", "/medical/request.xhtml?nr=", "/archive/finalise.xhtml?nr=")) {
                assertEquals(404, colleague.navigate(url() + address + number).status(), address);
            }
            Page archivist = signIn(archive, "archivaris");
            archivist.locator(".choice-card.law-WMO").click();
            archivist.waitForURL(url() + "/index.xhtml");
            assertEquals(404, archivist.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
            mark(page, number, "dubbelepet");
            Openings.replace(colleague, url(), number);
            assertThat(colleague.locator("main")).containsText(subject);
            mark(page, number, "");
            assertEquals(404, colleague.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
            page.locator("section[aria-labelledby=confidential-head] summary").click();
            page.locator("[id='lift:go']").click();
            assertThat(page.locator(".notice.good")).containsText("niet langer vertrouwelijk");
            assertEquals(200, colleague.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
        }
    }

    @Test
    void whoOpenedItForADayCanNotMarkItAndLosesItInAnOpenTabWhenItIsMarked() {
        try (BrowserContext own = session(); BrowserContext other = session()) {
            Page page = signIn(own, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "scootmobiel voor later");
            Page colleague = colleague(other);
            Openings.replace(colleague, url(), number);
            colleague.locator("section[aria-labelledby=confidential-head] summary").click();
            colleague.locator("[id='confidential:name']").click();
            assertThat(colleague.locator(".field:has([id='confidential:names']) .fault")).containsText("De behandelaar maakt een dossier vertrouwelijk");
            mark(page, number, "");
            colleague.locator("[id='confidential:name']").click();
            assertThat(colleague.locator("main")).not().containsText("scootmobiel voor later");
        }
    }

    @Test
    void anInspectionIsAnsweredByWhoIsNamedAndNobodyElseSaysThatThereIsNothing() {
        try (BrowserContext desk = session(); BrowserContext own = session(); BrowserContext other = session()) {
            Page page = signIn(own, "wmo.consulent");
            String subject = "beugels " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
            String number = Dossiers.open(page, url(), BSN, subject);
            mark(page, number, "");
            String request = Inspections.register(signIn(desk, "inzage"), url(), BSN, today());
            Page colleague = colleague(other);
            colleague.navigate(url() + "/inspection/gather.xhtml?nr=" + request);
            assertFalse(colleague.content().contains(subject));
            colleague.locator("[id='gather:nothing'], [id='gather:handOver']").first().click();
            assertThat(colleague.locator(".notice.warn")).containsText("een collega die daarvoor is aangewezen");
            Inspections.gather(page, url(), request);
        }
    }

    private void mark(Page page, String number, String others) {
        page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
        page.locator("section[aria-labelledby=confidential-head] summary").click();
        page.locator("[id='confidential:names']").fill(others);
        page.locator("[id='confidential:name']").click();
        assertThat(page.locator(".notice.good")).containsText("Het dossier is vertrouwelijk");
    }

    private Page colleague(BrowserContext context) {
        Page page = signIn(context, "dubbelepet");
        page.locator(".choice-card.law-WMO").click();
        page.waitForURL(url() + "/index.xhtml");
        return page;
    }
}
