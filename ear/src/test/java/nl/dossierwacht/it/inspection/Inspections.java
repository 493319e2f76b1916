package nl.dossierwacht.it.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;

import com.microsoft.playwright.Page;

/** What tests of inspection requests begin with: a request registered as the desk registers one. */
public final class Inspections {

    private Inspections() {
    }

    /** Fills the wizard up to its last step, for a request that came in on a day. */
    public static void fill(Page page, String url, String bsn, LocalDate receivedOn) {
        page.navigate(url + "/inspection/new.xhtml");
        page.locator("[id='wizard:bsn']").fill(bsn);
        page.locator("[id='wizard:next']").click();
        assertThat(page.locator(".found")).isVisible();
        page.locator("[id='wizard:next']").click();
        page.locator("[id='wizard:receivedOn']").fill(receivedOn.toString());
        page.locator("[id='wizard:next']").click();
        page.locator("#wizard label:has-text('DigiD')").click();
        page.locator("[id='wizard:next']").click();
        assertThat(page.locator("[id='wizard:register']")).isVisible();
    }

    /** Registers a request about all laws that came in on a day; the page is at the request afterwards. Returns its number. */
    public static String register(Page page, String url, String bsn, LocalDate receivedOn) {
        fill(page, url, bsn, receivedOn);
        page.locator("[id='wizard:register']").click();
        page.waitForURL(address -> address.contains("nr="));
        return page.url().replaceAll(".*nr=([A-Z0-9-]+).*", "$1");
    }

    /** A custodian hands over what there is, or says that there is nothing. */
    public static void gather(Page page, String url, String number) {
        page.navigate(url + "/inspection/gather.xhtml?nr=" + number);
        if (page.locator("[id='gather:nothing']").isVisible()) {
            page.locator("[id='gather:nothing']").click();
        } else {
            page.locator("[id='gather:handOver']").click();
        }
        assertThat(page.locator(".notice.good")).containsText("is bij de inzagedesk");
    }
}
