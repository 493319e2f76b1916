package nl.dossierwacht.it.emergency;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.dossierwacht.it.Sql.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.inspection.Inspections;

/** The one door at acute danger: few items, a short time, the privacy officer at once and the resident afterwards. */
class EmergencyDoorIT extends BrowserTest {

    private static final int MINUTE_AND_A_HALF = 90_000;

    @Test
    void anAdviserSeesWhatIsNeededThePrivacyOfficerJudgesAndTheResidentIsTold() throws Exception {
        String bsn = "999968178";
        String partner = "K. " + letters();
        String advice = "Loopt hooguit 40 meter, kenmerk " + letters();
        String ownNote = "Eigen aantekening " + letters();
        String number;
        try (BrowserContext consultant = session(); BrowserContext adviser = session()) {
            Page page = signIn(consultant, "wmo.consulent");
            number = Dossiers.open(page, url(), bsn, "traplift");
            register(page, number, partner);
            advise(page, signIn(adviser, "medisch.adviseur"), number, advice, ownNote);
        }
        String secret = "De meter tikt, kenmerk " + letters();
        String reference;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "medisch.adviseur");
            page.locator("nav a:has-text('Acuut gevaar')").click();
            lookInAllForms(page, "acuut-gevaar-vragen");
            reference = open(page, bsn, secret, "Beperkingen", "Wie om de inwoner");
            assertThat(page.locator(".notice.good")).containsText("De privacy officer heeft bericht");
            assertThat(page.locator("section[aria-labelledby=item-CONTACTS]")).containsText("Partner: " + partner);
            assertThat(page.locator("section[aria-labelledby=item-LIMITATIONS]")).containsText(advice);
            assertThat(page.locator("section[aria-labelledby=item-CHILDREN]")).hasCount(0);
            assertFalse(page.content().contains(ownNote), "the adviser's own file never comes through");
            assertFalse(page.locator("section[aria-labelledby=item-LIMITATIONS]").textContent().contains("traplift"), "the question isn't needed");
            assertFalse(page.content().contains(number) || page.locator("main").textContent().contains("Wmo"), "it doesn't say where it comes from");
            lookInAllForms(page, "acuut-gevaar-open");
            assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
        }
        assertNowherePlain(partner, secret);
        judge(reference, secret, number, partner);
        String letter = "select d.title from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.title like 'Brief: uw gegevens%'";
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            assertThat(page.locator("main")).containsText("Vertel de inwoner dat er bij acuut gevaar is gekeken");
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(page.locator(".timeline")).containsText("Gegevens bekeken bij acuut gevaar");
            page.navigate(url() + "/dossier/view.xhtml?tab=delen&nr=" + number);
            assertThat(page.locator("section[aria-labelledby=danger-title]")).containsText("aan een medisch adviseur");
            assertFalse(page.content().contains(secret));
            page.locator("summary:has-text('Het kan nu nog niet')").click();
            page.locator("#later\\:until").fill(today().plusMonths(2).toString());
            page.locator("#later\\:why").fill("De inwoner ligt nog in het ziekenhuis.");
            page.locator("#later\\:go").click();
            assertThat(page.locator("#later .field:has(#later\\:until) .fault")).containsText("binnen een maand");
            assertThat(page.locator("#later\\:why")).hasValue("De inwoner ligt nog in het ziekenhuis.");
            page.locator("#later\\:until").fill(today().plusDays(10).toString());
            page.locator("#later\\:why").fill("Hij is opgenomen met een psychose.");
            page.locator("#later\\:go").click();
            assertThat(page.locator("#later .field:has(#later\\:why) .fault")).containsText("In een reden schrijft u geen ziekte");
            assertThat(page.locator("#later\\:until")).hasValue(today().plusDays(10).toString());
            look(page, "acuut-gevaar-later-reden-1280-light");
            page.locator("#later\\:why").fill("De inwoner ligt nog in het ziekenhuis.");
            page.locator("#later\\:go").click();
            assertThat(page.locator("section[aria-labelledby=danger-title]")).containsText("ligt nog in het ziekenhuis");
            lookInAllForms(page, "acuut-gevaar-vertellen");
            page.locator("#tell\\:go").click();
            assertThat(page.locator(".notice.good")).containsText("De brief staat in het werkdossier");
            assertThat(page.locator("section[aria-labelledby=danger-title]")).containsText("de inwoner weet het sinds");
        }
        assertEquals(1, texts(letter, number).size());
        try (BrowserContext desk = session(); BrowserContext custodian = session()) {
            String request = Inspections.register(signIn(desk, "inzage"), url(), bsn, today());
            Page gathering = signIn(custodian, "wmo.consulent");
            gathering.navigate(url() + "/inspection/gather.xhtml?nr=" + request);
            assertThat(gathering.locator("main")).containsText("Bij acuut gevaar gegeven op");
        }
    }

    @Test
    void somebodyUnknownLooksLikeSomebodyOfWhomNothingWasRecorded() throws Exception {
        String known = "999935264";
        try (BrowserContext context = session()) {
            Dossiers.open(signIn(context, "jeugd.consulent"), url(), known, "begeleiding");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "medisch.adviseur");
            String nothingOf = shown(page, known);
            String unknown = shown(page, "123456782");
            assertEquals(nothingOf, unknown);
        }
        assertEquals(List.of(), texts("select d.reference from emergency_disclosure d join dossier_person p on p.dossier_id = d.dossier_id where p.bsn = ?", known),
                "a dossier that gave nothing keeps nothing");
    }

    @Test
    void whenTheTimeIsOverItIsGoneAndClosingItIsEarlier() throws Exception {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "medisch.adviseur");
            String closed = open(page, "999968178", "Reageert niet.", "Naam en geboortedatum");
            page.locator("#shut\\:go").click();
            assertThat(page.locator(".notice.good")).containsText("Wat u zag, is weg");
            assertEquals(404, page.navigate(url() + "/emergency/opened.xhtml?nr=" + closed).status());
            assertEquals(List.of(), texts("select id::text from emergency_opening where reference = ?", closed));
            String reference = open(page, "999968178", "Reageert niet.", "Naam en geboortedatum");
            passTime(reference);
            assertEquals(404, page.navigate(url() + "/emergency/opened.xhtml?nr=" + reference).status());
            // The job that takes it away passes each minute.
            page.waitForCondition(() -> isGone(reference), new Page.WaitForConditionOptions().setTimeout(MINUTE_AND_A_HALF));
            assertEquals(1, texts("select reference from emergency_notice where reference = ?", reference).size(), "that it was used stays");
        }
    }

    @Test
    void withoutDangerWithoutReasonsOrWithANameItStaysShutAndWhatWasTypedStays() throws Exception {
        int before = texts("select reference from emergency_notice where reference <> ?", "").size();
        try (BrowserContext context = session()) {
            Page page = signIn(context, "medisch.adviseur");
            page.navigate(url() + "/emergency/index.xhtml");
            page.locator("#door\\:go").click();
            assertThat(page.locator("#door .fault").first()).hasText("Kies een antwoord.");
            fill(page, "W-2026-00001", "Mevrouw Vermeulen ligt op de grond.", "Naam en geboortedatum");
            page.locator("#door\\:go").click();
            assertThat(page.locator("#door .field:has(#door\\:who) .fault")).containsText("Vul een BSN in");
            page.locator("#door\\:who").fill("A. Vermeulen 1-2-1950");
            page.locator("#door\\:go").click();
            assertThat(page.locator("#door .field:has(#door\\:danger) .fault")).containsText("niet wie het is");
            assertThat(page.locator("#door\\:danger")).hasValue("Mevrouw Vermeulen ligt op de grond.");
            look(page, "acuut-gevaar-tegengehouden-1280-light");
            page.locator("#door\\:danger").fill("Ligt op de grond.");
            page.locator("#door label:has-text('Ja')").last().click();
            page.locator("#door\\:go").click();
            assertThat(page.locator("#door fieldset:has([name='door:cannotBeAsked']) .fault")).containsText("als u het de inwoner niet kunt vragen");
        }
        assertEquals(before, texts("select reference from emergency_notice where reference <> ?", "").size());
    }

    @Test
    void nobodyElseHasADoorNorTheOverviewAndAHelperWithoutRegistrationIsToldWhy() throws Exception {
        String reference;
        try (BrowserContext context = session()) {
            reference = open(signIn(context, "medisch.adviseur"), "999968178", "Reageert niet.", "Naam en geboortedatum");
        }
        for (String account : List.of("wmo.consulent", "jeugd.consulent", "pw.consulent", "pw.handhaver", "wgs.consulent", "inzage", "beheer", "privacy.officer")) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                assertEquals(404, page.navigate(url() + "/emergency/index.xhtml").status(), account);
                assertEquals(404, page.navigate(url() + "/emergency/opened.xhtml?nr=" + reference).status(), account);
                if (!account.equals("privacy.officer")) {
                    assertEquals(404, page.navigate(url() + "/emergency/uses.xhtml").status(), account);
                    assertEquals(404, page.navigate(url() + "/emergency/use.xhtml?nr=" + reference).status(), account);
                }
            }
        }
        try (BrowserContext context = session()) {
            Page helper = signIn(context, "wijkteam.hulpverlener");
            assertThat(helper.locator("nav a:has-text('Acuut gevaar')")).hasCount(0);
            helper.navigate(url() + "/emergency/index.xhtml");
            assertThat(helper.locator("main")).containsText("BIG-registratie die de gemeente heeft bevestigd");
            assertThat(helper.locator("#door")).hasCount(0);
            look(helper, "acuut-gevaar-geen-deur-1280-light");
            assertEquals(404, helper.navigate(url() + "/emergency/opened.xhtml?nr=" + reference).status());
        }
    }

    private void judge(String reference, String secret, String number, String partner) throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "privacy.officer");
            assertThat(page.locator("main")).containsText("beoordeel of het mocht");
            assertThat(page.locator("nav a:has-text('Acuut gevaar')")).containsText(texts("select count(*)::text from emergency_notice where judgement is null and reference <> ?", "").get(0));
            page.navigate(url() + "/emergency/uses.xhtml");
            lookInAllForms(page, "acuut-gevaar-gebruik");
            page.navigate(url() + "/emergency/use.xhtml?nr=" + reference);
            assertThat(page.locator("main")).containsText(secret);
            assertFalse(page.content().contains(number) || page.content().contains(partner) || page.content().contains("medisch.adviseur"), "no names and no dossier");
            page.locator("#judge\\:go").click();
            assertThat(page.locator("#judge .fault").first()).hasText("Kies een antwoord.");
            page.locator("#judge label:has-text('Ja, dit mocht')").click();
            page.locator("#judge\\:reasons").fill("   ");
            page.locator("#judge\\:go").click();
            assertThat(page.locator("#judge .field:has(#judge\\:reasons) .fault")).hasText("Vul dit in.");
            lookInAllForms(page, "acuut-gevaar-beoordelen");
            page.locator("#judge\\:reasons").fill("Hij heeft schizofrenie.");
            page.locator("#judge\\:go").click();
            assertThat(page.locator("#judge .field:has(#judge\\:reasons) .fault")).containsText("In een reden schrijft u geen ziekte");
            page.locator("#judge\\:reasons").fill("Er was gevaar en niemand kon het zeggen.");
            Page second = context.newPage();
            second.navigate(page.url());
            page.locator("#judge\\:go").click();
            assertThat(page.locator("section[aria-labelledby=found]")).containsText("niemand kon het zeggen");
            second.locator("#judge label:has-text('Nee, dit mocht niet')").click();
            second.locator("#judge\\:reasons").fill("Toch niet.");
            second.locator("#judge\\:go").click();
            assertThat(second.locator(".notice")).containsText("al beoordeeld");
            assertEquals(List.of("LAWFUL"), texts("select judgement from emergency_notice where reference = ?", reference));
        }
    }

    private String shown(Page page, String bsn) {
        open(page, bsn, "Reageert niet.", "Kinderen");
        String items = String.join("\n", page.locator("section[aria-labelledby^=item-]").allTextContents());
        assertTrue(items.contains("Niets gevonden"));
        return items;
    }

    private String open(Page page, String bsn, String danger, String... items) {
        page.navigate(url() + "/emergency/index.xhtml");
        fill(page, bsn, danger, items);
        page.locator("#door\\:go").click();
        page.waitForURL(address -> address.contains("/emergency/opened.xhtml"));
        return page.url().replaceAll(".*nr=([A-Z0-9-]+).*", "$1");
    }

    private static void fill(Page page, String who, String danger, String... items) {
        page.locator("#door label:has-text('Ja, nu')").click();
        page.locator("#door\\:danger").fill(danger);
        page.locator("#door label:has-text('Nee, dat kan niet')").click();
        page.locator("#door\\:whyNotAsked").fill("Is bewusteloos.");
        page.locator("#door\\:who").fill(who);
        for (String item : items) {
            page.locator("#door label:has-text('" + item + "')").click();
        }
        page.locator("#door\\:whyNeeded").fill("Om te weten wie ik kan bellen.");
    }

    private void register(Page page, String number, String partner) {
        page.navigate(url() + "/dossier/view.xhtml?tab=personen&nr=" + number);
        page.locator("details:has(#register) summary").click();
        page.locator("#register label:has-text('Partner')").click();
        page.locator("#register\\:name").fill(partner);
        page.locator("#register\\:reason").fill("Zorgt voor hem vanwege zijn dementie.");
        page.locator("#register\\:add").click();
        assertThat(page.locator("#register .field:has(#register\\:reason) .fault")).containsText("In een reden schrijft u geen ziekte");
        look(page, "persoon-reden-1280-light");
        page.locator("#register\\:reason").fill("Helpt bij het traplopen.");
        page.locator("#register\\:add").click();
        assertThat(page.locator("main")).containsText(partner);
    }

    private void advise(Page consultant, Page adviser, String number, String advice, String ownNote) {
        String question = "Is een traplift nodig? Kenmerk " + letters();
        consultant.navigate(url() + "/medical/request.xhtml?nr=" + number);
        consultant.locator("#ask\\:question").fill(question);
        consultant.locator("#ask\\:limitation").fill("Kan moeilijk lopen");
        consultant.locator("#ask\\:send").click();
        assertThat(consultant.locator(".notice.good")).containsText("naar de medisch adviseur");
        adviser.navigate(url() + "/medical/index.xhtml");
        for (String path : adviser.locator("section[aria-labelledby=waiting] a.btn").all().stream().map(link -> link.getAttribute("href")).toList()) {
            adviser.navigate(url().replaceAll("(https?://[^/]+).*", "$1") + path);
            if (adviser.content().contains(question)) {
                break;
            }
        }
        adviser.locator("#own\\:ownNotes").fill(ownNote);
        adviser.locator("#own\\:keep").click();
        assertThat(adviser.locator("#own\\:ownNotes")).hasValue(ownNote);
        adviser.locator("#give\\:limitations").fill(advice);
        adviser.locator("#give label").getByText("Blijvend").click();
        adviser.locator("#give\\:support").fill("Naar boven kunnen.");
        adviser.locator("#give\\:deliver").click();
        assertThat(adviser.locator(".notice.good")).containsText("in het dossier dat erom vroeg");
    }

    private static void passTime(String reference) throws SQLException {
        for (String sql : List.of("update emergency_copy set ends_at = ends_at - interval '2 hours' where opening_id = (select id from emergency_opening where reference = ?)",
                "update emergency_opening set opened_at = opened_at - interval '2 hours', ends_at = ends_at - interval '2 hours' where reference = ?")) {
            try (Connection superuser = WholeStack.shared().superuser(); PreparedStatement update = superuser.prepareStatement(sql)) {
                update.setString(1, reference);
                update.executeUpdate();
            }
        }
    }

    private static void assertNowherePlain(String... secrets) throws SQLException {
        for (String table : List.of("emergency_opening", "emergency_copy", "emergency_notice", "emergency_disclosure")) {
            for (String row : texts("select t::text || coalesce(encode((to_jsonb(t) ->> 'content')::bytea, 'escape'), '') || coalesce(encode((to_jsonb(t) ->> 'why')::bytea, 'escape'), '') from "
                    + table + " t where t.domain_key <> ?", "")) {
                for (String secret : secrets) {
                    assertFalse(row.contains(secret), table);
                }
            }
        }
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "x").substring(0, 12);
    }

    private static boolean isGone(String reference) {
        try {
            return texts("select id::text from emergency_opening where reference = ?", reference).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
