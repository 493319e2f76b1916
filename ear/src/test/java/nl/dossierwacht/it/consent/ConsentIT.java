package nl.dossierwacht.it.consent;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/** Consent: only where the law wants it, only concrete, and taken back with the effects of question 32. */
class ConsentIT extends BrowserTest {

    private static final String BSN = "999958847";
    private static final String PURPOSE = "bepalen hoeveel begeleiding thuis nog nodig is";

    @Test
    void itIsGivenConfirmedUsedAndTakenBack() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "begeleiding thuis");
            open(page, number);
            assertThat(page.locator("section[aria-labelledby=consent-title]")).containsText("Er is geen toestemming gevraagd");
            lookInAllForms(page, "toestemming-leeg");
            fill(page, "JEUGDWET/TOELEIDING", "begeleiding thuis: omvang\neinddatum", PURPOSE, true);
            lookInAllForms(page, "toestemming-vastleggen");
            page.locator("[id='consent:record']").click();
            assertThat(page.locator(".notice.good")).containsText("De toestemming is vastgelegd");
            page.locator(".consent-items button").first().click();
            assertThat(page.locator(".consent-items .tag.good")).hasCount(1);
            page.locator(".consents button:has-text('Trek in')").click();
            assertThat(page.locator(".notice.good")).containsText("ingetrokken");
            assertThat(page.locator(".consent-items li").nth(0)).containsText("ontvangen op");
            assertThat(page.locator(".consent-items li").nth(1)).containsText("komt niet meer");
            assertThat(page.locator(".consents:not(.asked) button")).hasCount(0);
            fill(page, "WGS/SCHULDHULP", "datum van de regeling", PURPOSE, true);
            page.locator("[id='consent:record']").click();
            assertThat(page.locator(".consents > li")).hasCount(2);
            lookInAllForms(page, "toestemming-gegeven-en-ingetrokken");
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(page.locator(".timeline")).containsText("Toestemming ingetrokken");
            assertEquals(3, count("select 1 from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.kind = 'brief-toestemming' and d.origin = 'LETTER'"
                    + " and d.state = 'IN_WORK_FILE'", number));
            assertEquals(1, count("select 1 from consent_item i join consent c on c.id = i.consent_id join dossier f on f.id = c.dossier_id where f.number = ?"
                    + " and c.state = 'WITHDRAWN' and i.supplied_on is not null", number));
            assertEquals(4, count("select 1 from audit.access_record a join dossier f on f.id = a.dossier_id where f.number = ? and a.action = 'CONSENT_RECORD'"
                    + " and a.outcome = 'PERMITTED'", number));
        }
    }

    @Test
    void whatIsGeneralIsRefusedBesideItsFieldAndWhatWasTypedStays() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "begeleiding thuis");
            open(page, number);
            fill(page, "HELPER", "het hele dossier", PURPOSE, true);
            page.locator("[id='consent:helper']").fill("alle hulpverleners");
            page.locator("[id='consent:record']").click();
            assertThat(page.locator(".field:has([id='consent:items']) .fault")).containsText("Noem elk gegeven apart");
            assertThat(page.locator(".field:has([id='consent:helper']) .fault")).containsText("één hulpverlener");
            assertThat(page.locator("[id='consent:items']")).hasValue("het hele dossier");
            assertThat(page.locator("[id='consent:purpose']")).hasValue(PURPOSE);
            look(page, "toestemming-te-algemeen-1280-light");
            page.locator("[id='consent:items']").fill("datum van het gesprek");
            page.locator("[id='consent:helper']").fill("Thuiszorg De Linde");
            page.locator("[id='consent:answeredOn']").fill(today().plusDays(3).toString());
            page.locator("[id='consent:record']").click();
            assertThat(page.locator(".field:has([id='consent:answeredOn']) .fault")).containsText("tussen de aanvraag en vandaag");
            assertThat(page.locator(".field:has([id='consent:explained']) .fault")).hasCount(0);
            assertEquals(0, count("select 1 from consent c join dossier f on f.id = c.dossier_id where f.number = ?", number));
        }
    }

    @Test
    void aRefusalHasNoConsequence() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "begeleiding thuis");
            open(page, number);
            fill(page, "HELPER", "aantal uren begeleiding", PURPOSE, false);
            page.locator("[id='consent:helper']").fill("Thuiszorg De Linde");
            page.locator("[id='consent:record']").click();
            assertThat(page.locator(".notice")).containsText("geen gevolgen");
            assertThat(page.locator(".consents:not(.asked)")).containsText("geweigerd op");
            assertThat(page.locator(".consents:not(.asked) button")).hasCount(0);
            assertEquals(0, count("select 1 from document d join dossier f on f.id = d.dossier_id where f.number = ?", number));
        }
    }

    @Test
    void eachLawOffersWhatItWantsConsentForAndEnforcementNothing() {
        assertEquals(List.of("JEUGDWET/TOELEIDING", "PARTICIPATIEWET/UITVOERING", "PARTICIPATIEWET/HANDHAVING", "WGS/SCHULDHULP", "HELPER"), offered("wmo.consulent"));
        assertEquals(List.of("HELPER"), offered("jeugd.consulent"));
        assertEquals(List.of(), offered("pw.handhaver"));
    }

    @Test
    void aConsentWithdrawnInAnotherTabSuppliesNothingAnyMore() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "begeleiding thuis");
            open(page, number);
            fill(page, "JEUGDWET/TOELEIDING", "einddatum", PURPOSE, true);
            page.locator("[id='consent:record']").click();
            assertThat(page.locator(".consents > li")).hasCount(1);
            Page second = context.newPage();
            open(second, number);
            page.locator(".consents button:has-text('Trek in')").click();
            assertThat(page.locator(".notice.good")).containsText("ingetrokken");
            second.locator(".consent-items button").first().click();
            assertThat(second.locator(".consent-items")).containsText("komt niet meer");
            assertEquals(0, count("select 1 from consent_item i join consent c on c.id = i.consent_id join dossier f on f.id = c.dossier_id where f.number = ?"
                    + " and i.supplied_on is not null", number));
        }
    }

    @Test
    void anotherLawFindsNeitherTheTabNorTheConsent() {
        String number;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            number = Dossiers.open(page, url(), BSN, "begeleiding thuis");
            open(page, number);
            fill(page, "JEUGDWET/TOELEIDING", "kanarie van de toestemming", PURPOSE, true);
            page.locator("[id='consent:record']").click();
            assertThat(page.locator(".consents > li")).hasCount(1);
        }
        for (String account : List.of("jeugd.consulent", "pw.handhaver", "wijkteam.hulpverlener", "privacy.officer", "beheer")) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?tab=delen&nr=" + number).status(), account);
                assertFalse(page.content().contains("kanarie van de toestemming"), account);
            }
        }
    }

    private List<String> offered(String account) {
        try (BrowserContext context = session()) {
            Page page = signIn(context, account);
            open(page, Dossiers.open(page, url(), BSN, "begeleiding"));
            assertThat(page.locator(".laws tbody tr")).hasCount(6);
            if (account.equals("pw.handhaver")) {
                lookInAllForms(page, "delen-handhaving");
            }
            return page.locator("[id='consent:whose'] option").all().stream().map(option -> option.getAttribute("value")).filter(value -> value != null && !value.isEmpty()).toList();
        }
    }

    private void open(Page page, String number) {
        page.navigate(url() + "/dossier/view.xhtml?tab=delen&nr=" + number);
    }

    private static void fill(Page page, String whose, String items, String purpose, boolean agreed) {
        page.locator("section[aria-labelledby=consent-new] summary").click();
        page.locator("[id='consent:whose']").selectOption(whose);
        page.locator("[id='consent:items']").fill(items);
        page.locator("[id='consent:purpose']").fill(purpose);
        page.locator("[id='consent:explained']").fill("Verteld welke gegevens komen, waarvoor, en dat nee zeggen mag.");
        page.locator("#consent .chips label:has-text('" + (agreed ? "Ja, toestemming" : "Nee, geen toestemming") + "')").click();
        page.locator("#consent .chips label:has-text('In een gesprek')").click();
    }

    private static int count(String sql, String number) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); PreparedStatement query = superuser.prepareStatement(sql)) {
            query.setString(1, number);
            int found = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            return found;
        }
    }
}
