package nl.dossierwacht.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** Signing in through Keycloak and choosing a hat, in a real browser. */
class SigningInIT extends BrowserTest {

    @Test
    void theSignInUsesACodeWithPkce() {
        try (BrowserContext context = session()) {
            Page page = context.newPage();
            page.navigate(url() + "/");
            assertTrue(page.url().contains("response_type=code"));
            assertTrue(page.url().contains("code_challenge_method=S256"));
        }
    }

    @Test
    void oneHatIsPutOnAtOnceAndMyWorkIsShown() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            assertThat(page.locator("h1")).hasText(Pattern.compile("Goede.*, Marit"));
            assertThat(page.locator(".hat")).containsText("Wmo toeleiding");
            look(page, "mijn-werk-1280-light");
        }
    }

    @Test
    void whoHasTwoHatsChoosesOneAndCanSwitch() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "dubbelepet");
            assertThat(page.locator("h1")).hasText("Met welke pet werkt u nu?");
            look(page, "pet-kiezen-1280-light");
            page.locator(".choice-card.law-JEUGDWET").click();
            assertThat(page.locator(".hat")).containsText("Jeugdwet");
            page.locator(".hat").click();
            page.locator(".choice-card.law-WMO").click();
            assertThat(page.locator(".hat")).containsText("Wmo");
        }
    }

    @Test
    void whoHasNoHatIsToldWhatToDo() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "zonder.pet");
            assertThat(page.locator("h1")).hasText("U heeft nog geen pet");
            look(page, "geen-pet-1280-light");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nergens.xhtml", "/dossier/W-2026-00001"})
    void whatIsNotThereLooksTheSame(String path) {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            assertEquals(404, page.navigate(url() + path).status());
            assertThat(page.locator("h1")).hasText("Deze pagina is er niet");
        }
    }

    @Test
    void whatIsInsideTheApplicationIsNotServed() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            assertEquals(404, page.navigate(url() + "/WEB-INF/oidc.json").status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugd.consulent", "pw.consulent", "pw.handhaver", "wgs.consulent", "wijkteam.hulpverlener", "medisch.adviseur", "archivaris",
        "archivaris2", "inzage", "privacy.officer", "auditor", "beheer"})
    void everyAccountSignsInAndGetsAPage(String account) {
        try (BrowserContext context = session()) {
            Page page = signIn(context, account);
            assertThat(page.locator("h1")).hasText(Pattern.compile(account.startsWith("archivaris") ? "Met welke pet werkt u nu?" : "Goede.*"));
        }
    }

    @Test
    void theScreensAreUsableOnATabletAndInTheDark() {
        NewContextOptions tablet = new NewContextOptions().setViewportSize(768, 1024).setLocale("nl-NL").setColorScheme(ColorScheme.DARK);
        try (BrowserContext context = session(tablet)) {
            look(signIn(context, "wmo.consulent"), "mijn-werk-768-dark");
        }
        try (BrowserContext context = session(desktop(ColorScheme.DARK))) {
            look(signIn(context, "dubbelepet"), "pet-kiezen-1280-dark");
        }
    }

    @Test
    void lookingAtMyWorkIsInTheAccessLogWithHatAndRule() throws SQLException {
        try (BrowserContext context = session()) {
            signIn(context, "wgs.consulent");
        }
        try (Connection superuser = WholeStack.shared().superuser();
                ResultSet rows = superuser.createStatement().executeQuery("select hat, domain_key, action, rule, outcome from audit.access_record where employee = 'wgs.consulent'")) {
            assertTrue(rows.next());
            assertEquals("hat:voorbeeldstad:WGS:SCHULDHULP:college:CONSULTANT", rows.getString(1));
            assertEquals("voorbeeldstad/WGS/SCHULDHULP/college", rows.getString(2));
            assertEquals("WORK_LIST AVG-5-1-ROLE PERMITTED", rows.getString(3) + ' ' + rows.getString(4) + ' ' + rows.getString(5));
        }
    }

    @Test
    void whoReadsEnglishGetsEnglish() {
        try (BrowserContext context = session(new NewContextOptions().setLocale("en-GB"))) {
            assertThat(signIn(context, "wmo.consulent").locator("h1")).hasText(Pattern.compile("Good .*, Marit"));
        }
    }

    @Test
    void whoSignsOutIsSignedOutHereAndAtTheIdentityProvider() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.locator("summary.who").click();
            page.locator("button:has-text('Afmelden')").click();
            page.waitForURL(address -> address.contains("/protocol/openid-connect/auth"));
            page.navigate(url() + "/index.xhtml");
            assertThat(page.locator("#username")).isVisible();
        }
    }

    @Test
    void theLanguageIsChangedOnTheSamePage() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(url() + "/dossier/new.xhtml");
            page.locator("button:has-text('English')").click();
            assertThat(page.locator("h1")).hasText("New dossier: Wmo");
            assertEquals("en", page.locator("html").getAttribute("lang"));
        }
    }

    @Test
    void aFormThatWasOpenedUnderAnotherHatIsNotSent() {
        try (BrowserContext context = session()) {
            Page first = signIn(context, "dubbelepet");
            first.locator(".choice-card.law-WMO").click();
            first.navigate(url() + "/dossier/new.xhtml");
            Page second = context.newPage();
            second.navigate(url() + "/hat.xhtml");
            second.locator(".choice-card.law-JEUGDWET").click();
            assertThat(second.locator(".hat")).containsText("Jeugdwet");
            first.locator("[id='wizard:bsn']").fill("999999990");
            first.locator("[id='wizard:next']").click();
            assertThat(first.locator("h1")).hasText("U heeft intussen een andere pet op");
        }
    }

    @Test
    void whatWasTypedSurvivesALostSession() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(url() + "/dossier/new.xhtml");
            page.locator("[id='wizard:bsn']").fill("999999990");
            context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            page.locator("[id='wizard:next']").click();
            assertThat(page.locator("[id='wizard:bsn']")).hasValue("999999990");
            assertThat(page.locator(".notice")).containsText("Wat u typte, staat er weer");
        }
    }

    @Test
    void noPageRunsAScriptThatIsNotInAFileOfOurs() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String policy = page.navigate(url() + "/index.xhtml").headerValue("content-security-policy");
            assertTrue(policy.contains("script-src 'self';") && policy.contains("default-src 'none'"), policy);
            assertEquals(0, page.locator("script:not([src]), [onclick], [style]").count());
        }
    }
}
