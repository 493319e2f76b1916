package nl.dossierwacht.it.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;

/** A session that ends half-way a form: after signing in people are where they were, with what they typed. */
class LostSessionIT extends BrowserTest {

    private static final String REASON = "Betaalt mee aan de woning, zegt mevrouw.";

    @Test
    void aFormInADossierIsBackWithItsTextWhenTheSessionEnded() {
        try (BrowserContext context = session()) {
            Page page = formHalfWay(context);
            context.clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
            page.locator("[id='register:add']").click();
            assertBack(page);
        }
    }

    @Test
    void soItIsWhenOneHasToSignInAgain() {
        try (BrowserContext context = session()) {
            Page page = formHalfWay(context);
            context.clearCookies();
            page.locator("[id='register:add']").click();
            page.locator("#username").fill("wmo.consulent");
            page.locator("#password").fill("demo");
            page.locator("#kc-login").click();
            page.waitForURL(address -> address.startsWith(url()));
            assertBack(page);
        }
    }

    @Test
    void atAcuteDangerNothingThatWasTypedIsLostEither() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "medisch.adviseur");
            page.navigate(url() + "/emergency/index.xhtml");
            page.locator("#door label:has-text('Ja, nu')").click();
            page.locator("#door\\:danger").fill("Ligt op de grond en reageert niet.");
            page.locator("#door\\:who").fill("S. de Vries 14-3-1951");
            page.locator("#door label:has-text('Kinderen')").click();
            context.clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
            page.locator("#door\\:go").click();
            assertThat(page.locator("#door\\:danger")).hasValue("Ligt op de grond en reageert niet.");
            assertThat(page.locator("#door\\:who")).hasValue("S. de Vries 14-3-1951");
            assertTrue(page.locator("#door label:has-text('Ja, nu')").locator("xpath=preceding-sibling::input | .//input").first().isChecked());
        }
    }

    @Test
    void aLinkToAPartOfADossierOpensThatPartAfterSigningIn() {
        try (BrowserContext context = session(); BrowserContext later = session()) {
            String number = Dossiers.open(signIn(context, "wmo.consulent"), url(), "999971384", "woningaanpassing");
            Page page = later.newPage();
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number + "&tab=personen");
            page.locator("#username").fill("wmo.consulent");
            page.locator("#password").fill("demo");
            page.locator("#kc-login").click();
            assertThat(page.locator("[aria-current=page]:has-text('Personen')")).isVisible();
            assertTrue(page.url().endsWith("/dossier/view.xhtml?nr=" + number + "&tab=personen"), page.url());
        }
    }

    @Test
    void aScriptsRequestInALostSessionIsNotAnsweredWithAPageOfTheApplication() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            context.clearCookies();
            Object status = page.evaluate("async () => { const answer = await fetch('/index.xhtml', {redirect: 'manual', headers: {'Faces-Request': 'partial/ajax'}}); return answer.type; }");
            assertEquals("opaqueredirect", status);
        }
    }

    private Page formHalfWay(BrowserContext context) {
        Page page = signIn(context, "wmo.consulent");
        String number = Dossiers.open(page, url(), "999971384", "woningaanpassing");
        page.navigate(url() + "/dossier/view.xhtml?nr=" + number + "&tab=personen");
        page.locator("section[aria-labelledby=else] summary").click();
        page.locator("section[aria-labelledby=else] .chips label").first().click();
        page.locator("[id='register:name']").fill("A. de Wit");
        page.locator("[id='register:reason']").fill(REASON);
        return page;
    }

    private static void assertBack(Page page) {
        assertThat(page.locator("[id='register:reason']")).hasValue(REASON);
        assertThat(page.locator("[id='register:name']")).hasValue("A. de Wit");
        assertTrue(page.url().contains("tab=personen") && page.url().contains("nr=W-"), page.url());
        assertThat(page.locator("#register .notice")).containsText("Wat u typte, staat er weer");
    }
}
