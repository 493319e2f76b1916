package nl.dossierwacht.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

/** Signing in through Keycloak and choosing a hat, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInIT {

    private Playwright playwright;
    private com.microsoft.playwright.Browser browser;
    private String url;

    @BeforeAll
    void start() {
        url = WholeStack.shared().url();
        playwright = Playwright.create();
        browser = Browser.launch(playwright);
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @Test
    void theSignInUsesACodeWithPkce() {
        try (BrowserContext context = browser.newContext(desktop(ColorScheme.LIGHT))) {
            Page page = context.newPage();
            page.navigate(url + "/");
            assertTrue(page.url().contains("response_type=code"));
            assertTrue(page.url().contains("code_challenge_method=S256"));
        }
    }

    @Test
    void oneHatIsPutOnAtOnceAndMyWorkIsShown() {
        try (BrowserContext context = browser.newContext(desktop(ColorScheme.LIGHT))) {
            Page page = signIn(context, "wmo.consulent");
            assertThat(page.locator("h1")).hasText("Mijn werk");
            assertThat(page.locator(".hat")).containsText("Wmo toeleiding");
            look(page, "mijn-werk-1280-light");
        }
    }

    @Test
    void whoHasTwoHatsChoosesOneAndCanSwitch() {
        try (BrowserContext context = browser.newContext(desktop(ColorScheme.LIGHT))) {
            Page page = signIn(context, "dubbelepet");
            assertThat(page.locator("h1")).hasText("Met welke pet werkt u nu?");
            look(page, "pet-kiezen-1280-light");
            page.locator(".choice.law-JEUGDWET").click();
            assertThat(page.locator(".hat")).containsText("Jeugdwet");
            page.locator(".hat").click();
            page.locator(".choice.law-WMO").click();
            assertThat(page.locator(".hat")).containsText("Wmo");
        }
    }

    @Test
    void whoHasNoHatIsToldWhatToDo() {
        try (BrowserContext context = browser.newContext(desktop(ColorScheme.LIGHT))) {
            Page page = signIn(context, "zonder.pet");
            assertThat(page.locator("h1")).hasText("U heeft nog geen pet");
            look(page, "geen-pet-1280-light");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nergens.xhtml", "/dossier/W-2026-00001"})
    void whatIsNotThereLooksTheSame(String path) {
        try (BrowserContext context = browser.newContext(desktop(ColorScheme.LIGHT))) {
            Page page = signIn(context, "wmo.consulent");
            assertEquals(404, page.navigate(url + path).status());
            assertThat(page.locator("h1")).hasText("Deze pagina is er niet");
        }
    }

    @Test
    void whatIsInsideTheApplicationIsNotServed() {
        try (BrowserContext context = browser.newContext(desktop(ColorScheme.LIGHT))) {
            Page page = signIn(context, "wmo.consulent");
            assertEquals(404, page.navigate(url + "/WEB-INF/oidc.json").status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugd.consulent", "pw.consulent", "pw.handhaver", "wgs.consulent", "wijkteam.hulpverlener", "medisch.adviseur", "archivaris",
        "archivaris2", "inzage", "privacy.officer", "beheer"})
    void everyAccountSignsInAndGetsAPage(String account) {
        try (BrowserContext context = browser.newContext(desktop(ColorScheme.LIGHT))) {
            Page page = signIn(context, account);
            assertThat(page.locator("h1")).hasText(account.startsWith("archivaris") ? "Met welke pet werkt u nu?" : "Mijn werk");
        }
    }

    @Test
    void theScreensAreUsableOnATabletAndInTheDark() {
        NewContextOptions tablet = new NewContextOptions().setViewportSize(768, 1024).setLocale("nl-NL").setColorScheme(ColorScheme.DARK);
        try (BrowserContext context = browser.newContext(tablet)) {
            look(signIn(context, "wmo.consulent"), "mijn-werk-768-dark");
        }
        try (BrowserContext context = browser.newContext(desktop(ColorScheme.DARK))) {
            look(signIn(context, "dubbelepet"), "pet-kiezen-1280-dark");
        }
    }

    @Test
    void lookingAtMyWorkIsInTheAccessLogWithHatAndRule() throws SQLException {
        try (BrowserContext context = browser.newContext(desktop(ColorScheme.LIGHT))) {
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
        try (BrowserContext context = browser.newContext(new NewContextOptions().setLocale("en-GB"))) {
            assertThat(signIn(context, "wmo.consulent").locator("h1")).hasText("My work");
        }
    }

    private Page signIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.navigate(url + "/");
        page.locator("#username").fill(account);
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(url));
        return page;
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("screenshots"), name + ".png")).setFullPage(true));
        List<String> serious = new AxeBuilder(page).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(Rule::getId)
                .toList();
        assertEquals(List.of(), serious, "axe found these on " + name);
    }

    private static NewContextOptions desktop(ColorScheme scheme) {
        return new NewContextOptions().setViewportSize(1280, 800).setLocale("nl-NL").setColorScheme(scheme);
    }
}
