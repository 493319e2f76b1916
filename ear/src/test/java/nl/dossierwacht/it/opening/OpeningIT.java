package nl.dossierwacht.it.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.dossierwacht.it.Sql.change;
import static nl.dossierwacht.it.Sql.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;

/** Within one hat: one's own dossiers open, a colleague's opens with a reason, and nothing in it does without one. */
class OpeningIT extends BrowserTest {

    private static final String BSN = "999958847";

    @Test
    void aColleaguesDossierAsksForAReasonWhichIsKeptAndShownToWhoWorksInIt() throws SQLException {
        String number;
        try (BrowserContext context = session()) {
            number = Dossiers.open(signIn(context, "wmo.consulent"), url(), BSN, "douchestoel");
        }
        try (BrowserContext context = session()) {
            Page page = colleague(context);
            page.navigate(url() + "/dossier/search.xhtml");
            page.locator("[id='find:key']").fill(number);
            page.locator("#find .chips label").first().click();
            page.locator("[id='find:go']").click();
            assertThat(page.locator("h1")).hasText("Dossier van een collega");
            assertThat(page.locator("main")).containsText("douchestoel");
            assertFalse(page.content().contains(BSN));
            lookInAllForms(page, "dossier-van-collega");
            page.locator("[id='open:go']").click();
            assertThat(page.locator(".fault")).containsText("Kies een reden");
            Openings.choose(page, "Iets anders");
            page.locator("[id='open:words']").fill("belt");
            page.locator("[id='open:go']").click();
            assertThat(page.locator(".field:has([id='open:words']) .fault")).containsText("schrijf dan in een korte zin");
            assertThat(page.locator("[id='open:words']")).hasValue("belt");
            page.locator("[id='open:words']").fill("Haar zus belt: zij heeft een depressie.");
            page.locator("[id='open:go']").click();
            assertThat(page.locator(".field:has([id='open:words']) .fault")).containsText("In een reden schrijft u geen ziekte");
            assertThat(page.locator("[id='open:words']")).hasValue("Haar zus belt: zij heeft een depressie.");
            page.locator("[id='open:words']").fill("De thuiszorg belt over 06-12345678.");
            page.locator("[id='open:go']").click();
            assertThat(page.locator(".tabs")).isVisible();
            page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            assertThat(page.locator(".tabs")).isVisible();
        }
        assertEquals(List.of("OTHER De thuiszorg belt over …."), texts("select o.kind || ' ' || o.words from opening o join dossier d on d.id = o.dossier_id where d.number = ?", number));
        assertEquals(List.of("t"), texts("select left((o.valid_until - o.opened_at <= interval '25 hours' and extract(hour from o.valid_until at time zone 'Europe/Amsterdam') = 0)::text, 1)"
                + " from opening o join dossier d on d.id = o.dossier_id where d.number = ?", number));
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(url() + "/dossier/view.xhtml?tab=wie-keek-mee&nr=" + number);
            assertThat(page.locator("main")).containsText("Dossier van een collega openen");
            assertThat(page.locator("main")).containsText("Iets anders: De thuiszorg belt over …");
            look(page, "wie-keek-mee-reden-1280-light");
        }
    }

    @Test
    void withoutAReasonNoChildOpensByAnyAddressAndItLooksAsIfItWereNotThere() throws SQLException {
        try (BrowserContext own = session(); BrowserContext other = session()) {
            Page page = signIn(own, "wmo.consulent");
            String number = withALetter(page);
            String document = texts("select c.id::text from document c join dossier d on d.id = c.dossier_id where d.number = ?", number).get(0);
            assertEquals(200, page.request().get(url() + "/document?id=" + document).status());
            Page colleague = colleague(other);
            for (String address : List.of("/document?id=" + document, "/archive/finalise.xhtml?nr=" + number, "/medical/request.xhtml?nr=" + number, "/suspicion/weigh.xhtml?nr=" + number,
                    "/archive/package?nr=" + number)) {
                assertEquals(404, colleague.request().get(url() + address).status(), address);
            }
            for (String tab : List.of("overzicht", "werkdossier", "personen", "delen", "inzage", "wie-keek-mee")) {
                colleague.navigate(url() + "/dossier/view.xhtml?tab=" + tab + "&nr=" + number);
                assertThat(colleague.locator("h1")).hasText("Dossier van een collega");
            }
            assertEquals(List.of(), texts("select o.id::text from opening o join dossier d on d.id = o.dossier_id where d.number = ?", number));
            Openings.replace(colleague, url(), number);
            assertEquals(200, colleague.request().get(url() + "/document?id=" + document).status());
        }
    }

    @Test
    void aReasonThatEndedClosesTheDossierAgainInATabThatIsStillOpen() throws SQLException {
        try (BrowserContext own = session(); BrowserContext other = session()) {
            String number = Dossiers.open(signIn(own, "wmo.consulent"), url(), BSN, "scootmobiel");
            Page colleague = colleague(other);
            Openings.replace(colleague, url(), number);
            change("update opening o set opened_at = o.opened_at - interval '2 days', valid_until = o.opened_at - interval '1 day' from dossier d where d.id = o.dossier_id and d.number = ?", number);
            colleague.locator(".chips label:has-text('Toegekend')").click();
            colleague.locator("[id='decide:why']").fill("Dit komt te laat.");
            colleague.locator("[id='decide:record']").click();
            assertThat(colleague.locator("main")).not().containsText("scootmobiel");
            assertEquals(List.of("REQUESTED"), texts("select stage from dossier where number = ? and domain_key = 'voorbeeldstad/WMO/TOELEIDING/college'", number));
            colleague.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(colleague.locator("h1")).hasText("Dossier van een collega");
        }
    }

    @Test
    void aForgedFormOpensNothingWithoutAReasonFromTheList() throws SQLException {
        try (BrowserContext own = session(); BrowserContext other = session()) {
            String number = Dossiers.open(signIn(own, "wmo.consulent"), url(), BSN, "rolstoel");
            Page colleague = colleague(other);
            colleague.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            String state = colleague.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
            for (String kind : List.of("INSPECTION", "", "ANYTHING")) {
                FormData form = FormData.create().set("open", "open").set("open:kind", kind).set("open:words", "een zin die lang genoeg is").set("open:go", "").set("jakarta.faces.ViewState", state);
                assertTrue(colleague.request().post(url() + "/opening/index.xhtml?nr=" + number, RequestOptions.create().setMaxRedirects(0).setForm(form)).status() < 500);
            }
            assertEquals(List.of(), texts("select o.id::text from opening o join dossier d on d.id = o.dossier_id where d.number = ?", number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugd.consulent", "wijkteam.hulpverlener", "pw.handhaver", "privacy.officer", "inzage"})
    void underAnotherHatThereIsNothingToGiveAReasonFor(String account) {
        String number;
        try (BrowserContext context = session()) {
            number = Dossiers.open(signIn(context, "wmo.consulent"), url(), BSN, "beugel bij het bed");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, account);
            assertEquals(404, page.navigate(url() + "/opening/index.xhtml?nr=" + number).status());
            assertFalse(page.content().contains("beugel bij het bed"));
        }
    }

    private String withALetter(Page page) {
        String number = Dossiers.open(page, url(), BSN, "traplift");
        Dossiers.letter(page, url(), number, "P. Huisgenoot");
        return number;
    }

    private Page colleague(BrowserContext context) {
        Page page = signIn(context, "dubbelepet");
        page.locator(".choice-card.law-WMO").click();
        page.waitForURL(url() + "/index.xhtml");
        return page;
    }
}
