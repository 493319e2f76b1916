package nl.dossierwacht.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

/** What tests in a real browser share: one browser for the class, signing in, and looking at a screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

    /** Milliseconds until what should be on a screen is there: on a busy machine a page takes its time. */
    private static final int PATIENCE = 20_000;
    /** Milliseconds that a page may take to come, on a busy machine. */
    private static final int MILLIS_FOR_A_PAGE = 90_000;

    private Playwright playwright;
    private com.microsoft.playwright.Browser browser;

    @BeforeAll
    void startBrowser() throws SQLException {
        // Each class is a working day of its own: the few accounts of the tests would do in an hour what nobody does, and be slowed.
        try (Connection superuser = WholeStack.shared().superuser(); Statement forget = superuser.createStatement()) {
            forget.executeUpdate("delete from trawl.reach");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create();
        browser = Browser.launch(playwright);
    }

    @AfterAll
    void stopBrowser() {
        playwright.close();
    }

    /** Where the application is. */
    protected String url() {
        return WholeStack.shared().url();
    }

    /** A new session, as of somebody who just opened a browser of 1280 by 800. Close it. */
    protected BrowserContext session() {
        return session(desktop(ColorScheme.LIGHT));
    }

    /** A new session with other options. Close it. */
    protected BrowserContext session(NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(MILLIS_FOR_A_PAGE);
        return context;
    }

    /** A Dutch desktop. */
    protected static NewContextOptions desktop(ColorScheme scheme) {
        return new NewContextOptions().setViewportSize(1280, 800).setLocale("nl-NL").setColorScheme(scheme);
    }

    /** A Dutch tablet. */
    protected static NewContextOptions tablet(ColorScheme scheme) {
        return new NewContextOptions().setViewportSize(768, 1024).setLocale("nl-NL").setColorScheme(scheme);
    }

    /** What day it is for the users, wherever and whenever the tests run. */
    protected static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    /** Signs in with a demo account; ends on the first page. */
    protected Page signIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.navigate(url() + "/");
        page.locator("#username").fill(account);
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(url()));
        return page;
    }

    /** Keeps what the screen looks like and lets axe look at it. The name is Dutch, with width and mode: {@code mijn-werk-1280-light}. */
    protected static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("screenshots"), name + ".png")).setFullPage(true));
        List<String> serious = new AxeBuilder(page).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(Rule::getId)
                .toList();
        assertEquals(List.of(), serious, "axe found these on " + name);
    }

    /** Keeps and checks the screen in all four forms: 1280×800 and 768×1024, light and dark. */
    protected static void lookInAllForms(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String mode = scheme == ColorScheme.LIGHT ? "light" : "dark";
            page.setViewportSize(1280, 800);
            look(page, name + "-1280-" + mode);
            page.setViewportSize(768, 1024);
            look(page, name + "-768-" + mode);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 800);
    }
}
