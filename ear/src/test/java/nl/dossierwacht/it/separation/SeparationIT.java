package nl.dossierwacht.it.separation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.opening.Openings;
import nl.dossierwacht.it.separation.Requests.Seen;

/**
 * A consultant of another law, with the same resident in a dossier of their own, sees nothing of the Wmo one, not even that it exists; who has
 * both hats sees each dossier under its hat; who manages or supervises sees no content.
 */
class SeparationIT extends BrowserTest {

    private static final int TIMES = 9;
    private static final int MILLIS_NOBODY_CAN_TELL = 150;
    private WmoDossier wmo;
    private String jeugdNumber;

    @BeforeAll
    void bothLawsKnowTheResident() {
        try (BrowserContext context = session()) {
            wmo = WmoDossier.make(signIn(context, "wmo.consulent"), url());
        }
        try (BrowserContext context = session()) {
            jeugdNumber = Dossiers.open(signIn(context, "jeugd.consulent"), url(), WmoDossier.BSN, "ambulante hulp");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", WmoDossier.BSN, WmoDossier.NAME_AND_BIRTH})
    void noSearchFindsIt(String key) {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            search(page, key.equals("number") ? wmo.number() : key);
            assertThat(page.locator("main")).containsText(key.equals("number") ? "Onder deze pet is er geen dossier" : jeugdNumber);
            assertUnknown(page.content());
        }
    }

    @Test
    void theWizardListsTheOwnDossiersOnly() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            page.navigate(url() + "/dossier/new.xhtml");
            page.locator("[id='wizard:bsn']").fill(WmoDossier.BSN);
            page.locator("[id='wizard:next']").click();
            assertThat(page.locator("main")).containsText(jeugdNumber);
            assertUnknown(page.content());
        }
    }

    @Test
    void whatIsThereAndWhatIsNotAnswerTheSameToTheLastByte() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            for (String tab : List.of("overzicht", "werkdossier", "archiefdossier", "personen", "inzage", "wie-keek-mee")) {
                assertSame(page, "/dossier/view.xhtml?tab=" + tab + "&nr=", wmo.number(), "W-2026-99999");
            }
            assertSame(page, "/medical/request.xhtml?nr=", wmo.number(), "W-2026-99999");
            for (String id : wmo.ids()) {
                assertSame(page, "/document?id=", id, UUID.randomUUID().toString());
                assertSame(page, "/dossier/view.xhtml?nr=", id, UUID.randomUUID().toString());
            }
            assertSame(page, "/document?id=", wmo.document(), "geen-nummer");
        }
    }

    /** Every page and every servlet, by every name that a parameter could have; but for the key itself, where a page says it back. */
    @Test
    void noPageAndNoServletTellsWhatIsThereFromWhatIsNot() throws IOException, SQLException {
        List<String> addresses = Requests.everything(url(), "SLEUTEL");
        List<String> different = new ArrayList<>();
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            for (String there : List.of(wmo.number(), wmo.ids().get(0), wmo.document())) {
                String notThere = there.equals(wmo.number()) ? "W-2026-99999" : UUID.randomUUID().toString();
                for (String address : addresses) {
                    Sql.change("delete from trawl.reach");
                    if (!without(there, Requests.get(page, address.replace("SLEUTEL", there))).equals(without(notThere, Requests.get(page, address.replace("SLEUTEL", notThere))))) {
                        different.add(address.replaceAll("\\?.*", ""));
                    }
                }
            }
        }
        assertEquals(List.of(), different);
    }

    private static Seen without(String key, Seen seen) {
        Map<String, String> headers = new TreeMap<>(seen.headers());
        headers.replaceAll((name, value) -> value.replace(key, "SLEUTEL"));
        return new Seen(seen.status(), headers, seen.body().replace(key, "SLEUTEL"));
    }

    @Test
    void whatIsThereTakesNoLongerThanWhatIsNot() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            for (String[] pair : new String[][] {{"/dossier/view.xhtml?nr=" + wmo.number(), "/dossier/view.xhtml?nr=W-2026-99999"},
                {"/document?id=" + wmo.document(), "/document?id=" + UUID.randomUUID()}}) {
                List<Long> there = new ArrayList<>();
                List<Long> notThere = new ArrayList<>();
                for (int i = 0; i < TIMES; i++) {
                    there.add(millis(page, pair[0]));
                    notThere.add(millis(page, pair[1]));
                }
                long difference = Math.abs(median(there) - median(notThere));
                assertTrue(difference < MILLIS_NOBODY_CAN_TELL, () -> "told apart by time: " + there + notThere);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugd.consulent", "wijkteam.hulpverlener", "pw.handhaver", "inzage", "beheer", "privacy.officer", "auditor"})
    void noPageAndNoServletTellsAnythingToOthers(String account) throws IOException, SQLException {
        List<String> keys = new ArrayList<>(wmo.ids());
        keys.add(0, wmo.number());
        try (BrowserContext context = session()) {
            Page page = signIn(context, account);
            assertUnknown(page.content());
            for (String key : keys.subList(0, account.equals("jeugd.consulent") ? keys.size() : 3)) {
                for (String address : Requests.everything(url(), key)) {
                    Seen seen = Requests.get(page, address);
                    assertUnknown(seen.body());
                    assertTrue(seen.status() < 500, () -> seen.status() + " of " + address);
                }
            }
        }
    }

    @Test
    void itsOwnConsultantDoesGetItSoTheAddressesProveSomething() throws IOException, SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            long telling = Requests.everything(url(), wmo.number()).stream().filter(address -> wmo.words().stream().anyMatch(Requests.get(page, address).body()::contains)).count();
            // The dossier and the question to the adviser at least; the list of own dossiers shows fifty, and other tests make more.
            assertTrue(telling >= 2, () -> "only " + telling + " pages show it to its own consultant");
            assertEquals(200, Requests.get(page, url() + "/document?id=" + wmo.document()).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"beheer", "privacy.officer", "auditor"})
    void whoManagesOrSupervisesFindsNoDossierAndNoWayToOne(String account) {
        try (BrowserContext context = session()) {
            Page page = signIn(context, account);
            assertThat(page.locator("[id='search:key']")).hasCount(0);
            assertThat(page.locator("a[href*='/dossier/']")).hasCount(0);
            for (String path : List.of("/dossier/view.xhtml?nr=" + wmo.number(), "/dossier/search.xhtml", "/dossier/index.xhtml", "/dossier/new.xhtml", "/transparency/index.xhtml",
                    "/intake/index.xhtml", "/medical/index.xhtml")) {
                assertEquals(404, page.navigate(url() + path).status(), path);
            }
        }
    }

    @Test
    void whoHasNoHatGetsTheSamePageEverywhere() throws IOException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "zonder.pet");
            for (String address : Requests.everything(url(), wmo.number())) {
                if (!address.contains("/error/") && !address.contains("/health") && !address.contains("/back-channel-logout")) {
                    page.navigate(address);
                    assertThat(page.locator("h1")).hasText("U heeft nog geen pet");
                }
            }
        }
    }

    @Test
    void whoHasBothHatsSeesEachDossierUnderItsHatOnly() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "dubbelepet");
            page.locator(".choice-card.law-WMO").click();
            page.waitForURL(url() + "/index.xhtml");
            Openings.replace(page, url(), wmo.number());
            assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?nr=" + jeugdNumber).status());
            wear(page, "JEUGDWET");
            assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?nr=" + wmo.number()).status());
            assertEquals(200, page.navigate(url() + "/dossier/view.xhtml?nr=" + jeugdNumber).status());
        }
    }

    @Test
    void whatWasFoundUnderOneHatIsForgottenUnderTheOther() {
        try (BrowserContext context = session()) {
            Dossiers.open(signIn(context, "wmo.consulent"), url(), WmoDossier.BSN, "een tweede, zodat de lijst blijft staan");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "dubbelepet");
            page.locator(".choice-card.law-WMO").click();
            search(page, WmoDossier.BSN);
            assertThat(page.locator("main")).containsText(wmo.number());
            wear(page, "JEUGDWET");
            page.navigate(url() + "/dossier/search.xhtml");
            assertUnknown(page.content());
            assertFalse(page.content().contains(WmoDossier.BSN), "who was looked up under another hat");
        }
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

    private void assertUnknown(String content) {
        wmo.words().forEach(word -> assertFalse(content.contains(word), "something of the dossier is told"));
    }

    private void assertSame(Page page, String address, String there, String notThere) {
        Seen of = Requests.get(page, url() + address + there);
        assertEquals(404, of.status(), address);
        assertNotEquals("", of.body(), address);
        Seen ofNothing = Requests.get(page, url() + address + notThere);
        assertEquals(ofNothing.headers(), of.headers(), address);
        assertEquals(ofNothing.body(), of.body(), address);
        assertEquals(ofNothing, of, address);
    }

    private long millis(Page page, String address) {
        long start = System.nanoTime();
        Requests.get(page, url() + address);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
