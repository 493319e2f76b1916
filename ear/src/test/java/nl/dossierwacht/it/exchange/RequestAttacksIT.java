package nl.dossierwacht.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.dossier.Dossiers;

/** What a request between laws must stand: one's own, twice, forged, from elsewhere, as a search; and that nothing tells whether somebody is known. */
class RequestAttacksIT extends BrowserTest {

    @Test
    void nobodyDecidesTheirOwnRequestAlsoWithTheHoldersHat() throws SQLException {
        String purpose = Exchanges.mark("hulp in het gezin op elkaar afstemmen");
        try (BrowserContext both = session(); BrowserContext colleague = session()) {
            Page page = signIn(both, "dubbelepet");
            page.locator("button.law-JEUGDWET").click();
            String number = Dossiers.open(page, url(), "999970586", "ambulante hulp");
            Exchanges.fill(page, url(), number, "WMO/TOELEIDING", purpose, "Contactpersoon bij de Wmo");
            Exchanges.send(page);
            String reference = Exchanges.reference(signIn(colleague, "wmo.consulent"), url(), purpose);
            page.navigate(url() + "/hat.xhtml");
            page.locator("button.law-WMO").click();
            assertEquals(404, page.navigate(url() + "/exchange/decide.xhtml?nr=" + reference).status());
            page.navigate(url() + "/index.xhtml");
            assertFalse(page.content().contains(reference), "not in the own work list either");
            assertEquals(List.of("OPEN"), Sql.texts("select state from held_request where reference = ? and domain_key like '%/WMO/TOELEIDING/%'", reference));
        }
    }

    @Test
    void twoWhoDecideAtOnceGiveOneCopy() throws SQLException {
        String purpose = Exchanges.mark("een betalingsregeling voorbereiden");
        try (BrowserContext asking = session(); BrowserContext holding = session()) {
            Page first = signIn(holding, "wmo.consulent");
            Dossiers.open(first, url(), "999970586", "traplift");
            Page asker = signIn(asking, "wgs.consulent");
            String number = Dossiers.open(asker, url(), "999970586", "hulp bij schulden");
            Exchanges.fill(asker, url(), number, "WMO/TOELEIDING", purpose, "Voorziening: begin en einde");
            Exchanges.send(asker);
            String reference = Exchanges.reference(first, url(), purpose);
            Page second = holding.newPage();
            second.navigate(url() + "/exchange/decide.xhtml?nr=" + reference);
            for (Page page : List.of(first, second)) {
                Exchanges.give(page, "Voorziening: begin en einde", "vanaf maart", today());
            }
            Exchanges.decide(first);
            assertThat(first.locator("main")).containsText("Dit verzoek is beantwoord");
            Exchanges.decide(second);
            assertThat(second.locator(".notice")).containsText("intussen beantwoord");
            assertEquals(1, Sql.texts("select 1::text from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.kind = 'gegeven-andere-wet'", number).size());
        }
    }

    @Test
    void unknownRefusedAndLeftLyingAreTheSameToWhoAsked() throws SQLException {
        String refused = Exchanges.mark("vaststellen waar iemand woont");
        String unknown = Exchanges.mark("nagaan waar iemand verblijft");
        String untouched = Exchanges.mark("onderzoeken waar iemand slaapt");
        try (BrowserContext asking = session(); BrowserContext holding = session()) {
            Page holder = signIn(holding, "wgs.consulent");
            Dossiers.open(holder, url(), "999966820", "hulp bij schulden");
            Page asker = signIn(asking, "pw.handhaver");
            String first = ask(asker, "999966820", refused);
            String second = ask(asker, unknownToWgs(), unknown);
            String third = ask(asker, "999966820", untouched);
            for (String purpose : List.of(refused, unknown)) {
                Exchanges.reference(holder, url(), purpose);
                Exchanges.refuse(holder, "Of iemand bekend is", purpose.equals(refused) ? "NOT_NEEDED" : "NOT_HELD");
                if (purpose.equals(unknown)) {
                    assertThat(holder.locator("main")).containsText("Deze inwoner heeft hier geen dossier");
                    look(holder, "verzoek-onbekend-1280-light");
                }
                Exchanges.decide(holder);
                assertThat(holder.locator("main")).containsText("Dit verzoek is beantwoord");
            }
            assertEquals(seen(asker, third, untouched), seen(asker, first, refused), "before the day");
            assertEquals(seen(asker, third, untouched), seen(asker, second, unknown), "before the day");
            for (String number : List.of(first, second, third)) {
                Exchanges.ageBy(30, number);
            }
            assertThat(open(asker, first).locator(".asked .consent-items .tag")).hasText("niet gekomen");
            assertEquals(seen(asker, third, untouched), seen(asker, first, refused), "after the day");
            assertEquals(seen(asker, third, untouched), seen(asker, second, unknown), "after the day");
            String log = "select count(*)::text from audit.access_record a join dossier d on d.id = a.dossier_id where d.number = ? and a.action = 'DATA_DECIDE' and d.domain_key like '%/HANDHAVING/%'";
            for (String number : List.of(first, second, third)) {
                assertEquals(List.of("0"), Sql.texts(log, number), "the asker's log tells of no decision");
            }
        }
    }

    @Test
    void anotherHatFindsNeitherRequestNorAnswerAndNothingIsOpenedThatTheMatrixCloses() {
        String purpose = Exchanges.mark("een aanvraag beoordelen");
        String reference;
        String number;
        try (BrowserContext asking = session(); BrowserContext holding = session()) {
            Page asker = signIn(asking, "wgs.consulent");
            number = Dossiers.open(asker, url(), "999936475", "hulp bij schulden");
            Exchanges.fill(asker, url(), number, "WMO/TOELEIDING", purpose, "Contactpersoon bij de Wmo");
            Exchanges.send(asker);
            reference = Exchanges.reference(signIn(holding, "wmo.consulent"), url(), purpose);
            assertEquals(404, asker.navigate(url() + "/exchange/ask.xhtml?from=WGS/SCHULDHULP&nr=" + number).status(), "its own task");
            assertEquals(404, asker.navigate(url() + "/exchange/ask.xhtml?from=NONE/MEDISCH_ADVIES&nr=" + number).status(), "the adviser's file");
        }
        for (String account : List.of("jeugd.consulent", "pw.handhaver", "wijkteam.hulpverlener", "privacy.officer", "beheer", "inzage")) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                assertEquals(404, page.navigate(url() + "/exchange/decide.xhtml?nr=G-2026-99999").status(), account);
                assertFalse(page.content().contains(purpose), account);
                page.navigate(url() + "/exchange/decide.xhtml?nr=" + reference);
                assertFalse(page.content().contains(purpose), account);
                assertEquals(404, page.navigate(url() + "/exchange/ask.xhtml?from=WMO/TOELEIDING&nr=" + number).status(), account);
            }
        }
        try (BrowserContext context = session()) {
            Page team = signIn(context, "wijkteam.hulpverlener");
            String own = Dossiers.open(team, url(), "999936475", "gesprekken");
            assertEquals(404, team.navigate(url() + "/exchange/ask.xhtml?from=WMO/TOELEIDING&nr=" + own).status(), "the matrix opens nothing to helpers");
        }
    }

    @Test
    void theSameWordsAboutOneAfterAnotherAreASearchAndStop() throws SQLException {
        String purpose = Exchanges.mark("controleren van adressen");
        List<String> residents = List.of("999966820", "999936475", "999941410", "999970586");
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.consulent");
            for (String bsn : residents) {
                String number = Dossiers.open(page, url(), bsn, "controle");
                Exchanges.fill(page, url(), number, "WGS/SCHULDHULP", purpose, "Of iemand bekend is");
                Exchanges.send(page);
            }
            String fifth = Dossiers.open(page, url(), "999958847", "controle");
            Exchanges.fill(page, url(), fifth, "WGS/SCHULDHULP", purpose, "Of iemand bekend is");
            page.locator("[id='ask:send']").click();
            assertThat(page.locator("#ask .fault").first()).containsText("zoeken zonder aanleiding");
            look(page, "verzoek-gestopt-1280-light");
            assertEquals(List.of(), Sql.texts("select 1::text from data_request r join dossier d on d.id = r.dossier_id where d.number = ? and d.domain_key like '%/UITVOERING/%'", fifth));
            assertEquals(List.of("REFUSED"), Sql.texts("select a.outcome from audit.access_record a join dossier d on d.id = a.dossier_id where d.number = ? and a.rule = 'Q4-NO-SCREENING' and d.domain_key like '%/UITVOERING/%'", fifth));
        }
        assertEquals(List.of("pw.consulent"), Sql.texts("select distinct employee from trawl.finding where pattern = ?", "REQUESTS_THAT_SEARCH"), "though the request was rolled back");
        try (BrowserContext context = session()) {
            Page officer = signIn(context, "privacy.officer");
            officer.navigate(url() + "/trawling/index.xhtml");
            assertThat(officer.locator("main")).containsText("Verzoeken aan andere wetten die samen op zoeken lijken");
            assertFalse(officer.content().contains(purpose) || residents.stream().anyMatch(officer.content()::contains));
            look(officer, "zoekende-verzoeken-1280-light");
        }
    }

    private String ask(Page page, String bsn, String purpose) {
        String number = Dossiers.open(page, url(), bsn, "onderzoek");
        Exchanges.fill(page, url(), number, "WGS/SCHULDHULP", purpose, "Of iemand bekend is");
        Exchanges.cause(page, today());
        Exchanges.send(page);
        return number;
    }

    /** Everything the asker's tab says, but for the number, the purpose and the ids that each has of its own. */
    private String seen(Page page, String number, String purpose) {
        return open(page, number).locator(".asked").innerText().replace(number, "").replace(purpose, "");
    }

    private Page open(Page page, String number) {
        page.navigate(url() + "/dossier/view.xhtml?tab=delen&nr=" + number);
        return page;
    }

    private static String unknownToWgs() throws SQLException {
        for (String bsn : List.of("999941410", "999958847", "999936475")) {
            if (Sql.texts("select 1::text from dossier_person where bsn = ? and domain_key like '%/WGS/%'", bsn).isEmpty()) {
                return bsn;
            }
        }
        throw new AssertionError("everybody is known");
    }
}
