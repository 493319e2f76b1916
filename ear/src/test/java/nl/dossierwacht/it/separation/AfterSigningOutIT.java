package nl.dossierwacht.it.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

import nl.dossierwacht.it.BrowserTest;

/** Who comes after somebody on the same machine finds nothing: not by the button that goes back, not by a link, not by what the browser kept. */
class AfterSigningOutIT extends BrowserTest {

    private static final int STEPS_BACK = 3;

    @Test
    void theWayBackAndTheLinksToDocumentsShowNothing() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            WmoDossier wmo = WmoDossier.make(page, url());
            List<String> addresses = List.of(url() + "/dossier/view.xhtml?tab=personen&nr=" + wmo.number(), url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + wmo.number(),
                    url() + "/document?id=" + wmo.document());
            for (String address : addresses) {
                APIResponse kept = page.request().get(address);
                assertEquals(200, kept.status(), address);
                assertEquals("no-store", kept.headers().get("cache-control"), address);
            }
            page.navigate(addresses.get(1));
            page.navigate(addresses.get(0));
            assertTrue(wmo.words().stream().anyMatch(page.content()::contains), "it is shown before");
            page.locator("summary.who").click();
            page.locator("button:has-text('Afmelden')").click();
            page.waitForURL(address -> address.contains("/protocol/openid-connect/auth"));
            for (int step = 0; step < STEPS_BACK; step++) {
                page.goBack();
                assertTellsNothing(wmo, page.content());
            }
            for (String address : addresses) {
                APIResponse answer = page.request().get(address, RequestOptions.create().setMaxRedirects(0));
                assertEquals(302, answer.status(), address);
                assertTrue(answer.headers().get("location").contains("/protocol/openid-connect/auth"), address);
                assertTellsNothing(wmo, answer.text());
                page.navigate(address);
                assertTellsNothing(wmo, page.content());
            }
            assertEquals("{}", page.evaluate("() => JSON.stringify(sessionStorage)"), "nothing that was typed is kept either");
        }
    }

    private static void assertTellsNothing(WmoDossier wmo, String content) {
        wmo.words().forEach(word -> assertFalse(content.contains(word), "something of the dossier is shown"));
        assertFalse(content.contains(wmo.number()), "the number of the dossier is shown");
    }
}
