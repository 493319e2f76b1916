package nl.dossierwacht.it.sessions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;

/** What changes at the identity provider holds here within a minute, in the middle of a session. */
class HatsChangeIT extends BrowserTest {

    private static final String WMO = "Wmo toeleiding, consulent";
    private static final int A_MINUTE = 60_000;

    @Test
    void aHatThatIsTakenAwaySendsNoFormAndOneThatIsGivenCanBePutOnWithinAMinute() throws Exception {
        try (BrowserContext context = session()) {
            Page form = signIn(context, "dubbelepet");
            form.locator(".choice-card.law-WMO").click();
            assertThat(form.locator(".hat")).containsText("Wmo");
            form.navigate(url() + "/dossier/new.xhtml");
            form.locator("[id='wizard:bsn']").fill("999999990");
            Page other = context.newPage();
            new IdentityAdministrator().takeHat("dubbelepet", WMO);
            try {
                form.waitForTimeout(A_MINUTE);
                form.locator("[id='wizard:next']").click();
                assertThat(form.locator("h1")).hasText("U heeft intussen een andere pet op");
                other.navigate(url() + "/index.xhtml");
                assertThat(other.locator("h1")).hasText("Met welke pet werkt u nu?");
                assertThat(other.locator(".choice-card.law-WMO")).hasCount(0);
                assertThat(other.locator(".choice-card.law-JEUGDWET")).hasCount(1);
            } finally {
                new IdentityAdministrator().giveHat("dubbelepet", WMO);
            }
            other.waitForTimeout(A_MINUTE);
            other.navigate(url() + "/hat.xhtml");
            other.locator(".choice-card.law-WMO").click();
            assertThat(other.locator(".hat")).containsText("Wmo");
        }
    }
}
