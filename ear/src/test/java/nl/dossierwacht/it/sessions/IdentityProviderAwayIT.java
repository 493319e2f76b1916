package nl.dossierwacht.it.sessions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/** Keycloak stops, and hangs: who is signed in works on, who has to sign in gets a page of ours, and nothing that was typed is lost. */
class IdentityProviderAwayIT extends BrowserTest {

    private static final String REASON = "Vult de aanvraag in en komt mee naar het gesprek.";
    /** The realm's access tokens live 45 seconds; servers' clocks are read in whole ones. */
    private static final Duration TOKEN_ENDED = Duration.ofSeconds(50);
    private static final String AWAY = "Inloggen kan nu niet";

    @BeforeEach
    void serversOfThisRun() {
        assumeTrue(WholeStack.shared().isOwn(), "servers that somebody else uses aren't stopped");
    }

    @Test
    void whoIsSignedInWorksOnAndWhoHasToSignInLosesNothing() throws Exception {
        try (BrowserContext context = session(); BrowserContext stranger = session(); BrowserContext leaving = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), "999971384", "woningaanpassing");
            Page leaver = signIn(leaving, "jeugd.consulent");
            WholeStack.shared().killIdentityProvider();
            try {
                assertEquals(200, page.navigate(url() + "/dossier/view.xhtml?nr=" + number + "&tab=personen").status(), "the token hasn't ended");
                fill(page);
                // What was found of it holds for two seconds.
                page.waitForTimeout(2500);
                context.clearCookies();
                page.locator("[id='register:add']").click();
                assertThat(page.locator("h1")).hasText(AWAY);
                lookInAllForms(page, "inloggen-kan-niet");
                Page first = stranger.newPage();
                assertEquals(503, first.navigate(url() + "/").status());
                assertThat(first.locator("h1")).hasText(AWAY);
                assertHeaders();
                leaver.navigate(url() + "/index.xhtml");
                leaver.locator("details.menu summary").last().click();
                leaver.locator("button:has-text('Uitloggen'), button:has-text('Afmelden')").first().click();
                assertThat(leaver.locator("h1")).hasText("U bent hier afgemeld");
                look(leaver, "afgemeld-zonder-keycloak-1280-light");
                assertEquals(503, leaver.navigate(url() + "/index.xhtml").status(), "signed out here, all the same");
            } finally {
                WholeStack.shared().startIdentityProviderAgain();
            }
            page.locator("a:has-text('Probeer het opnieuw')").click();
            page.locator("#username").fill("wmo.consulent");
            page.locator("#password").fill("demo");
            page.locator("#kc-login").click();
            page.waitForURL(address -> address.startsWith(url()));
            assertThat(page.locator("[id='register:reason']")).hasValue(REASON);
            assertTrue(page.url().contains("tab=personen") && page.url().contains(number), page.url());
        }
    }

    @Test
    void aTokenThatEndsWhileItIsAwayLosesNothingEither() throws Exception {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), "999971384", "woningaanpassing");
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number + "&tab=personen");
            fill(page);
            WholeStack.shared().killIdentityProvider();
            try {
                page.waitForTimeout(TOKEN_ENDED.toMillis());
                page.locator("[id='register:add']").click();
                assertThat(page.locator("h1")).hasText(AWAY);
                assertEquals(503, page.reload().status(), "asking again opens nothing");
            } finally {
                WholeStack.shared().startIdentityProviderAgain();
            }
            page.locator("a:has-text('Probeer het opnieuw')").click();
            page.waitForURL(address -> address.contains(number) || address.contains("/realms/"));
            if (page.url().contains("/realms/")) {
                page.locator("#username").fill("wmo.consulent");
                page.locator("#password").fill("demo");
                page.locator("#kc-login").click();
            }
            assertThat(page.locator("[id='register:reason']")).hasValue(REASON);
            assertTrue(page.url().contains("tab=personen") && page.url().contains(number), page.url());
        }
    }

    @Test
    void oneThatHangsHoldsNobodyUp() throws Exception {
        try (BrowserContext context = session(); BrowserContext stranger = session()) {
            Page page = signIn(context, "wmo.consulent");
            WholeStack.shared().hangIdentityProvider(true);
            try {
                assertEquals(200, page.navigate(url() + "/index.xhtml").status());
                // What was found of it holds for two seconds.
                page.waitForTimeout(2500);
                Page first = stranger.newPage();
                first.setDefaultNavigationTimeout(Duration.ofSeconds(25).toMillis());
                assertEquals(503, first.navigate(url() + "/").status());
                assertThat(first.locator("h1")).hasText(AWAY);
            } finally {
                WholeStack.shared().hangIdentityProvider(false);
            }
            Page again = stranger.pages().get(0);
            // For a moment it is still taken for away.
            for (int tries = 0; tries < 20 && again.locator("h1:has-text('" + AWAY + "')").count() > 0; tries++) {
                again.waitForTimeout(500);
                again.locator("a:has-text('Probeer het opnieuw')").click();
            }
            assertThat(again.locator("#username")).isVisible();
        }
    }

    @Test
    void theWayBackLeadsNowhereElse() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String elsewhere : new String[] {"https://elders.example/", "//elders.example/x.xhtml", "/\\elders.example/x.xhtml", "javascript:alert(1)", "/x/..//elders.example.xhtml"}) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/error/away.xhtml?back=" + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8))).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(302, answer.statusCode(), "Keycloak is there, so nobody waits");
            assertTrue(answer.headers().firstValue("Location").orElse("").matches("(http://[^/]+)?/index\\.xhtml"), elsewhere);
            assertTrue(!answer.body().contains("elders") && !answer.body().contains("alert"), elsewhere);
        }
    }

    private static void fill(Page page) {
        page.locator("section[aria-labelledby=else] summary").click();
        page.locator("section[aria-labelledby=else] .chips label").first().click();
        page.locator("[id='register:name']").fill("A. de Wit");
        page.locator("[id='register:reason']").fill(REASON);
    }

    private void assertHeaders() throws Exception {
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(url() + "/dossier/view.xhtml?nr=W-2026-00001")).header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(503, answer.statusCode());
        assertEquals("30", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
        assertTrue(answer.body().contains("You can’t sign in now") && answer.body().contains("href=\"/dossier/view.xhtml?nr=W-2026-00001\""), answer.body());
    }
}
