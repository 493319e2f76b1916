package nl.dossierwacht.it.bodies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.dossierwacht.it.Sql.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.inspection.Inspections;

/** The duty of PW 66: another body is informed, from a dossier under the Participatiewet and from no other. */
class InformBodiesIT extends BrowserTest {

    /** The two tasks of the Participatiewet count their dossiers each for itself, with one letter before the number. */
    private static final String EXECUTION = " and f.domain_key like '%/UITVOERING/%'";
    private static final String ENFORCEMENT = " and f.domain_key like '%/HANDHAVING/%'";
    private static final String LETTER = "select d.title from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.title like 'Mededeling aan UWV%'";

    @Test
    void aBodyIsToldNamedThingsAndTheLetterIsInTheDossier() throws SQLException {
        String fact = mark("Werkt sinds 1 oktober in een bakkerij");
        String number;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.consulent");
            number = Dossiers.open(page, url(), "999941148", "bijstand");
            page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            page.getByText("Licht de instantie in").click();
            lookInAllForms(page, "instantie-inlichten");
            page.locator("#inform\\:go").click();
            assertThat(page.locator("#inform .field:has(#inform\\:body) .fault")).containsText("Kies een instantie");
            page.locator("#inform\\:WORK").fill("Werkt door ondanks een depressie");
            fill(page);
            page.locator("#inform\\:go").click();
            assertThat(page.locator("#inform .field:has(#inform\\:WORK) .fault")).containsText("aandoening");
            assertThat(page.locator("#inform\\:grounds")).hasValue("Een loonstrook bij het heronderzoek van november.");
            page.locator("#inform\\:WORK").fill(fact);
            page.locator("#inform\\:go").click();
            assertThat(page.locator("#inform fieldset:has([name='inform:knows']) .fault")).hasText("Kies een antwoord.");
            page.locator("#inform label:has-text('ik heb het verteld')").click();
            page.locator("#inform\\:go").click();
            assertThat(page.locator(".notice.good")).containsText("De brief staat in het werkdossier");
            page.locator("#given button:has-text('Lees')").click();
            assertThat(page.locator(".said")).containsText(fact);
            lookInAllForms(page, "instantie-ingelicht");
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(page.locator(".timeline")).containsText("Andere instantie ingelicht");
        }
        assertEquals(1, texts(LETTER + EXECUTION, number).size());
        List<String> kept = texts("select t::text || encode(t.words, 'escape') from body_notice t join dossier f on f.id = t.dossier_id where f.number = ?" + EXECUTION, number);
        assertEquals(1, kept.size());
        assertFalse(kept.get(0).contains(fact));
        assertEquals(List.of("BODY_INFORM"), texts("select distinct a.action from audit.access_record a join dossier f on f.id = a.dossier_id where f.number = ? and a.action = 'BODY_INFORM'" + EXECUTION, number));
    }

    @Test
    void whileTheResidentMayNotKnowItIsInNoInspectionAndTheLetterWaits() throws SQLException {
        String bsn = ofWhomNobodyWasInformed();
        String number;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.handhaver");
            number = Dossiers.open(page, url(), bsn, "onderzoek");
            page.navigate(url() + "/bodies/inform.xhtml?nr=" + number);
            page.locator("#inform\\:WORK").fill("Werkt sinds 1 oktober.");
            fill(page);
            page.locator("#inform label:has-text('ik vertel het later')").click();
            page.locator("#inform\\:later").fill(today().plusMonths(4).toString());
            page.locator("#inform\\:whyLater").fill("Het onderzoek van de instantie loopt nog.");
            page.locator("#inform\\:go").click();
            assertThat(page.locator("#inform .field:has(#inform\\:later) .fault")).containsText("binnen 3 maanden");
            page.locator("#inform\\:later").fill(today().plusMonths(2).toString());
            page.locator("#inform\\:go").click();
            assertThat(page.locator(".notice.good")).containsText("als de inwoner het weet");
            assertEquals(0, texts(LETTER + ENFORCEMENT, number).size());
            String request;
            try (BrowserContext desk = session()) {
                request = Inspections.register(signIn(desk, "inzage"), url(), bsn, today());
            }
            page.navigate(url() + "/inspection/gather.xhtml?nr=" + request);
            assertThat(page.locator("main")).containsText(number);
            assertFalse(page.locator("main").textContent().contains("Mededeling aan UWV"));
            page.navigate(url() + "/index.xhtml");
            assertThat(page.locator("main")).containsText("Vertel de inwoner dat u een instantie heeft ingelicht");
            page.navigate(url() + "/bodies/inform.xhtml?nr=" + number);
            Page second = context.newPage();
            second.navigate(page.url());
            page.locator("#given button:has-text('Ik heb het verteld')").click();
            assertThat(page.locator(".notice.good")).containsText("als stuk in het werkdossier");
            second.locator("#given button:has-text('Ik heb het verteld')").click();
            assertThat(second.locator(".notice.good")).containsText("al vastgelegd");
            page.navigate(url() + "/inspection/gather.xhtml?nr=" + request);
            assertThat(page.locator("main")).containsText("Mededeling aan UWV");
        }
        assertEquals(1, texts(LETTER + ENFORCEMENT, number).size());
    }

    @Test
    void underAnotherLawThereIsNoSuchPageAndAForgedSchemeIsRefused() throws SQLException {
        String number;
        String wmo;
        try (BrowserContext context = session(); BrowserContext other = session()) {
            Page page = signIn(context, "pw.consulent");
            number = Dossiers.open(page, url(), "999941999", "bijstand");
            page.navigate(url() + "/bodies/inform.xhtml?nr=" + number);
            page.locator("#inform\\:WORK").fill("Werkt sinds 1 oktober.");
            fill(page);
            page.evaluate("() => { const option = document.createElement('option'); option.value = 'WONINGCORPORATIE/Huur'; option.selected = true;"
                    + " document.getElementById('inform:body').append(option); }");
            page.locator("#inform\\:go").click();
            assertThat(page.locator("#inform\\:go")).isVisible();
            wmo = Dossiers.open(signIn(other, "wmo.consulent"), url(), "999941999", "traplift");
        }
        assertEquals(List.of(), texts("select n.id::text from body_notice n join dossier f on f.id = n.dossier_id where f.number = ?" + EXECUTION, number));
        for (String account : List.of("wmo.consulent", "jeugd.consulent", "wgs.consulent", "wijkteam.hulpverlener", "inzage", "privacy.officer", "beheer", "medisch.adviseur")) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                assertEquals(404, page.navigate(url() + "/bodies/inform.xhtml?nr=" + number).status(), account);
                assertEquals(404, page.navigate(url() + "/bodies/inform.xhtml?nr=" + wmo).status(), account);
                if (account.equals("wmo.consulent")) {
                    page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + wmo);
                    assertThat(page.getByText("Licht de instantie in")).hasCount(0);
                }
            }
        }
    }

    /** What another body was told once is in the inspection of that resident for good, so a second run takes another. */
    private static String ofWhomNobodyWasInformed() throws SQLException {
        for (String bsn : List.of("999941185", "999942670", "999940892", "999944770")) {
            if (texts("select n.id::text from body_notice n join dossier_person p on p.dossier_id = n.dossier_id where p.bsn = ?", bsn).isEmpty()) {
                return bsn;
            }
        }
        throw new AssertionError("of all of them somebody was informed");
    }

    private static void fill(Page page) {
        page.locator("#inform\\:body").selectOption("UWV/WW");
        page.locator("#inform\\:grounds").fill("Een loonstrook bij het heronderzoek van november.");
    }

    private static String mark(String words) {
        return words + " kenmerk " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    }
}
