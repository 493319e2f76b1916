package nl.dossierwacht.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import nl.dossierwacht.audit.SmallCells;
import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.dossier.Dossiers;

/** A request from one law to another: named items, decided one by one by who holds them, and only copies of what is given come over. */
class RequestIT extends BrowserTest {

    private static final String BSN = "999966820";

    @Test
    void aCopyOfWhatIsGivenArrivesAndAWithdrawnConsentStopsTheRest() throws SQLException {
        String purpose = Exchanges.mark("bepalen hoeveel begeleiding nog nodig is");
        String value = Exchanges.mark("vier uur in de week");
        try (BrowserContext asking = session(); BrowserContext holding = session()) {
            Page holder = signIn(holding, "jeugd.consulent");
            String theirs = Dossiers.open(holder, url(), BSN, "ambulante hulp");
            Page asker = signIn(asking, "wmo.consulent");
            String number = Dossiers.open(asker, url(), BSN, "begeleiding thuis");
            asker.navigate(url() + "/exchange/index.xhtml?nr=" + number);
            lookInAllForms(asker, "verzoek-plaat");
            asker.locator(".matrix tr.own td a").nth(2).click();
            assertThat(asker.locator("section[aria-labelledby=cell]")).containsText("alleen met toestemming van de inwoner");
            look(asker, "verzoek-vak-1280-light");
            asker.locator("button:has-text('Schrijf het verzoek')").click();
            assertThat(asker.locator("main")).containsText("Er is nog geen toestemming voor deze gegevens");
            Exchanges.consent(asker, url(), number, "JEUGDWET/TOELEIDING", "hulp thuis: omvang\nhulp thuis: einddatum");
            Exchanges.fill(asker, url(), number, "JEUGDWET/TOELEIDING", purpose, "hulp thuis: omvang", "hulp thuis: einddatum");
            lookInAllForms(asker, "verzoek-schrijven");
            Exchanges.send(asker);
            assertThat(asker.locator(".asked .consent-items .tag")).hasText(new String[] {"nog niet gekomen", "nog niet gekomen"});

            String reference = Exchanges.reference(holder, url(), purpose);
            assertFalse(holder.content().contains(number), "the asker's dossier isn't shown");
            Exchanges.give(holder, "hulp thuis: omvang", value, today());
            lookInAllForms(holder, "verzoek-beslissen");
            Exchanges.decide(holder);
            assertThat(holder.locator(".notice.good")).containsText("Over de andere gegevens beslist u later");

            asker.navigate(url() + "/dossier/view.xhtml?tab=delen&nr=" + number);
            assertThat(asker.locator(".asked .consent-items .tag").nth(0)).containsText("ontvangen op");
            lookInAllForms(asker, "verzoek-antwoord");
            asker.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            assertThat(asker.locator("main")).containsText("hulp thuis: omvang");
            assertEquals(List.of("FROM_OTHER_LAW"), Sql.texts("select d.origin from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.kind = 'gegeven-andere-wet'", number));
            assertEquals(404, asker.navigate(url() + "/dossier/view.xhtml?nr=" + theirs).status(), "a copy, not a door");

            asker.navigate(url() + "/dossier/view.xhtml?tab=delen&nr=" + number);
            asker.locator("section[aria-labelledby=consent-title] button:has-text('Trek in')").click();
            assertThat(asker.locator(".notice.good")).containsText("ingetrokken");
            assertThat(asker.locator(".asked .consent-items .tag").nth(1)).containsText("gestopt");
            holder.navigate(url() + "/exchange/decide.xhtml?nr=" + reference);
            assertThat(holder.locator("main")).containsText("Dit verzoek is ingetrokken");
            assertEquals(List.of("t"), Sql.texts("select (bsn is null and resident_name is null and words is null)::text::char(1) from held_request where reference = ? and domain_key like '%JEUGDWET%'", reference));
            assertEquals(List.of("WMO/TOELEIDING"), Sql.texts("select p.given_to from provided_item p join dossier d on d.id = p.dossier_id where d.number = ?", theirs));
        }
    }

    @Test
    void thePrivacyOfficerSeesThePictureWithCountsAndNobody() throws SQLException {
        String purpose = Exchanges.mark("uitzoeken welke hulp er al is");
        try (BrowserContext asking = session(); BrowserContext supervising = session()) {
            Page asker = signIn(asking, "wgs.consulent");
            for (int n = 0; n < 5; n++) {
                String number = Dossiers.open(asker, url(), BSN, "hulp bij schulden");
                Exchanges.fill(asker, url(), number, "WMO/TOELEIDING", purpose, "Voorziening: begin en einde");
                Exchanges.send(asker);
            }
            long asked = Long.parseLong(Sql.texts("select count(*)::text from held_request where domain_key = ? and asker like '%/WGS/SCHULDHULP/%'", "voorbeeldstad/WMO/TOELEIDING/college").get(0));
            String shown = SmallCells.of(asked).shown() + " verzoeken";
            Page officer = signIn(supervising, "privacy.officer");
            officer.navigate(url() + "/audit/index.xhtml");
            officer.locator("section[aria-labelledby=exchanged] a").click();
            Locator cell = officer.locator(".matrix a[href*='to=WGS/SCHULDHULP'][href*='from=WMO/TOELEIDING'], .matrix a[href*='to=WGS%2FSCHULDHULP'][href*='from=WMO%2FTOELEIDING']");
            assertThat(cell).containsText(shown);
            cell.click();
            assertThat(officer.locator("section[aria-labelledby=cell] table")).containsText("Wacht op antwoord");
            lookInAllForms(officer, "verzoek-aantallen");
            assertFalse(officer.content().contains(purpose) || officer.content().contains(BSN) || officer.content().contains("wgs.consulent"));
            assertThat(officer.locator("form[action*='ask.xhtml']")).hasCount(0);
            asker.navigate(url() + "/exchange/index.xhtml");
            assertFalse(asker.content().contains(shown), "counts are not the asker's");
        }
    }

    @Test
    void ofSeveralTeamsOneIsChosenAndNoOtherIsAsked() throws SQLException {
        Sql.change("insert into dossier_number_series (domain_key, year, last) select 'voorbeeldstad/WMO/HULPVERLENING/' || team, 2020, 1 from unnest(array['wijkteam', 'wijkteam-noord']) team on conflict do nothing");
        try (BrowserContext asking = session()) {
            Page asker = signIn(asking, "wmo.consulent");
            String number = Dossiers.open(asker, url(), BSN, "begeleiding thuis");
            Exchanges.fill(asker, url(), number, "WMO/HULPVERLENING", Exchanges.mark("hulp van twee kanten afstemmen"), "Hulp: begin en einde");
            asker.locator("[id='ask:send']").click();
            assertThat(asker.locator("#ask .fault")).containsText("Kies het team waaraan u vraagt");
            lookInAllForms(asker, "verzoek-wijkteam");
            assertThat(asker.locator("[id='ask:team'] option")).hasText(new String[] {"Kies een team", "wijkteam", "wijkteam noord"});
            asker.locator("[id='ask:team']").selectOption("wijkteam-noord");
            Exchanges.send(asker);
            assertEquals(List.of("voorbeeldstad/WMO/HULPVERLENING/wijkteam-noord"),
                    Sql.texts("select h.domain_key from held_request h join data_request r on r.id = h.request_id join dossier d on d.id = r.dossier_id where d.number = ?", number));
        } finally {
            Sql.change("delete from dossier_number_series where year = 2020 and domain_key like '%/HULPVERLENING/%'");
        }
    }

    @Test
    void whatIsPastItsDayIsNotAnsweredAnyMore() throws SQLException {
        String purpose = Exchanges.mark("een regeling treffen met schuldeisers");
        try (BrowserContext asking = session(); BrowserContext holding = session()) {
            Page holder = signIn(holding, "wmo.consulent");
            Dossiers.open(holder, url(), BSN, "traplift");
            Page asker = signIn(asking, "wgs.consulent");
            String number = Dossiers.open(asker, url(), BSN, "hulp bij schulden");
            Exchanges.fill(asker, url(), number, "WMO/TOELEIDING", purpose, "Voorziening: begin en einde");
            Exchanges.send(asker);
            Exchanges.reference(holder, url(), purpose);
            Exchanges.give(holder, "Voorziening: begin en einde", "vanaf maart", today());
            Exchanges.ageBy(30, number);
            Exchanges.decide(holder);
            assertThat(holder.locator(".notice")).containsText("Er is niets gegeven");
            asker.navigate(url() + "/dossier/view.xhtml?tab=delen&nr=" + number);
            assertThat(asker.locator(".asked .consent-items .tag")).hasText("niet gekomen");
            assertEquals(List.of(), Sql.texts("select 1::text from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.kind = 'gegeven-andere-wet'", number));
        }
    }

    @Test
    void theHolderConfirmsTheNeedGivesInPartAndNothingMedicalComesOver() {
        String purpose = Exchanges.mark("afspraken over werk en hulp op elkaar afstemmen");
        try (BrowserContext asking = session(); BrowserContext holding = session()) {
            Page holder = signIn(holding, "wmo.consulent");
            Dossiers.open(holder, url(), "999936475", "begeleiding");
            Page asker = signIn(asking, "pw.consulent");
            String number = Dossiers.open(asker, url(), "999936475", "levensonderhoud");
            Exchanges.fill(asker, url(), number, "WMO/TOELEIDING", purpose, "Voorziening: soort en omvang", "Contactpersoon bij de Wmo");
            Exchanges.send(asker);
            Exchanges.reference(holder, url(), purpose);
            Exchanges.give(holder, "Voorziening: soort en omvang", "begeleiding vanwege een depressie", today());
            Exchanges.refuse(holder, "Contactpersoon bij de Wmo", "NOT_NEEDED");
            holder.locator("[id='decide:confirmed']").check();
            Exchanges.decide(holder);
            assertThat(holder.locator("#decide .fault").first()).containsText("nooit de aandoening");
            holder.locator("#decide textarea").first().fill("begeleiding, twee dagdelen");
            holder.locator("[id='decide:confirmed']").uncheck();
            Exchanges.decide(holder);
            assertThat(holder.locator(".field:has([id='decide:confirmed']) .fault")).containsText("ook nodig");
            holder.locator("[id='decide:confirmed']").check();
            Exchanges.decide(holder);
            assertThat(holder.locator("main")).containsText("Dit verzoek is beantwoord");
            asker.navigate(url() + "/dossier/view.xhtml?tab=delen&nr=" + number);
            assertThat(asker.locator(".asked .consent-items .tag").nth(0)).containsText("ontvangen op");
            assertThat(asker.locator(".asked .consent-items li").nth(1)).containsText("hiervoor niet nodig");
        }
    }

    @Test
    void enforcementStatesACauseAndTellsTheResidentLaterForAReason() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.handhaver");
            String number = Dossiers.open(page, url(), "999941410", "onderzoek adres");
            Exchanges.fill(page, url(), number, "WMO/TOELEIDING", Exchanges.mark("vaststellen waar iemand woont"), "Of iemand bekend is");
            Exchanges.cause(page, today().plusDays(2));
            page.locator("#ask label:has-text('Later')").click();
            page.locator("[id='ask:laterOn']").fill(today().plusMonths(4).toString());
            page.locator("[id='ask:send']").click();
            assertThat(page.locator(".field:has([id='ask:what']) .fault")).containsText("concrete aanleiding");
            Exchanges.cause(page, today());
            page.locator("[id='ask:send']").click();
            assertThat(page.locator(".field:has([id='ask:laterOn']) .fault")).containsText("hoogstens drie maanden");
            look(page, "verzoek-handhaving-1280-light");
            page.locator("[id='ask:laterOn']").fill(today().plusMonths(1).toString());
            page.locator("[id='ask:whyLater']").fill("Nu vertellen zou het onderzoek schaden.");
            Exchanges.send(page);
            assertThat(page.locator(".asked")).containsText("de inwoner weet het nog niet");
            // The two tasks of the Participatiewet number their dossiers each for themselves.
            String letters = "select 1::text from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.kind = 'brief-gegevensverzoek' and d.domain_key like '%/HANDHAVING/%'";
            assertEquals(List.of(), Sql.texts(letters, number));
            page.locator(".asked button:has-text('Vertel het nu')").click();
            assertThat(page.locator(".notice.good")).containsText("De brief aan de inwoner");
            assertEquals(1, Sql.texts(letters, number).size());
            assertTrue(Sql.texts("select 1::text from data_request r join dossier d on d.id = r.dossier_id where d.number = ? and r.told_on is not null and d.domain_key like '%/HANDHAVING/%'", number).size() == 1);
        }
    }
}
