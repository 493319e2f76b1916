package nl.dossierwacht.it.separation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.opening.Openings;
import nl.dossierwacht.it.separation.Requests.Seen;

/** Forms that no page of ours would send: another's number, a button that isn't shown, a value that isn't offered, another session's state. */
class ForgedFormsIT extends BrowserTest {

    private static final String NOWHERE = "J-2026-99999";
    /** What the log says of forms that were not taken: how many, and whether anything of what was in them. */
    private static final String NOT_TAKEN = "select count(*) || ' ' || coalesce(bool_or(coalesce(dossier_id::text, document_id::text, subject, purpose) is not null), false)"
            + " from audit.access_record where action = 'FORM_SEND' and outcome = 'REFUSED' and employee = ?";
    private WmoDossier wmo;
    private String jeugdNumber;
    private List<String> before;

    @BeforeAll
    void bothLawsKnowTheResident() {
        try (BrowserContext context = session()) {
            wmo = WmoDossier.make(signIn(context, "wmo.consulent"), url());
        }
        try (BrowserContext context = session()) {
            jeugdNumber = Dossiers.open(signIn(context, "jeugd.consulent"), url(), WmoDossier.BSN, "ambulante hulp");
        }
    }

    @BeforeEach
    void remember() throws SQLException {
        before = wmo.rows();
    }

    /** Whatever was sent, nothing of the dossier has changed. */
    @AfterEach
    void nothingChanged() throws SQLException {
        assertEquals(before, wmo.rows());
    }

    @Test
    void anotherHatsNumberInTheOwnFormDoesAsMuchAsANumberOfNothing() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            page.navigate(view(jeugdNumber));
            Map<String, String> tooEarly = new HashMap<>(decision());
            tooEarly.put("decide:decidedOn", "2020-01-01");
            assertNothing(page, "/dossier/view.xhtml?tab=overzicht", tooEarly);
            page.navigate(view(jeugdNumber) + "&tab=personen");
            assertNothing(page, "/dossier/view.xhtml?tab=personen", registration());
            page.navigate(url() + "/medical/request.xhtml?nr=" + jeugdNumber);
            Map<String, String> condition = Map.of("ask", "ask", "ask:question", "Wie is dit?", "ask:limitation", "Heeft COPD", "ask:send", "");
            assertNothing(page, "/medical/request.xhtml?tab=", condition);
        }
    }

    @Test
    void theStateOfAnotherSessionOpensNothing() throws SQLException {
        String state;
        try (BrowserContext own = session(); BrowserContext other = session()) {
            Page page = signIn(own, "wmo.consulent");
            page.navigate(view(wmo.number()));
            state = page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
            Page stranger = signIn(other, "jeugd.consulent");
            Seen answer = Requests.send(stranger.request(), view(wmo.number()), state, decision());
            assertTrue(answer.status() == 302 || answer.status() == 404, () -> "answered " + answer.status());
            wmo.words().forEach(word -> assertFalse(answer.body().contains(word)));
            int refused = notTaken("jeugd.consulent");
            for (String made : List.of(state, "1:1", "geen staat", "-9223372036854775808:0", "")) {
                Seen again = Requests.send(stranger.request(), url() + "/index.xhtml", made, Map.of("search", "search", "search:key", wmo.number(), "search:go", ""));
                assertEquals(302, again.status(), made);
                assertEquals(++refused, notTaken("jeugd.consulent"), made);
            }
            assertEquals(302, stranger.request().post(url() + "/index.xhtml", RequestOptions.create().setMaxRedirects(0)).status(), "without any state");
            assertEquals(++refused, notTaken("jeugd.consulent"));
            assertEquals("AVG-32-FORM", Sql.text("select rule from audit.access_record where action = 'FORM_SEND' and employee = 'jeugd.consulent' order by occurred_at desc limit 1"));
        }
    }

    @Test
    void aButtonThatIsNotShownDoesNothingAndIsRecorded() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "archivaris");
            page.locator(".choice-card.law-WMO").click();
            page.waitForURL(url() + "/index.xhtml");
            page.navigate(view(wmo.number()));
            assertThat(page.locator("[id='decide:record']")).hasCount(0);
            int refused = notTaken("archivaris");
            assertNoFailure(Requests.send(page, view(wmo.number()), decision()));
            page.navigate(view(wmo.number()) + "&tab=personen");
            assertThat(page.locator("[id='register:add']")).hasCount(0);
            assertNoFailure(Requests.send(page, view(wmo.number()) + "&tab=personen", registration()));
            page.navigate(view(wmo.number()) + "&tab=werkdossier");
            assertNoFailure(Requests.send(page, view(wmo.number()) + "&tab=werkdossier", Map.of("offer", "offer", "offer:send", "")));
            assertEquals(refused + 3, notTaken("archivaris"));
            assertEquals(404, page.navigate(url() + "/medical/request.xhtml?nr=" + wmo.number()).status());
        }
    }

    @Test
    void changedNamesOfFieldsAndButtonsDoNothingAndAreRecorded() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(view(wmo.number()));
            int refused = notTaken("wmo.consulent");
            for (Map<String, String> form : List.of(Map.of("decide:Record", ""), Map.of("decide", "decide", "decide:record2", ""), Map.of("decide", "decide", "j_idt1:0:x", "1"),
                    Map.of("dossier", "dossier", "dossier:stage", "DECIDED"), Map.of("decide:..:record", ""), Map.of("decide:", ""), Map.of(":", ":"),
                    Map.of("jakarta.faces.source", "decide:archive", "jakarta.faces.partial.ajax", "true", "jakarta.faces.partial.execute", "@all", "jakarta.faces.partial.render", "@all"))) {
                assertNoFailure(Requests.send(page, view(wmo.number()), form));
                assertEquals(++refused, notTaken("wmo.consulent"), form::toString);
            }
            assertEquals(302, Requests.send(page, view(wmo.number()), Map.of("decide", "decide", "decide:outcome", "GRANTED", "decide:decidedOn", today().toString(), "decide:why",
                    "Met een teken dat niemand typt: \u0000.", "decide:record", "")).status());
            assertEquals(++refused, notTaken("wmo.consulent"), "NUL");
            // As it was shown: nothing is said of it but what it does, and here it does nothing, as its reason lacks.
            Requests.send(page, view(wmo.number()), Map.of("decide", "decide", "decide:outcome", "GRANTED", "decide:decidedOn", today().toString(), "decide:why", "", "decide:record", ""));
            assertEquals(refused, notTaken("wmo.consulent"));
        }
    }

    @Test
    void aValueThatIsNotOfferedIsRefusedBesideItsField() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(view(wmo.number()));
            Map<String, String> form = new HashMap<>(decision());
            form.put("decide:outcome", "ARCHIVED");
            Seen decided = Requests.send(page, view(wmo.number()), form);
            assertEquals(200, decided.status());
            assertTrue(decided.body().contains("class=\"fault\""), "the fault is said");
            page.navigate(url() + "/dossier/search.xhtml");
            Seen searched = Requests.send(page, url() + "/dossier/search.xhtml",
                    Map.of("find", "find", "find:key", wmo.number(), "find:purpose", "zomaar even kijken", "find:go", ""));
            assertEquals(200, searched.status());
            wmo.words().forEach(word -> assertFalse(searched.body().contains(word), "found for a purpose that isn't one"));
        }
    }

    @Test
    void aHatThatIsNotGrantedIsNotPutOn() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "dubbelepet");
            int refused = notTaken("dubbelepet");
            for (String choice : List.of("hats:0:wear", "hats:1:wear", "hats:2:wear", "hats:99:wear")) {
                Requests.send(page, url() + "/hat.xhtml", Map.of("hats", "hats", choice, "", "grantedRole", "hat:voorbeeldstad:WGS:SCHULDHULP:college:CONSULTANT"));
                page.navigate(url() + "/hat.xhtml");
                assertThat(page.locator(".choice-card")).hasCount(2);
            }
            assertTrue(notTaken("dubbelepet") >= refused + 2, "the cards that aren't there are recorded");
        }
    }

    @Test
    void aFormShownUnderAnotherHatIsNotSentAndItsTextWaitsForThatHat() throws SQLException {
        try (BrowserContext context = session()) {
            Page first = signIn(context, "dubbelepet");
            first.locator(".choice-card.law-WMO").click();
            first.waitForURL(url() + "/index.xhtml");
            Openings.replace(first, url(), wmo.number());
            first.navigate(view(wmo.number()));
            first.locator("[id='decide:why']").fill("Met de hand geschreven onderbouwing.");
            Page second = context.newPage();
            wear(second, "JEUGDWET");
            first.locator(".chips label:has-text('Toegekend')").click();
            int refused = notTaken("dubbelepet");
            first.locator("[id='decide:record']").click();
            assertThat(first.locator("h1")).hasText("U heeft intussen een andere pet op");
            assertEquals(refused + 1, notTaken("dubbelepet"));
            lookInAllForms(first, "andere-pet");
            Openings.replace(first, url(), jeugdNumber);
            assertThat(first.locator("[id='decide:why']")).hasValue("");
            wear(first, "WMO");
            first.navigate(view(wmo.number()));
            assertThat(first.locator("[id='decide:why']")).hasValue("Met de hand geschreven onderbouwing.");
        }
    }

    @Test
    void whatWasTypedUnderOneHatIsNotPutInAFormOfTheOther() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "dubbelepet");
            page.locator(".choice-card.law-WMO").click();
            page.waitForURL(url() + "/index.xhtml");
            page.navigate(url() + "/dossier/new.xhtml");
            page.locator("[id='wizard:bsn']").fill(WmoDossier.BSN);
            wear(page, "JEUGDWET");
            page.navigate(url() + "/dossier/new.xhtml");
            assertThat(page.locator("[id='wizard:bsn']")).hasValue("");
            wear(page, "WMO");
            page.navigate(url() + "/dossier/new.xhtml");
            assertThat(page.locator("[id='wizard:bsn']")).hasValue(WmoDossier.BSN);
        }
    }

    /** In the address and in the body. */
    private void assertNothing(Page page, String address, Map<String, String> form) {
        Seen there = Requests.send(page, url() + address + "&nr=" + wmo.number(), form);
        assertEquals(Requests.send(page, url() + address + "&nr=" + NOWHERE, form), there, address);
        assertTrue(there.status() < 500, () -> "answered " + there.status());
        wmo.words().forEach(word -> assertFalse(there.body().contains(word), address));
        Map<String, String> inTheBody = new HashMap<>(form);
        inTheBody.put("nr", wmo.number());
        Seen alsoThere = Requests.send(page, url() + address, inTheBody);
        inTheBody.put("nr", NOWHERE);
        assertEquals(Requests.send(page, url() + address, inTheBody), alsoThere, address);
        wmo.words().forEach(word -> assertFalse(alsoThere.body().contains(word), address));
    }

    private static Map<String, String> decision() {
        return Map.of("decide", "decide", "decide:outcome", "GRANTED", "decide:decidedOn", today().toString(), "decide:why", "Zomaar.", "decide:record", "");
    }

    private static Map<String, String> registration() {
        return Map.of("register", "register", "register:part", "CHILD", "register:name", "N. Vreemd", "register:reason", "Zomaar erbij gezet.", "register:add", "");
    }

    private String view(String number) {
        return url() + "/dossier/view.xhtml?nr=" + number;
    }

    private void wear(Page page, String law) {
        page.navigate(url() + "/hat.xhtml");
        page.locator(".choice-card.law-" + law).click();
        page.waitForURL(url() + "/index.xhtml");
    }

    /** How many forms of an employee were refused as not being as they were shown, of which the log tells nothing more. */
    private static int notTaken(String employee) throws SQLException {
        String[] told = Sql.text(NOT_TAKEN, employee).split(" ");
        assertEquals("false", told[1], "the log tells what was in a form");
        return Integer.parseInt(told[0]);
    }

    private static void assertNoFailure(Seen answer) {
        assertTrue(answer.status() < 500, () -> "answered " + answer.status());
    }
}
