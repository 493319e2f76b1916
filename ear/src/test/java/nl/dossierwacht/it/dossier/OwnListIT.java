package nl.dossierwacht.it.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;

/** A long list of one's own dossiers is turned page by page, with an exact count, and shows nobody else's. */
class OwnListIT extends BrowserTest {

    private static final String DOMAIN = "voorbeeldstad/WGS/SCHULDHULP/college";

    @BeforeAll
    void fill() throws SQLException {
        sql("insert into dossier (id, version, domain_key, number, subject, stage, assignee, requested_on, decide_by, decided_on, outcome)"
                + " select gen_random_uuid(), 0, '" + DOMAIN + "', 'L-2026-' || lpad(i::text, 5, '0'), 'hulp bij schulden', case when i <= 60 then 'REQUESTED' else 'DECIDED' end,"
                + " case when i <= 112 then 'wgs.consulent' else 'wgs.collega' end, current_date, current_date + 10 + i, case when i <= 60 then null else current_date end,"
                + " case when i <= 60 then null else 'GRANTED' end from generate_series(1, 120) i");
    }

    @AfterAll
    void empty() throws SQLException {
        sql("delete from dossier where number like 'L-2026-%'");
    }

    @Test
    void aLongListIsTurnedPageByPageAndBack() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wgs.consulent");
            page.navigate(url() + "/dossier/index.xhtml");
            assertThat(page.locator(".pages p")).hasText("1–50 van 112 dossiers");
            List<String> shown = new ArrayList<>(numbers(page));
            assertThat(page.locator("a[rel=prev]")).hasCount(0);
            lookInAllForms(page, "dossiers-lijst");
            page.locator("a[rel=next]").click();
            assertThat(page.locator(".pages p")).hasText("51–100 van 112 dossiers");
            assertThat(page.locator("a[rel=prev]")).hasText("Vorige 50");
            assertThat(page.locator("a[rel=next]")).hasText("Volgende 12");
            shown.addAll(numbers(page));
            lookInAllForms(page, "dossiers-lijst-midden");
            page.locator("a[rel=next]").click();
            assertThat(page.locator(".pages p")).hasText("101–112 van 112 dossiers");
            assertThat(page.locator("a[rel=next]")).hasCount(0);
            shown.addAll(numbers(page));
            assertEquals(expected(), shown);
            page.locator("a[rel=prev]").click();
            assertThat(page.locator(".pages p")).hasText("51–100 van 112 dossiers");
            assertEquals(expected().subList(50, 100), numbers(page));
        }
    }

    @Test
    void aPlaceThatIsNobodysBeginsAtTheBeginning() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wgs.consulent");
            for (String place : List.of("na=geen-nummer", "na=01931234-0000-7000-8000-000000000000", "voor=01931234-0000-7000-8000-000000000000")) {
                page.navigate(url() + "/dossier/index.xhtml?" + place);
                assertThat(page.locator(".pages p")).hasText("1–50 van 112 dossiers");
            }
        }
    }

    private static List<String> expected() {
        return IntStream.rangeClosed(1, 112).mapToObj("L-2026-%05d"::formatted).toList();
    }

    private static List<String> numbers(Page page) {
        return page.locator("tbody td.num a").allTextContents();
    }

    private static void sql(String statement) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); Statement run = superuser.createStatement()) {
            run.execute(statement);
        }
    }
}
