package nl.dossierwacht.it.suspicion;

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
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.inspection.Inspections;
import nl.dossierwacht.it.opening.Openings;

/** Something that looks like fraud, met under the Wmo: weighed by one person, told or not, and nobody's list. */
class SuspicionIT extends BrowserTest {

    private static final String BSN = "999966820";

    @Test
    void aWeighingIsItsMakersAndGoesToTheResidentButNotToColleagues() throws SQLException {
        String seen = mark("Zag");
        String number;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            number = Dossiers.open(page, url(), BSN, "traplift");
            page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            page.getByText("Wat kunt u doen?").click();
            lookInAllForms(page, "vermoeden-wegen");
            page.locator("#weigh\\:seen").fill(seen);
            page.locator("#weigh label:has-text('Ik meld het niet')").click();
            page.locator("#weigh\\:keep").click();
            assertThat(page.locator("#weigh .field:has(#weigh\\:code) .fault")).hasText("Vul dit in.");
            assertThat(page.locator("#weigh\\:seen")).hasValue(seen);
            fillRest(page);
            page.locator("#weigh\\:keep").click();
            assertThat(page.locator(".notice.good")).containsText("Er is niets gemeld");
            page.locator("#made button:has-text('Lees')").click();
            assertThat(page.locator(".weighed")).containsText(seen);
            lookInAllForms(page, "vermoeden-gewogen");
            page.navigate(url() + "/dossier/view.xhtml?tab=overzicht&nr=" + number);
            assertFalse(page.content().contains("fweging"), "the timeline doesn't tell");
        }
        try (BrowserContext context = session()) {
            Page colleague = signIn(context, "dubbelepet");
            colleague.locator("button.law-WMO").click();
            colleague.waitForURL(url() + "/index.xhtml");
            Openings.replace(colleague, url(), number);
            colleague.navigate(url() + "/suspicion/weigh.xhtml?nr=" + number);
            assertThat(colleague.locator("#weigh")).isVisible();
            assertThat(colleague.locator("#made")).hasCount(0);
            assertFalse(colleague.content().contains(seen));
        }
        assertEquals(List.of(), texts("select s.reference from fraud_signal s where s.bsn = ?", BSN));
        List<String> kept = texts("select encode(w.words, 'escape') from fraud_weighing w join dossier d on d.id = w.dossier_id where d.number = ?", number);
        assertEquals(1, kept.size());
        assertFalse(kept.get(0).contains(seen));
        try (BrowserContext desk = session(); BrowserContext custodian = session()) {
            String request = Inspections.register(signIn(desk, "inzage"), url(), BSN, today());
            Page gathering = signIn(custodian, "wmo.consulent");
            gathering.navigate(url() + "/inspection/gather.xhtml?nr=" + request);
            assertThat(gathering.locator("main")).containsText("Eigen afweging van");
        }
    }

    @Test
    void anUnnamedReportIsOneMessageThatBecomesADocumentWhereItIsTakenUp() throws SQLException {
        String fact = mark("Staat op zaterdag op de markt");
        String number;
        try (BrowserContext context = session()) {
            number = report(signIn(context, "wmo.consulent"), "999936475", fact, "Nee: zonder naam en wet");
        }
        try (BrowserContext context = session()) {
            Page enforcer = signIn(context, "pw.handhaver");
            String reference = open(enforcer, fact);
            assertThat(enforcer.locator("main")).containsText("Van een medewerker van de gemeente.");
            assertFalse(enforcer.content().contains(number));
            assertFalse(enforcer.locator("main").textContent().contains("wmo.consulent"));
            lookInAllForms(enforcer, "melding-bekijken");
            enforcer.locator("#takeUp\\:why").fill("   ");
            enforcer.locator("#takeUp\\:go").click();
            assertThat(enforcer.locator("#takeUp .field:has(#takeUp\\:why) .fault")).containsText("Vul dit in");
            enforcer.locator("#takeUp\\:why").fill("Met zijn reuma kan hij dat werk niet doen.");
            enforcer.locator("#takeUp\\:go").click();
            assertThat(enforcer.locator("#takeUp .field:has(#takeUp\\:why) .fault")).containsText("In een reden schrijft u geen ziekte");
            look(enforcer, "melding-reden-1280-light");
            enforcer.locator("#takeUp\\:why").fill("Er staat een dag en een plaats in.");
            enforcer.locator("#takeUp\\:go").click();
            assertThat(enforcer.locator(".notice.good")).containsText("als stuk in dit nieuwe dossier");
            assertThat(enforcer.locator("main")).containsText("Melding " + reference);
            enforcer.navigate(url() + "/suspicion/signal.xhtml?nr=" + reference);
            assertThat(enforcer.locator("main")).containsText("wordt onderzocht");
            assertFalse(enforcer.content().contains(fact));
            assertEquals(404, enforcer.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
            assertEquals(List.of("t"), texts("select (bsn is null and resident_name is null and content is null)::text::char(1) from fraud_signal where reference = ?", reference));
        }
    }

    @Test
    void aMessageThatIsLeftAloneIsGoneAndTheSecondWhoDealsWithItIsTold() throws SQLException {
        String fact = mark("Rijdt in een nieuwe auto");
        try (BrowserContext context = session()) {
            report(signIn(context, "wmo.consulent"), "999941410", fact, "Ja: mijn naam en de wet");
        }
        try (BrowserContext context = session()) {
            Page enforcer = signIn(context, "pw.handhaver");
            String reference = open(enforcer, fact);
            assertThat(enforcer.locator("main")).containsText("Van wmo.consulent, bij het uitvoeren van de Wmo.");
            Page second = context.newPage();
            second.navigate(enforcer.url());
            enforcer.locator("#leave label:has-text('Te weinig')").click();
            enforcer.locator("#leave\\:go").click();
            assertThat(enforcer.locator("main")).containsText("Te weinig om te onderzoeken");
            lookInAllForms(enforcer, "melding-weg");
            second.locator("#takeUp\\:why").fill("Toch onderzoeken.");
            second.locator("#takeUp\\:go").click();
            assertThat(second.locator(".notice")).containsText("al afgedaan");
            assertEquals(List.of("LEFT_ALONE"), texts("select state from fraud_signal where bsn is null and content is null and reference = ?", reference));
        }
    }

    @Test
    void nobodyElseHasThePagesAndMedicalWordsDoNotCross() throws SQLException {
        String number;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            number = Dossiers.open(page, url(), "999970586", "traplift");
            start(page, number, "Nee: zonder naam en wet");
            page.locator("#weigh\\:keep").click();
            assertThat(page.locator("#weigh .field:has(#weigh\\:WORK) .fault")).containsText("Vul minstens één ding in");
            page.locator("#weigh\\:WORK").fill("Werkt zwart ondanks een depressie");
            page.locator("#weigh\\:keep").click();
            assertThat(page.locator("#weigh .field:has(#weigh\\:WORK) .fault")).containsText("aandoening");
            page.locator("#weigh\\:WORK").fill("Werkt elke zaterdag");
            page.locator("#weigh label:has-text('ik vertel het later')").click();
            page.locator("#weigh\\:later").fill(today().plusMonths(4).toString());
            page.locator("#weigh\\:keep").click();
            assertThat(page.locator("#weigh .field:has(#weigh\\:later) .fault")).containsText("binnen 3 maanden");
            look(page, "vermoeden-melden-1280-light");
            assertEquals(404, page.navigate(url() + "/suspicion/signal.xhtml?nr=V-2026-00001").status());
        }
        assertEquals(List.of(), texts("select w.id::text from fraud_weighing w join dossier d on d.id = w.dossier_id where d.number = ?", number));
        for (String account : List.of("pw.consulent", "pw.handhaver", "jeugd.consulent", "medisch.adviseur", "beheer", "privacy.officer", "inzage")) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                assertEquals(404, page.navigate(url() + "/suspicion/weigh.xhtml?nr=" + number).status(), account);
            }
        }
    }

    private String report(Page page, String bsn, String fact, String named) {
        String number = Dossiers.open(page, url(), bsn, "traplift");
        start(page, number, named);
        page.locator("#weigh\\:WORK").fill(fact);
        page.locator("#weigh\\:keep").click();
        assertThat(page.locator(".notice.good")).containsText("handhaving heeft uw bericht");
        return number;
    }

    private void start(Page page, String number, String named) {
        page.navigate(url() + "/suspicion/weigh.xhtml?nr=" + number);
        page.locator("#weigh\\:seen").fill("Hoorde het van de inwoner zelf.");
        fillRest(page);
        page.locator("#weigh label:has-text('Ik meld het aan handhaving')").click();
        page.locator("#weigh label:has-text('" + named + "')").click();
    }

    private static void fillRest(Page page) {
        page.locator("#weigh\\:interests").fill("Het inkomen van het gezin.");
        page.locator("#weigh\\:trust").fill("De inwoner vertrouwt mij dingen toe.");
        page.locator("#weigh\\:code").fill("De beroepscode vraagt geheimhouding.");
        page.locator("#weigh\\:alternatives").fill("Eerst met de inwoner praten.");
    }

    /** Opens the message that says this from the work list; the list shows numbers only. */
    private String open(Page page, String fact) {
        page.navigate(url() + "/index.xhtml");
        for (String path : page.locator("a[href*='/suspicion/signal.xhtml']").all().stream().map(link -> link.getAttribute("href")).toList()) {
            page.navigate(WholeStack.shared().url().replaceAll("(https?://[^/]+).*", "$1") + path);
            if (page.content().contains(fact)) {
                return path.substring(path.indexOf("nr=") + 3);
            }
        }
        throw new AssertionError("the message did not arrive");
    }

    private static String mark(String words) {
        return words + " kenmerk " + UUID.randomUUID().toString().replaceAll("[^a-z]", "x");
    }
}
