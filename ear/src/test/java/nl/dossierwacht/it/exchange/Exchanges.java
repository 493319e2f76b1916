package nl.dossierwacht.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.dossierwacht.it.Sql.change;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;


/** What tests of requests between laws begin with: a consent, a request, and the way to it on the other side. */
final class Exchanges {

    static final String WHY = "Zonder dit gegeven kunnen wij niet beslissen.";

    private Exchanges() {
    }

    /** Words that no other request has; letters only, because digits don't make words different. */
    static String mark(String words) {
        return words + " kenmerk " + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    }

    /** Records a consent of the resident for items of a holder. */
    static void consent(Page page, String url, String number, String holder, String items) {
        page.navigate(url + "/dossier/view.xhtml?tab=delen&nr=" + number);
        page.locator("section[aria-labelledby=consent-new] summary").click();
        page.locator("[id='consent:whose']").selectOption(holder);
        page.locator("[id='consent:items']").fill(items);
        page.locator("[id='consent:purpose']").fill("bepalen hoeveel begeleiding thuis nog nodig is");
        page.locator("[id='consent:explained']").fill("Verteld dat weigeren geen gevolgen heeft voor de aanvraag.");
        page.locator("#consent .chips label:has-text('Ja, toestemming')").click();
        page.locator("#consent .chips label:has-text('In een gesprek')").click();
        page.locator("[id='consent:record']").click();
        assertThat(page.locator(".notice.good")).containsText("De toestemming is vastgelegd");
    }

    /** Fills a request up to its button. */
    static void fill(Page page, String url, String number, String holder, String purpose, String... items) {
        page.navigate(url + "/exchange/ask.xhtml?nr=" + number + "&from=" + holder);
        for (String item : items) {
            page.locator("#ask .wanted li:has-text('" + item + "') input[type=checkbox]").check();
            page.locator("#ask .wanted li:has-text('" + item + "') input[type=text]").fill(WHY);
        }
        page.locator("[id='ask:purpose']").fill(purpose);
        page.locator("[id='ask:whyNotLess']").fill("De inwoner heeft hier zelf geen stukken van.");
    }

    /** Fills the concrete cause that enforcement has to state. */
    static void cause(Page page, LocalDate when) {
        page.locator("[id='ask:what']").fill("Een melding dat iemand al maanden elders woont.");
        page.locator("[id='ask:when']").fill(when.toString());
        page.locator("[id='ask:source']").fill("de woningcorporatie");
    }

    static void send(Page page) {
        page.locator("[id='ask:send']").click();
        assertThat(page.locator(".notice.good")).containsText("Het verzoek is verstuurd");
    }

    /** The number under which the holder's work list has the request with this purpose; the list itself tells nothing. */
    static String reference(Page page, String url, String purpose) {
        page.navigate(url + "/index.xhtml");
        for (String path : page.locator("main a[href*='/exchange/decide.xhtml']").all().stream().map(link -> link.getAttribute("href")).distinct().toList()) {
            page.navigate(url.replaceAll("(https?://[^/]+).*", "$1") + path);
            if (page.content().contains(purpose)) {
                return path.substring(path.indexOf("nr=") + 3);
            }
        }
        throw new AssertionError("the request did not arrive");
    }

    static void give(Page page, String item, String value, LocalDate asOf) {
        choose(page, item, "Geven");
        page.locator(line(item) + " textarea").fill(value);
        page.locator(line(item) + " input[type=date]").fill(asOf.toString());
        page.locator("[id='decide:source']").selectOption(new SelectOption().setIndex(1));
    }

    static void refuse(Page page, String item, String because) {
        choose(page, item, "Niet geven");
        page.locator(line(item) + " select").selectOption(because);
    }

    private static void choose(Page page, String item, String answer) {
        page.locator(line(item) + " .chips label:text-is('" + answer + "')").click();
    }

    private static String line(String item) {
        return "#decide .wanted > li:has-text('" + item + "')";
    }

    static void decide(Page page) {
        page.locator("[id='decide:go']").click();
    }

    /** Moves a request a month back, on both sides, as if it had been asked then. */
    static void ageBy(int days, String dossierNumber) throws SQLException {
        change("update held_request h set received_on = h.received_on - " + days + ", until = h.until - " + days
                + " from data_request r join dossier d on d.id = r.dossier_id where h.request_id = r.id and d.number = ?", dossierNumber);
        change("update data_request r set asked_on = r.asked_on - " + days + ", until = r.until - " + days + " from dossier d where d.id = r.dossier_id and d.number = ?", dossierNumber);
    }
}
