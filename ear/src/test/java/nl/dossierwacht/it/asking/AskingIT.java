package nl.dossierwacht.it.asking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.dossier.Dossiers;

/** Asking the resident for named things, and fetching from the BRP what may not be asked; the law decides which. */
class AskingIT extends BrowserTest {

    private static final String BSN = "999985097";
    private static final String SECRET = "999991383";
    private static final String SECTION = "section[aria-labelledby=asking-title]";

    @Test
    void whatIsNeededIsAskedByLetterAndSettled() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.consulent");
            String number = opened(page, BSN);
            assertThat(page.locator(SECTION)).containsText("Er is nog niets gevraagd");
            assertThat(page.locator(SECTION)).containsText("De inwoner moet dat altijd zelf doorgeven");
            page.locator(SECTION + " summary").first().click();
            assertFalse(page.locator("#askResident .wanted").innerText().contains("Adres"), "what a source holds isn't offered");
            page.locator("#askResident .wanted label:has-text('Bankafschriften')").first().click();
            page.locator("#askResident .wanted label:has-text('Huurovereenkomst')").first().click();
            lookInAllForms(page, "vragen-aan-de-inwoner-kiezen");
            page.locator("[id='askResident:send']").click();
            assertThat(page.locator(".notice.good")).containsText("De brief staat in het werkdossier");
            assertThat(page.locator(".of-resident > li")).hasCount(2);
            assertThat(page.locator("#documents")).containsText("Brief: wat wij van u nodig hebben");
            page.locator(".of-resident li:has-text('Bankafschriften') button:has-text('Ontvangen')").click();
            assertThat(page.locator(".of-resident li:has-text('Bankafschriften') .tag.good")).containsText("ontvangen op");
            lookInAllForms(page, "vragen-aan-de-inwoner");
            page.locator(".of-resident li:has-text('Huurovereenkomst') button:has-text('Niet meer nodig')").click();
            assertThat(page.locator(".of-resident button")).hasCount(0);
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(page.locator(".timeline")).containsText("Inwoner gevraagd om wat nodig is");
            assertThat(page.locator(".timeline")).containsText("Inwoner antwoordde");
            assertEquals(List.of("NOT_NEEDED", "RECEIVED"), Sql.texts("select a.state from asked_item a join dossier f on f.id = a.dossier_id where f.number = ? order by 1", number));
        }
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.consulent");
            String number = opened(page, BSN);
            page.locator(SECTION + " summary").first().click();
            page.locator("[id='askResident:send']").click();
            assertThat(page.locator("#askResident fieldset > .fault")).containsText("Kies een tot zes dingen");
            page.locator("#askResident .wanted label:has-text('Vermogen')").first().click();
            page.locator("#askResident li:has-text('Vermogen') input[type=text]").fill("misschien later handig voor ons");
            page.locator("[id='askResident:send']").click();
            assertThat(page.locator("#askResident fieldset > .fault")).containsText("is geen reden");
            assertThat(page.locator("#askResident li:has-text('Vermogen') input[type=text]")).hasValue("misschien later handig voor ons");
            look(page, "vragen-aan-de-inwoner-geen-reden-1280-light");
            page.locator("#askResident li:has-text('Vermogen') input[type=text]").fill("Zij heeft een depressie en slikt sertraline 50 mg.");
            page.locator("[id='askResident:send']").click();
            assertThat(page.locator("#askResident fieldset > .fault")).containsText("In een reden schrijft u geen ziekte");
            assertThat(page.locator("#askResident li:has-text('Vermogen') input[type=text]")).hasValue("Zij heeft een depressie en slikt sertraline 50 mg.");
            page.locator("#askResident li:has-text('Vermogen') input[type=text]").fill("Boven een grens is er geen recht op bijstand.");
            page.locator("[id='askResident:answerBy']").fill(today().plusDays(1).toString());
            page.locator("[id='askResident:send']").click();
            assertThat(page.locator(".field:has([id='askResident:answerBy']) .fault")).containsText("tussen vijf dagen en acht weken");
            assertEquals(List.of(), Sql.texts("select 1::text from asked_item a join dossier f on f.id = a.dossier_id where f.number = ?", number));
        }
    }

    @Test
    void underTheParticipatiewetItIsFetchedWithOnlyWhatIsNeededOrLookedUp() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.consulent");
            String number = opened(page, BSN);
            page.locator("#fetchSource li:has-text('Partner en kinderen') button").click();
            assertThat(page.locator(".notice.good")).containsText("Het staat als stuk in het werkdossier");
            assertThat(page.locator("#documents")).containsText("Partner en kinderen op hetzelfde adres");
            page.locator("#fetchSource li:has-text('Huwelijk') input[type=text]").fill("handig");
            page.locator("#fetchSource li:has-text('Huwelijk') button").click();
            assertThat(page.locator("#fetchSource > .fault")).isVisible();
            assertThat(page.locator("#fetchSource li:has-text('Huwelijk') input[type=text]")).hasValue("handig");
            page.locator("summary:has-text('Leg vast wat u zelf heeft opgezocht')").click();
            page.locator("[id='lookedUp:item']").selectOption("loon-uitkering");
            page.locator("[id='lookedUp:why']").fill("Inkomen gaat van de bijstand af.");
            page.locator("[id='lookedUp:found']").fill("WW-uitkering, 1.210 euro bruto in oktober");
            lookInAllForms(page, "ophalen-uit-de-brp");
            page.locator("[id='lookedUp:keep']").click();
            assertThat(page.locator(".notice.good")).containsText("Vastgelegd");
            assertThat(page.locator("#documents")).containsText("Uit Polisadministratie UWV");
            assertEquals(List.of("FROM_SOURCE", "FROM_SOURCE"), Sql.texts("select d.origin from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.kind = 'gegeven-bron'", number));
            assertEquals(List.of("Opzoeken in BRP: Partner en kinderen op hetzelfde adres", "Opzoeken in Polisadministratie UWV: Loon uit werk en uitkeringen van het UWV"),
                    Sql.texts("select a.purpose from audit.access_record a join dossier f on f.id = a.dossier_id where f.number = ? and a.action = 'SOURCE_FETCH' and a.outcome = 'PERMITTED' order by 1", number));
        }
    }

    @Test
    void aSecretAddressNeedsAConfidentialDossier() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.consulent");
            String number = opened(page, SECRET);
            page.locator("#fetchSource li:has-text('Adres') button").first().click();
            assertThat(page.locator("#fetchSource > .fault")).containsText("Maak het dossier eerst vertrouwelijk");
            assertThat(page.locator("#fetchSource a[href$='nr=" + number + "#confidential-head']")).isVisible();
            assertFalse(page.content().contains("Havenkade 49"));
            look(page, "ophalen-geheim-adres-1280-light");
            assertEquals(List.of(), Sql.texts("select 1::text from document d join dossier f on f.id = d.dossier_id where f.number = ? and d.origin = 'FROM_SOURCE'", number));
        }
    }

    @Test
    void underAnotherLawItIsAskedAndNothingIsFetched() {
        for (String account : List.of("wmo.consulent", "jeugd.consulent", "wgs.consulent")) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                opened(page, BSN);
                page.locator(SECTION + " summary").first().click();
                assertThat(page.locator("#askResident .wanted label:has-text('Adres')").first()).isVisible();
                assertThat(page.locator("#fetchSource")).hasCount(0);
                assertTrue(page.locator(SECTION).innerText().contains("Vragen aan de inwoner"), account);
            }
        }
    }

    private String opened(Page page, String bsn) {
        String number = Dossiers.open(page, url(), bsn, "bijstand");
        page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
        assertThat(page.locator(SECTION)).isVisible();
        return number;
    }
}
