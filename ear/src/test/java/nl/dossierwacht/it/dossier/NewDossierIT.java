package nl.dossierwacht.it.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;

/** From a resident's question to a dossier that is in one's name. */
class NewDossierIT extends BrowserTest {

    @Test
    void aConsultantOpensADossierAndRecordsIdentityWithoutACopy() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(url() + "/dossier/new.xhtml");
            page.locator("[id='wizard:bsn']").fill("123456789");
            page.locator("[id='wizard:next']").click();
            assertThat(page.locator(".fault")).containsText("elfproef");
            assertThat(page.locator("[id='wizard:bsn']")).hasValue("123456789");
            page.locator("[id='wizard:bsn']").fill("999999990");
            page.locator("[id='wizard:next']").click();
            assertThat(page.locator(".found")).containsText("S. de Vries");
            lookInAllForms(page, "nieuw-dossier-inwoner");
            page.locator("[id='wizard:next']").click();
            page.locator("[id='wizard:subject']").fill("aanvraag traplift");
            lookInAllForms(page, "nieuw-dossier-aanvraag");
            page.locator("[id='wizard:next']").click();
            page.locator("[id='wizard:documentKind']").selectOption("IDENTITY_CARD");
            page.locator("[id='wizard:documentNumber']").fill("SPECI2014");
            page.locator("[id='wizard:validUntil']").fill("2034-03-09");
            lookInAllForms(page, "nieuw-dossier-identiteit");
            page.locator("[id='wizard:next']").click();
            lookInAllForms(page, "nieuw-dossier-informeren");
            page.locator("[id='wizard:open']").click();
            assertThat(page.locator("h1")).containsText("S. de Vries");
            assertThat(page.locator(".notice.good")).containsText("is gemaakt");
            assertThat(page.locator(".timeline")).containsText("Identiteit vastgesteld, geen kopie");
            assertFalse(page.title().contains("Vries"), "no name in a page's title");
            lookInAllForms(page, "dossier-overzicht");
        }
    }

    /** Before the intake what there is under the own law and task is shown, and nothing of another (Q19). */
    @Test
    void beforeTheIntakeOnlyWhatThereIsUnderTheOwnLawIsShown() {
        String bsn = "999994876";
        String elsewhere;
        try (BrowserContext context = session()) {
            elsewhere = Dossiers.open(signIn(context, "pw.consulent"), url(), bsn, "bijzondere bijstand voor een bril");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String own = Dossiers.open(page, url(), bsn, "douchezitje");
            page.navigate(url() + "/dossier/new.xhtml");
            page.locator("[id='wizard:bsn']").fill(bsn);
            page.locator("[id='wizard:next']").click();
            assertThat(page.locator(".notice.warn")).containsText(own + " (douchezitje)");
            assertFalse(page.content().contains("bijzondere bijstand"));
            assertFalse(page.content().contains(elsewhere));
        }
    }

    @Test
    void nobodyOfAnotherLawFindsTheDossierInAnyWay() {
        String number;
        try (BrowserContext context = session()) {
            number = Dossiers.open(signIn(context, "wmo.consulent"), url(), "999999990", "huishoudelijke hulp");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
            assertThat(page.locator("h1")).hasText("Deze pagina is er niet");
            page.navigate(url() + "/index.xhtml");
            for (String key : new String[] {number, "999999990", "S. de Vries 14-3-1951"}) {
                page.locator("[id='search:key']").fill(key);
                page.locator("[id='search:key']").press("Enter");
                page.locator(".chips label").first().click();
                page.locator("[id='find:go']").click();
                assertThat(page.locator(".empty")).containsText("Onder deze pet is er geen dossier");
                assertFalse(page.url().contains("999999990"));
            }
            lookInAllForms(page, "zoeken-niets");
        }
    }

    @Test
    void theResidentWhoWasNotToldIsInTheListUntilTheLetterIsMade() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wgs.consulent");
            page.navigate(url() + "/dossier/new.xhtml");
            Dossiers.fill(page, "999999990", "hulp bij schulden");
            page.locator("label:has-text('Nog niet')").click();
            page.locator("[id='wizard:open']").click();
            page.navigate(url() + "/transparency/index.xhtml");
            lookInAllForms(page, "informeren");
            int waiting = page.locator("main .list > li").count();
            page.locator("button:has-text('Brief maken')").first().click();
            assertThat(page.locator(".notice.good")).containsText("De brief staat in het werkdossier");
            assertThat(page.locator("main .list > li")).hasCount(waiting - 1);
        }
    }

    @Test
    void theDecisionIsRecordedOnceAndTheTypedTextStaysWhenItIsRefused() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.consulent");
            Dossiers.open(page, url(), "999999990", "bijzondere bijstand");
            page.locator(".chips label:has-text('Toegekend')").click();
            page.locator("[id='decide:decidedOn']").fill("2020-01-01");
            page.locator("[id='decide:why']").fill("U voldoet aan de voorwaarden.");
            page.locator("[id='decide:record']").click();
            assertThat(page.locator(".fault").first()).containsText("tussen de aanvraag en vandaag");
            assertThat(page.locator("[id='decide:why']")).hasValue("U voldoet aan de voorwaarden.");
            page.locator("[id='decide:decidedOn']").fill(today().toString());
            page.locator("[id='decide:record']").click();
            assertThat(page.locator(".timeline")).containsText("Besluit genomen");
            assertThat(page.locator("[id='decide:record']")).hasCount(0);
        }
    }

    @Test
    void aDrivingLicenceIsNotOfferedUnderTheParticipatiewetAndAForgedOneIsRefused() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.consulent");
            Dossiers.open(page, url(), "999993653", "algemene bijstand");
            page.navigate(page.url().replaceAll("&?tab=[a-z-]*", "") + "&tab=personen");
            lookInAllForms(page, "dossier-personen");
            page.locator("summary:has-text('Document gezien')").click();
            assertThat(page.locator("[id='identity:documentKind'] option[value='DRIVING_LICENCE']")).hasCount(0);
            page.locator("[id='identity:documentKind']").evaluate("s => { const o = new Option('x', 'DRIVING_LICENCE'); s.add(o); s.value = 'DRIVING_LICENCE'; }");
            page.locator("[id='identity:documentNumber']").fill("1234567890");
            page.locator("[id='identity:validUntil']").fill("2034-01-01");
            page.locator("[id='identity:verify']").click();
            assertThat(page.locator(".fault:not(:empty)").first()).isVisible();
        }
    }
}
