package nl.dossierwacht.it.trawling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.dossierwacht.it.Sql.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/** Who looks around where they have nothing to do goes on slowly, whatever hat, tab or session, and the privacy officer sees and judges it. */
class TrawlingIT extends BrowserTest {

    private static final String ACCOUNT = "dubbelepet";
    private static final String BSN = "999999990";
    /** More than a server works on at once, and than it has connections. */
    private static final int MANY = 200;
    private static final int NOT_FOUND = 404;
    private static final int SLOWED = 429;

    @BeforeEach
    void begin() throws SQLException {
        forget();
    }

    /** Other tests work under this account too. */
    @AfterEach
    void forget() throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); PreparedStatement deletion = superuser.prepareStatement("delete from trawl.reach where employee = ?")) {
            deletion.setString(1, ACCOUNT);
            deletion.executeUpdate();
        }
    }

    @Test
    void whoWalksThroughDatesIsSlowedUnderEveryHatAndInEverySessionAndKeepsWhatWasTypedAndTheirOwnWork() throws SQLException {
        String own;
        try (BrowserContext context = session()) {
            Page page = signIn(context, ACCOUNT);
            wear(page, "WMO");
            own = Dossiers.open(page, url(), BSN, "traplift");
            for (int day = 1; day <= 5; day++) {
                search(page, "M. Onbekend " + day + "-3-1951");
                assertThat(page.locator("main")).containsText("Onder deze pet is er geen dossier");
            }
            goOn("MISSED");
            search(page, "m.  onbekend 6-3-1951");
            assertSlowed(page);
            assertThat(page.locator("[id='find:key']")).hasValue("m.  onbekend 6-3-1951");
            assertThat(page.locator(".chips input:checked")).hasCount(1);
            look(page, "zoeken-langzamer-1280-light");
            // What is there has to wait as long as what isn't.
            search(page, "999955767");
            assertSlowed(page);
            // What was asked for before is answered as it was.
            search(page, "M. ONBEKEND 1-3-1951");
            assertThat(page.locator("main")).containsText("Onder deze pet is er geen dossier");
            assertEquals(200, page.navigate(url() + "/dossier/view.xhtml?nr=" + own).status());
            wear(page, "JEUGDWET");
            search(page, "M. Onbekend 7-3-1951");
            assertSlowed(page);
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, ACCOUNT);
            wear(page, "WMO");
            search(page, "M. Onbekend 8-3-1951");
            assertSlowed(page);
            page.navigate(url() + "/dossier/new.xhtml");
            page.locator("[id='wizard:bsn']").fill("999955767");
            page.locator("[id='wizard:next']").click();
            assertThat(page.locator(".fault").first()).containsText("Wacht nog");
            assertThat(page.locator("[id='wizard:bsn']")).hasValue("999955767");
        }
        theOfficerJudges();
    }

    @Test
    void guessingIdsInTwoSessionsAtOnceCountsAsOne() throws Exception {
        List<Integer> answers = new ArrayList<>();
        String elsewhere;
        try (BrowserContext context = session()) {
            elsewhere = Dossiers.open(signIn(context, "pw.consulent"), url(), BSN, "bijzondere bijstand");
        }
        try (BrowserContext one = session(); BrowserContext other = session()) {
            List<String> sessions = new ArrayList<>();
            for (BrowserContext context : List.of(one, other)) {
                wear(signIn(context, ACCOUNT), "WMO");
                sessions.add(context.cookies(url()).stream().map(cookie -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; ")));
            }
            HttpClient client = HttpClient.newHttpClient();
            String known = UUID.randomUUID().toString();
            List<String> ids = new ArrayList<>(IntStream.range(0, MANY - 1).mapToObj(i -> UUID.randomUUID().toString()).toList());
            ids.add(0, known);
            List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, ids.size()).mapToObj(i -> client.sendAsync(
                    document(ids.get(i), sessions.get(i % 2)), BodyHandlers.ofString())).toList();
            all.forEach(answer -> answers.add(answer.join().statusCode()));
            assertEquals(31, answers.stream().filter(status -> status == NOT_FOUND).count(), answers::toString);
            assertEquals(MANY - 31, answers.stream().filter(status -> status == SLOWED).count(), answers::toString);
            goOn("UNKNOWN");
            assertNothingIsTold(client, sessions.get(0), elsewhere);
            String passed = ids.get(answers.indexOf(NOT_FOUND));
            assertEquals(NOT_FOUND, client.send(document(passed, sessions.get(1)), BodyHandlers.ofString()).statusCode());
            Page page = one.newPage();
            assertEquals(SLOWED, page.navigate(url() + "/document?id=" + UUID.randomUUID()).status());
            assertThat(page.locator("h1")).hasText("Even rustig aan");
            assertThat(page.locator("main")).containsText("De privacy officer ziet dat dit gebeurde");
            lookInAllForms(page, "even-rustig-aan");
            assertEquals(SLOWED, page.navigate(url() + "/dossier/view.xhtml?nr=W-2026-98765").status());
            assertEquals(SLOWED, page.navigate(url() + "/archive/package?nr=W-2026-98766").status());
        }
        assertEquals("NOT_THERE", text("select distinct pattern from trawl.finding where employee = '" + ACCOUNT + "' and pattern = 'NOT_THERE'"));
    }

    @Test
    void countingOnThroughDossierNumbersIsRecognisedWhetherTheyAreThereOrNot() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, ACCOUNT);
            wear(page, "JEUGDWET");
            for (int number = 97_001; number <= 97_009; number++) {
                assertEquals(NOT_FOUND, page.navigate(url() + "/dossier/view.xhtml?nr=J-2026-" + number).status());
            }
            goOn("UNKNOWN");
            assertEquals(SLOWED, page.navigate(url() + "/dossier/view.xhtml?nr=J-2026-97010").status());
            assertEquals(SLOWED, page.navigate(url() + "/dossier/view.xhtml?tab=personen&nr=j-2026-97011").status());
            assertEquals(NOT_FOUND, page.navigate(url() + "/dossier/view.xhtml?nr=j-2026-97001").status());
        }
        assertEquals("9", text("select max(reached)::text from trawl.finding where employee = '" + ACCOUNT + "' and pattern = 'NUMBERS_IN_A_ROW'"));
        // A wait that is refused is in the log, with its rule.
        assertTrue(Integer.parseInt(text("select count(*)::text from audit.access_record where employee = '" + ACCOUNT + "' and outcome = 'REFUSED' and rule = 'AVG-32-TRAWL'")) >= 2);
    }

    @Test
    void whoIsNoPrivacyOfficerFindsNoPageOfIt() {
        for (String account : List.of("wmo.consulent", "beheer", "inzage")) {
            try (BrowserContext context = session()) {
                assertEquals(NOT_FOUND, signIn(context, account).navigate(url() + "/trawling/index.xhtml").status(), account);
            }
        }
    }

    private void theOfficerJudges() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "privacy.officer");
            page.navigate(url() + "/audit/index.xhtml");
            assertThat(page.locator("section[aria-labelledby=trawling]")).containsText("op uw oordeel");
            look(page, "patronen-met-opvallend-1280-light");
            page.locator("section[aria-labelledby=trawling] a").click();
            assertThat(page.locator("h1")).hasText("Opvallend zoeken en openen");
            var line = page.locator("#judge li:has-text('" + ACCOUNT + "')").filter(new Locator.FilterOptions().setHasText("bijna dezelfde naam"));
            assertThat(line).containsText("5 keer");
            assertThat(line).containsText("Wmo");
            for (String telling : List.of("Onbekend", "1951", BSN, "W-20", "J-20")) {
                assertFalse(page.locator("main").innerText().contains(telling), telling);
            }
            lookInAllForms(page, "opvallend-zoeken");
            line.locator("button:has-text('Verklaard')").click();
            assertThat(page.locator(".notice.good")).containsText("Uw oordeel is vastgelegd");
            assertThat(page.locator("section[aria-labelledby=judged]")).containsText(ACCOUNT);
            assertThat(page.locator("section[aria-labelledby=judged]")).containsText("Verklaard");
        }
        assertEquals("EXPLAINED privacy.officer", text("select judgement || ' ' || judged_by from trawl.finding where employee = '" + ACCOUNT + "' and pattern = 'NEAR_MISSES' order by judged_at desc limit 1"));
    }

    /** As if they had gone on for a while, so that the wait is long enough for a slow machine to look at. */
    private static void goOn(String kind) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); PreparedStatement more = superuser.prepareStatement("insert into trawl.reach"
                + " select gen_random_uuid(), municipality, employee, kind, md5(random()::text || more), features, now()"
                + " from (select * from trawl.reach where employee = ? and kind = ? order by reached_at desc limit 1) as last, generate_series(1, 8) as more")) {
            more.setString(1, ACCOUNT);
            more.setString(2, kind);
            assertEquals(8, more.executeUpdate());
        }
    }

    /** What another law has answers as what nobody has, but for the seconds. */
    private void assertNothingIsTold(HttpClient client, String session, String elsewhere) throws Exception {
        HttpResponse<String> there = client.send(get("/dossier/view.xhtml?nr=" + elsewhere, session), BodyHandlers.ofString());
        HttpResponse<String> nowhere = client.send(get("/dossier/view.xhtml?nr=" + elsewhere.replaceAll("\\d+$", "99998"), session), BodyHandlers.ofString());
        assertEquals(SLOWED, there.statusCode());
        assertEquals(SLOWED, nowhere.statusCode());
        assertEquals(withoutSeconds(nowhere.body()), withoutSeconds(there.body()));
        long seconds = Long.parseLong(there.headers().firstValue("retry-after").orElseThrow());
        assertTrue(seconds > 60 && seconds <= 900, () -> seconds + " seconds");
    }

    private static String withoutSeconds(String body) {
        return body.replaceAll("\\d+ (seconden|minuten)", "").replaceAll("(name=\"jakarta\\.faces\\.(ViewState|ClientWindow)\"[^>]*value=\")[^\"]*", "$1");
    }

    private HttpRequest document(String id, String session) {
        return get("/document?id=" + id, session);
    }

    private HttpRequest get(String address, String session) {
        return HttpRequest.newBuilder(URI.create(url() + address)).header("Cookie", session).header("Accept-Language", "nl").build();
    }

    private static void assertSlowed(Page page) {
        assertThat(page.locator(".fault").first()).containsText("Daarom gaat het nu langzamer");
        assertThat(page.locator(".fault").first()).containsText("Wacht nog");
    }

    private void search(Page page, String key) {
        page.navigate(url() + "/index.xhtml");
        page.locator("[id='search:key']").fill(key);
        page.locator("[id='search:key']").press("Enter");
        page.locator(".chips label").first().click();
        page.locator("[id='find:go']").click();
        page.waitForLoadState();
    }

    private void wear(Page page, String law) {
        page.navigate(url() + "/hat.xhtml");
        page.locator(".choice-card.law-" + law).click();
        page.waitForURL(url() + "/index.xhtml");
    }
}
