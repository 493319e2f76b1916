package nl.dossierwacht.it.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/** Inspection requests where something doesn't go straight on: extended, withdrawn, done twice, done too late, guessed. */
class InspectionIT extends BrowserTest {

    private static final String BSN = "999952869";
    private static final int PATIENCE = 60_000;

    @Test
    void theTermIsExtendedOnceAndTheLetterIsKept() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "inzage");
            Inspections.register(page, url(), BSN, today().minusDays(20));
            page.locator("summary:has-text('Termijn verlengen')").click();
            page.locator("[id='extend:reason']").fill("druk");
            page.locator("[id='extend:go']").click();
            assertThat(page.locator("#extend .fault:not(:empty)")).containsText("AVG 12 lid 3");
            assertThat(page.locator("[id='extend:reason']")).hasValue("druk");
            page.locator("[id='extend:reason']").fill("U bent in behandeling voor een depressie.");
            page.locator("[id='extend:go']").click();
            assertThat(page.locator("#extend .fault:not(:empty)")).containsText("In een reden schrijft u geen ziekte");
            assertThat(page.locator("[id='extend:reason']")).hasValue("U bent in behandeling voor een depressie.");
            look(page, "inzage-verlengen-reden-1280-light");
            page.locator("[id='extend:reason']").fill("Uw gegevens staan in veel dossiers.");
            page.locator("[id='extend:go']").click();
            assertThat(page.locator(".notice.good")).containsText("verlengd");
            assertThat(page.locator("main")).containsText("Brief over de verlenging");
            assertThat(page.locator("summary:has-text('Termijn verlengen')")).hasCount(0);
            lookInAllForms(page, "inzage-verlengd");
            page.navigate(url() + "/inspection/index.xhtml");
            assertThat(page.locator("main .list").first()).containsText("verlengd");
        }
    }

    @Test
    void aRequestThatCameInMoreThanAMonthAgoIsOverdueAndCanNotBeExtended() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "inzage");
            Inspections.register(page, url(), BSN, today().minusDays(45));
            assertThat(page.locator(".head .tag.stop")).containsText("te laat");
            assertThat(page.locator("summary:has-text('Termijn verlengen')")).hasCount(0);
        }
    }

    @Test
    void aWithdrawnRequestLetsGoOfWhatCameInAndTellsTheCustodian() throws SQLException {
        try (BrowserContext desk = session(); BrowserContext custodian = session()) {
            Page page = signIn(desk, "inzage");
            String number = Inspections.register(page, url(), BSN, today());
            Page wmo = signIn(custodian, "wmo.consulent");
            Dossiers.open(wmo, url(), BSN, "traplift");
            Inspections.gather(wmo, url(), number);
            page.reload();
            page.locator("summary:has-text('trekt het verzoek in')").click();
            page.locator("[id='withdraw:go']").click();
            assertThat(page.locator(".notice.good")).containsText("is ingetrokken");
            wmo.navigate(url() + "/inspection/gather.xhtml?nr=" + number);
            assertThat(wmo.locator("main")).containsText("Uw deel is bij de inzagedesk");
            assertEquals(0, count("select 1 from inspection_paper p join inspection_request r on r.id = p.request_id where r.number = ?", number));
            assertEquals(4, count("select 1 from inspection_part where number = ? and state = 'WITHDRAWN' and bsn is null", number));
        }
    }

    @Test
    void twoCustodiansAtOnceOneWinsAndTheOtherIsTold() throws SQLException {
        try (BrowserContext desk = session(); BrowserContext first = session(); BrowserContext second = session()) {
            String number = Inspections.register(signIn(desk, "inzage"), url(), BSN, today());
            Page one = signIn(first, "wmo.consulent");
            Dossiers.open(one, url(), BSN, "traplift");
            Page other = signIn(second, "dubbelepet");
            other.locator(".choice-card.law-WMO").click();
            assertThat(other.locator("h1")).containsText("Dounia");
            for (Page page : List.of(one, other)) {
                page.navigate(url() + "/inspection/gather.xhtml?nr=" + number);
            }
            for (Page page : List.of(one, other)) {
                page.evaluate("document.getElementById('gather:handOver').click()");
            }
            for (Page page : List.of(one, other)) {
                assertThat(page.locator(".notice.good")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            }
            List<String> told = List.of(one.locator(".notice.good").innerText(), other.locator(".notice.good").innerText());
            assertEquals(1, told.stream().filter(notice -> notice.contains("is bij de inzagedesk")).count(), told.toString());
            assertEquals(1, told.stream().filter(notice -> notice.contains("was al meegegeven")).count(), told.toString());
            assertEquals(1, count("select 1 from inspection_paper p join inspection_request r on r.id = p.request_id where p.kind = 'PART' and r.number = ?", number));
        }
    }

    @Test
    void whatChangedSinceTheCustodianLookedIsShownFirst() {
        try (BrowserContext desk = session(); BrowserContext custodian = session()) {
            String number = Inspections.register(signIn(desk, "inzage"), url(), BSN, today());
            Page page = signIn(custodian, "wmo.consulent");
            Dossiers.open(page, url(), BSN, "traplift");
            page.navigate(url() + "/inspection/gather.xhtml?nr=" + number);
            page.locator("[id='gather:recipients']").fill("de leverancier");
            Page elsewhere = custodian.newPage();
            String late = Dossiers.open(elsewhere, url(), BSN, "rolstoel");
            page.locator("[id='gather:handOver']").click();
            assertThat(page.locator(".notice.warn")).containsText("intussen iets veranderd");
            assertThat(page.locator("main")).containsText(late);
            assertThat(page.locator("[id='gather:recipients']")).hasValue("de leverancier");
            page.locator("[id='gather:handOver']").click();
            assertThat(page.locator(".notice.good")).containsText("is bij de inzagedesk");
        }
    }

    @Test
    void nothingIsSaidOnlyWhereNothingIs() {
        String stranger = "999965049";
        try (BrowserContext desk = session(); BrowserContext custodian = session()) {
            String number = Inspections.register(signIn(desk, "inzage"), url(), stranger, today());
            Page page = signIn(custodian, "pw.handhaver");
            page.navigate(url() + "/inspection/gather.xhtml?nr=" + number);
            assertThat(page.locator("[id='gather:nothing']")).isVisible();
            String late = Dossiers.open(custodian.newPage(), url(), stranger, "controle");
            page.locator("[id='gather:nothing']").click();
            assertThat(page.locator(".notice.warn")).containsText("kan alleen als er niets is");
            assertThat(page.locator("main")).containsText(late);
            page.locator("[id='gather:handOver']").click();
            assertThat(page.locator(".notice.good")).containsText("is bij de inzagedesk");
        }
    }

    @Test
    void guessedNumbersAndOtherHatsFindNothing() throws SQLException {
        String number;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "inzage");
            number = Inspections.register(page, url(), BSN, today());
            for (String path : List.of("/inspection/request.xhtml?nr=I-2026-99999", "/inspection/request.xhtml", "/inspection/gather.xhtml?nr=" + number, "/inspection/paper?id=x",
                    "/inspection/paper?id=018f0000-0000-7000-8000-000000000000", "/dossier/view.xhtml?nr=W-2026-00001")) {
                assertEquals(404, page.navigate(url() + path).status(), path);
            }
        }
        for (String account : List.of("wmo.consulent", "wijkteam.hulpverlener", "medisch.adviseur", "beheer", "privacy.officer")) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                for (String path : List.of("/inspection/index.xhtml", "/inspection/new.xhtml", "/inspection/request.xhtml?nr=" + number, "/inspection/gather.xhtml?nr=I-2026-99999")) {
                    assertEquals(404, page.navigate(url() + path).status(), account + path);
                }
                if (!account.equals("wmo.consulent")) {
                    assertEquals(404, page.navigate(url() + "/inspection/gather.xhtml?nr=" + number).status(), account);
                }
            }
        }
        assertEquals(0, count("select 1 from inspection_part where number = ? and domain_key like '%HULPVERLENING%'", number));
    }

    private static int count(String sql, String number) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); var query = superuser.prepareStatement("select count(*) from (" + sql + ") found")) {
            query.setString(1, number);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
