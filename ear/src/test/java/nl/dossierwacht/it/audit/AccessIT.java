package nl.dossierwacht.it.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/** Who looked on: each access shows up in its dossier, one's own on a page, and the privacy officer sees patterns and nobody. */
class AccessIT extends BrowserTest {

    private static final String BSN = "999999990";
    private static final String PURPOSE = "Voor een gesprek met de inwoner";

    @Test
    void aWalkThroughADossierIsInItsLogWithHatPurposeRuleAndTime() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "traplift");
            search(page, number);
            file(page, number);
            page.waitForDownload(() -> page.locator("#documents a:has-text('Downloaden')").first().click());
            refuse(page, number);
            page.navigate(url() + "/dossier/view.xhtml?tab=wie-keek-mee&nr=" + number);
            assertThat(line(page, "Dossier maken")).containsText("wmo.consulent");
            assertThat(line(page, "Dossier zoeken")).containsText("“" + PURPOSE + "”");
            assertThat(line(page, "Stuk bekijken: toelichting.txt")).containsText("Wmo toeleiding, consulent");
            assertThat(line(page, "Stuk bekijken")).containsText("om de aanvraag te behandelen");
            assertThat(line(page, "Stuk bekijken")).containsText("Regel: U doet alleen waar uw pet voor is.");
            assertThat(line(page, "Stuk bekijken").locator("time")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
            assertThat(page.locator(".access .refused").first()).containsText("Besluit vastleggen");
            assertThat(page.locator(".access .refused").first()).containsText("Er is één besluit, op een dag tussen de aanvraag en vandaag.");
            assertThat(page.locator(".notice.warn")).containsText("wat is geweigerd");
            assertFalse(page.locator("main").innerText().contains(BSN));
            lookInAllForms(page, "wie-keek-mee");
            page.navigate(url() + "/audit/index.xhtml");
            assertThat(line(page, "Dossier zoeken")).containsText(number);
            lookInAllForms(page, "wie-keek-mee-eigen");
        }
    }

    @Test
    void theOlderPartGoesOnWhereThePageEndedUntilTheFirstThingThatWasDone() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wgs.consulent");
            String number = Dossiers.open(page, url(), BSN, "hulp bij schulden");
            for (int i = 0; i < 35; i++) {
                page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            }
            page.navigate(url() + "/dossier/view.xhtml?tab=wie-keek-mee&nr=" + number);
            assertThat(line(page, "Dossier maken")).hasCount(0);
            for (int pages = 0; pages < 10 && page.locator("a:has-text('Ouder')").count() > 0; pages++) {
                page.locator("a:has-text('Ouder')").click();
            }
            assertThat(page.locator("a:has-text('Ouder')")).hasCount(0);
            assertThat(line(page, "Dossier maken")).hasCount(1);
            page.locator("a:has-text('Nieuwste')").click();
            assertThat(page.locator("a:has-text('Ouder')")).hasCount(1);
            page.navigate(url() + "/dossier/view.xhtml?tab=wie-keek-mee&na=onzin&nr=" + number);
            assertThat(page.locator("a:has-text('Ouder')")).hasCount(1);
        }
    }

    @Test
    void anotherLawSeesNothingOfItAndAForeignPlaceInTheLogOpensNothing() throws SQLException {
        String number;
        try (BrowserContext context = session()) {
            number = Dossiers.open(signIn(context, "wmo.consulent"), url(), BSN, "huishoudelijke hulp");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?tab=wie-keek-mee&nr=" + number).status());
            String foreign = text("select id::text from audit.access_record where domain_key like '%/WMO/%' order by occurred_at desc limit 1");
            page.navigate(url() + "/audit/index.xhtml?na=" + foreign);
            assertThat(page.locator(".access")).hasCount(0);
            page.navigate(url() + "/audit/index.xhtml");
            assertFalse(page.locator("main").innerText().contains(number));
            assertFalse(page.locator("main").innerText().contains("wmo.consulent"));
        }
    }

    @Test
    void aRefusalIsRecordedThoughItsWorkIsRolledBackAndHoldsNothingPersonal() throws SQLException {
        String number;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "pw.consulent");
            number = Dossiers.open(page, url(), BSN, "bijzondere bijstand");
            refuse(page, number);
        }
        assertEquals("REQUESTED", text("select stage from dossier where number = ?", number));
        assertEquals("1", text("""
                select count(*)::text from audit.access_record r join dossier d on d.id = r.dossier_id and d.domain_key = r.domain_key
                 where d.number = ? and r.outcome = 'REFUSED' and r.action = 'DECISION_RECORD' and r.rule = 'AWB-3-40-DECISION' and r.leaf_format = 2
                   and r.activity = 'participatiewet-uitvoering-besluit' and r.hat like 'hat:voorbeeldstad:PARTICIPATIEWET:%' and r.subject ~ '^[0-9a-f]{64}$'
                """, number));
        assertEquals("0", text("select count(*)::text from audit.access_record r where r::text like '%" + BSN + "%' or r::text like '%de Vries%'"));
        assertEquals("1", text("select count(distinct r.subject)::text from audit.access_record r join dossier d on d.id = r.dossier_id where d.number = ?", number));
    }

    @Test
    void noRecordTellsOfADossierOfAnotherDomainAndEachDossierHasOnePerson() throws SQLException {
        assertEquals("0", text("select count(*)::text from audit.access_record r join dossier d on d.id = r.dossier_id where r.domain_key <> d.domain_key"));
        assertEquals("0", text("select count(*)::text from (select r.dossier_id from audit.access_record r where r.subject is not null and r.dossier_id is not null"
                + " group by 1 having count(distinct r.subject) > 1) as several"));
    }

    @Test
    void aSearchWithoutAPurposeIsRefusedAndThatIsRecordedWithoutThePerson() throws SQLException {
        String before = text("select count(*)::text from audit.access_record where rule = 'AVG-5-1-SEARCH' and outcome = 'REFUSED'");
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            page.locator("[id='search:key']").fill(BSN);
            page.locator("[id='search:key']").press("Enter");
            page.locator(".chips label").last().click();
            page.locator("[id='find:otherPurpose']").fill("x");
            page.locator("[id='find:go']").click();
            assertThat(page.locator(".fault").first()).containsText("U zoekt met een precieze sleutel");
        }
        assertEquals(Integer.parseInt(before) + 1, Integer.parseInt(text("select count(*)::text from audit.access_record where rule = 'AVG-5-1-SEARCH' and outcome = 'REFUSED'"
                + " and domain_key like '%/JEUGDWET/%' and subject is null and purpose is null")));
    }

    @Test
    void thePrivacyOfficerSeesPatternsAndNoEmployeeResidentOrDossier() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "traplift");
            for (int i = 0; i < 6; i++) {
                page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            }
            refuse(page, number);
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "privacy.officer");
            page.locator(".nav a:has-text('Wie keek mee')").click();
            assertThat(page.locator("h1")).hasText("Wie keek mee: patronen");
            assertThat(page.locator(".chart rect.done")).hasCount(30);
            page.waitForCondition(() -> {
                page.reload();
                return page.locator("section[aria-labelledby=actions] tr:has-text('Dossier openen')").count() == 1;
            });
            assertThat(page.locator("section[aria-labelledby=rules]")).containsText("Er is één besluit");
            assertThat(page.locator("section[aria-labelledby=seal]")).containsText("verzegelen loopt");
            page.locator("summary:has-text('Toon als tabel')").click();
            String content = page.content();
            for (String telling : new String[] {"consulent", BSN, "de Vries", "W-20", "J-20", "P-20", "S-20"}) {
                assertFalse(content.contains(telling), telling);
            }
            for (String cell : page.locator("td.count").allInnerTexts()) {
                assertTrue(cell.equals("minder dan 5") || Integer.parseInt(cell.replace(".", "")) % 5 == 0, cell);
            }
            page.locator("summary:has-text('Toon als tabel')").click();
            lookInAllForms(page, "wie-keek-mee-patronen");
            assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?tab=wie-keek-mee&nr=W-2026-00001").status());
        }
    }

    @Test
    void anAuditorGetsTheLogWithoutEmployeeDossierOrContentAndNobodyElseDoes() throws SQLException, IOException {
        String number;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            number = Dossiers.open(page, url(), BSN, "traplift");
        }
        String month = YearMonth.now(ZoneOffset.UTC).toString();
        try (BrowserContext context = session()) {
            Page page = signIn(context, "auditor");
            page.locator(".nav a:has-text('Wie keek mee')").click();
            assertThat(page.locator("section[aria-labelledby=seal]")).containsText("verzegelen loopt");
            page.waitForCondition(() -> {
                page.reload();
                return page.locator("#month").count() == 1;
            });
            lookInAllForms(page, "logboek-voor-controle");
            page.locator("#month").selectOption(month);
            Download download = page.waitForDownload(() -> page.locator("form.export button").click());
            assertEquals("logboek-" + month + ".ndjson", download.suggestedFilename());
            List<String> all = Files.readAllLines(download.path());
            List<String> lines = all.subList(0, all.size() - 1);
            assertEquals("{\"complete\":true,\"records\":" + lines.size() + "}", all.get(all.size() - 1));
            assertTrue(lines.stream().anyMatch(line -> line.contains("\"name\":\"DOSSIER_CREATE\"") && line.contains("wmo-toeleiding-aanvraag") && line.contains("data_subject_id\":")));
            assertTrue(lines.stream().allMatch(line -> line.matches("\\{\"trace_id\":\"[0-9a-f]{32}\",\"span_id\":\"[0-9a-f]{16}\",\"parent_span_id\":null,\"status\":\"(OK|ERROR)\",\"name\":\"[A-Z_]+\","
                    + "\"start_time\":\"[^\"]+Z\",\"end_time\":\"[^\"]+Z\",\"attributes\":\\{[^{}]*\\}\\}")));
            String content = String.join("\n", lines);
            for (String telling : new String[] {"consulent", BSN, number, "traplift", "WEIGH_OWN", "SIGNAL_DEAL"}) {
                assertFalse(content.contains(telling), telling);
            }
            for (String nonsense : new String[] {"", "2026-13", "x", "2026-11-25"}) {
                assertEquals(404, page.request().get(url() + "/audit/export?month=" + nonsense).status());
            }
            assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
        }
        assertTrue(Integer.parseInt(text("select count(*)::text from audit.access_record where action = 'ACCESS_EXPORT' and outcome = 'PERMITTED' and employee = 'auditor'")) > 0);
        for (String account : new String[] {"privacy.officer", "wmo.consulent", "beheer"}) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                assertEquals(404, page.request().get(url() + "/audit/export?month=" + month).status(), account);
                page.navigate(url() + "/audit/index.xhtml");
                assertThat(page.locator("#month")).hasCount(0);
            }
        }
    }

    /** Who, on whose behalf, what, when and why (NEN 7513), of everything that was permitted; of a dossier also about whom. */
    @Test
    void eachQuestionOfNen7513IsAnsweredByEachRecord() throws SQLException {
        try (BrowserContext context = session()) {
            Dossiers.open(signIn(context, "wmo.consulent"), url(), BSN, "traplift");
        }
        assertEquals("0", text("""
                select count(*)::text from audit.access_record r where r.outcome = 'PERMITTED'
                   and (r.employee = '' or r.hat is null or r.domain_key is null or r.action = '' or r.occurred_at is null or r.activity is null or r.rule = ''
                        or r.dossier_id is not null and r.subject is null and exists (select from dossier_person p where p.dossier_id = r.dossier_id and p.bsn is not null and p.part = 'RESIDENT'))
                """));
    }

    /** The log doesn't die with the case that it describes: a record has no foreign key, and none that went. */
    @Test
    void theLogEndsWithNoDossier() throws SQLException {
        assertEquals("0", text("select count(*)::text from pg_constraint c where c.contype = 'f' and (c.conrelid::regclass::text like 'audit.%' or c.confrelid::regclass::text like 'audit.%')"));
        assertEquals("0", text("select count(*)::text from audit.leaf l where not exists (select from audit.access_record r where r.id = l.record_id)"));
    }

    @Test
    void whoManagesTheApplicationSeesNothingOfIt() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "beheer");
            assertEquals(404, page.navigate(url() + "/audit/index.xhtml").status());
            assertThat(page.locator(".access, .chart")).hasCount(0);
        }
    }

    private static Locator line(Page page, String action) {
        return page.locator(".access > li:not(.refused)", new Page.LocatorOptions().setHasText(action)).first();
    }

    private void search(Page page, String number) {
        page.locator("[id='search:key']").fill(number);
        page.locator("[id='search:key']").press("Enter");
        page.locator(".chips label").last().click();
        page.locator("[id='find:otherPurpose']").fill(PURPOSE);
        page.locator("[id='find:go']").click();
        page.waitForURL(address -> address.contains("nr=" + number));
    }

    private void file(Page page, String number) {
        page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
        page.locator("input[type=file]").setInputFiles(new FilePayload("toelichting.txt", "text/plain",
                "Toelichting bij de aanvraag voor een traplift in de woning.".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".verdict.ok")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        page.locator("button:has-text('Zet in het werkdossier')").click();
        assertThat(page.locator("#documents .list")).containsText("toelichting.txt");
    }

    /** A decision on a day before the request. */
    private void refuse(Page page, String number) {
        page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
        page.locator(".chips label:has-text('Toegekend')").click();
        page.locator("[id='decide:decidedOn']").fill("2020-01-01");
        page.locator("[id='decide:why']").fill("U voldoet aan de voorwaarden.");
        page.locator("[id='decide:record']").click();
        assertThat(page.locator(".fault").first()).containsText("tussen de aanvraag en vandaag");
    }

    private static String text(String sql, String... values) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); PreparedStatement query = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                assertTrue(row.next(), sql);
                return row.getString(1);
            }
        }
    }
}
