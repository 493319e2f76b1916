package nl.dossierwacht.it.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import nl.dossierwacht.it.dossier.Dossiers;

/** What tests of finalising begin with, done as people do it. */
public final class Finalising {

    private static final int PATIENCE = 120_000;

    private Finalising() {
    }

    /** A decided dossier in which everybody knows; in its work file are the fact of an identity and the decision. Returns its number. */
    public static String decided(Page page, String url, String bsn, String subject) {
        String number = Dossiers.open(page, url, bsn, subject);
        identify(page, url, number);
        decide(page, url, number);
        return number;
    }

    /** Records that an identity card was seen. */
    public static void identify(Page page, String url, String number) {
        page.navigate(url + "/dossier/view.xhtml?tab=personen&nr=" + number);
        page.locator("summary:has-text('Document gezien')").click();
        page.locator("[id='identity:documentKind']").selectOption("IDENTITY_CARD");
        page.locator("[id='identity:documentNumber']").fill("SPECI2014");
        page.locator("[id='identity:validUntil']").fill("2034-03-09");
        page.locator("[id='identity:verify']").click();
        assertThat(page.locator(".notice.good")).containsText("zonder kopie");
    }

    /** Records today's decision. */
    public static void decide(Page page, String url, String number) {
        page.navigate(url + "/dossier/view.xhtml?nr=" + number);
        Dossiers.decide(page, "U kunt de trap niet meer op en er is geen andere oplossing.");
    }

    /** Tells everybody who doesn't know yet, by letter. */
    public static void inform(Page page, String url, String number) {
        page.navigate(url + "/dossier/view.xhtml?tab=personen&nr=" + number);
        for (Locator make = page.locator("[id^='persons:'][id$=':letter']"); make.count() > 0; make = page.locator("[id^='persons:'][id$=':letter']")) {
            make.first().click();
            assertThat(page.locator(".notice.good")).isVisible();
            page.navigate(url + "/dossier/view.xhtml?tab=personen&nr=" + number);
        }
    }

    /** Puts on the archivist's hat of the Wmo. */
    public static void wmoHat(Page page) {
        page.locator(".choice-card.law-WMO").click();
        assertThat(page.locator(".hat")).containsText("Wmo");
    }

    /** Opens the page of finalising. */
    public static void open(Page page, String url, String number) {
        page.navigate(url + "/archive/finalise.xhtml?nr=" + number);
        assertThat(page.locator("h1")).hasText("Afronden: wat droeg bij aan het besluit?");
    }

    /** Archives whatever is undecided. */
    public static void archiveAll(Page page) {
        Locator rows = row(page);
        for (int left = rows.count(); left > 0; left--) {
            rows.first().locator("[data-key='a']").click();
            assertThat(rows).hasCount(left - 1);
        }
    }

    /** The undecided rows. */
    public static Locator row(Page page) {
        return page.locator("[data-rows='work'] [data-row]");
    }

    /** The undecided row with this title. */
    public static Locator row(Page page, String title) {
        return page.locator("[data-rows='work'] [data-row]:has-text('" + title + "')");
    }

    /** Makes the archive file; the page is at it afterwards. */
    public static void make(Page page) {
        page.locator("[id='acts:ask']").click();
        confirm(page);
        assertThat(page.locator(".notice.good")).containsText("Het archiefdossier is gemaakt", patient());
    }

    /** Says yes, and doesn't wait: making an archive file takes its time on a busy machine. */
    public static void confirm(Page page) {
        page.locator("[id='confirmed:make']").waitFor();
        page.evaluate("document.getElementById('confirmed:make').click()");
    }

    public static LocatorAssertions.ContainsTextOptions patient() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }
}
