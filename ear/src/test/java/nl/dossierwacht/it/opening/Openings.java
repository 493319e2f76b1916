package nl.dossierwacht.it.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Opening a colleague's dossier as people do: with a reason. */
public final class Openings {

    private Openings() {
    }

    /** Goes to a colleague's dossier and opens it as a replacement; the page is at its overview afterwards. */
    public static void replace(Page page, String url, String number) {
        page.navigate(url + "/dossier/view.xhtml?nr=" + number);
        choose(page, "Ik vervang mijn collega");
        page.locator("[id='open:go']").click();
        assertThat(page.locator(".tabs")).isVisible();
    }

    /** Chooses a reason on the page that asks for one. */
    static void choose(Page page, String reason) {
        page.locator("#open .chips label:has-text('" + reason + "')").click();
    }
}
