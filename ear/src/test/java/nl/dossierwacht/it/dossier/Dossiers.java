package nl.dossierwacht.it.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What tests of a walk begin with: a dossier opened as people open one. */
public final class Dossiers {

    private Dossiers() {
    }

    /** Opens a dossier for a resident; the page is at its overview afterwards. Returns its number. */
    public static String open(Page page, String url, String bsn, String subject) {
        page.navigate(url + "/dossier/new.xhtml");
        fill(page, bsn, subject);
        page.locator("[id='wizard:open']").click();
        page.waitForURL(address -> address.contains("nr="));
        return page.url().replaceAll(".*nr=([A-Z0-9-]+).*", "$1");
    }

    /** Fills the wizard up to its last step. */
    public static void fill(Page page, String bsn, String subject) {
        page.locator("[id='wizard:bsn']").fill(bsn);
        page.locator("[id='wizard:next']").click();
        assertThat(page.locator(".found")).isVisible();
        page.locator("[id='wizard:next']").click();
        page.locator("[id='wizard:subject']").fill(subject);
        page.locator("[id='wizard:next']").click();
        page.locator("[id='wizard:later']").check();
        page.locator("[id='wizard:next']").click();
        assertThat(page.locator("[id='wizard:open']")).isVisible();
    }

    /** Registers somebody who lives in the same house and makes the letter that tells them: a document in the dossier. */
    public static void letter(Page page, String url, String number, String name) {
        page.navigate(url + "/dossier/view.xhtml?tab=personen&nr=" + number);
        page.locator("summary:has-text('Iemand anders')").or(page.locator("section[aria-labelledby=else] summary")).first().click();
        page.locator("section[aria-labelledby=else] .chips label").first().click();
        page.locator("[id='register:name']").fill(name);
        page.locator("[id='register:reason']").fill("Woont in hetzelfde huis.");
        page.locator("[id='register:add']").click();
        page.locator("button:has-text('Brief maken')").first().click();
        assertThat(page.locator(".notice.good")).isVisible();
    }

    /** Records a decision of today on the dossier whose overview is shown. */
    public static void decide(Page page, String why) {
        page.locator(".chips label:has-text('Toegekend')").click();
        page.locator("[id='decide:why']").fill(why);
        page.locator("[id='decide:record']").click();
        assertThat(page.locator(".timeline")).containsText("Besluit genomen");
    }
}
