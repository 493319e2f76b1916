package nl.dossierwacht.it.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.dossierwacht.it.Sql.change;
import static nl.dossierwacht.it.Sql.text;
import static nl.dossierwacht.it.Sql.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;

/** Why colleagues' dossiers were opened: seen by whose work it is, reviewed by the privacy officer; and confidential ones that nobody can open any more. */
class OpeningReviewIT extends BrowserTest {

    private static final String BSN = "999942670";
    private static final String TYPED = "De thuiszorg belt over een sleutel, 06-12345678.";
    private static final String KEPT = "De thuiszorg belt over een sleutel, ….";

    /** Other tests gather and finalise in this town. */
    @AfterEach
    void lift() throws SQLException {
        change("delete from orphan_notice where dossier_domain <> ?", "");
        change("update dossier set named = null, confidential_by = null, confidential_on = null, assignee = 'wmo.consulent' where assignee = ?", "weg.gegaan");
    }

    @Test
    void whoseWorkItIsSeesWhoOpenedItAndThePrivacyOfficerReviewsItWithoutTheDossier() throws SQLException {
        try (BrowserContext own = session(); BrowserContext other = session(); BrowserContext officer = session()) {
            Page page = signIn(own, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "drempelhulp");
            open(colleague(other), number);
            String id = text("select n.id::text from opening_notice n join opening o on o.id = n.opening_id join dossier d on d.id = o.dossier_id where d.number = ?", number);
            assertEquals(List.of(), texts("select n.id::text from opening_notice n where to_jsonb(n)::text like '%' || ? || '%'", "thuiszorg"), "what was typed is nowhere readable");
            Page review = signIn(officer, "privacy.officer");
            review.locator("nav a:has-text('Redenen')").click();
            lookInAllForms(review, "geopend-met-reden");
            assertFalse(review.content().contains("thuiszorg") || review.content().contains(number), "in no list");
            review.navigate(url() + "/opening/review.xhtml?id=" + id);
            assertThat(review.locator("main")).containsText("dubbelepet");
            assertThat(review.locator("main")).containsText(KEPT);
            assertThat(review.locator("main")).containsText("heeft het nog niet gezien");
            assertFalse(review.content().contains(number) || review.content().contains(BSN) || review.content().contains("drempelhulp"));
            seen(page, number);
            review.reload();
            assertThat(review.locator("main")).containsText("zag het op");
            judge(review, id);
        }
        try (BrowserContext english = session(desktop(ColorScheme.LIGHT).setLocale("en-GB"))) {
            Page page = signIn(english, "privacy.officer");
            page.navigate(url() + "/opening/reviews.xhtml");
            assertThat(page.locator("h1")).hasText("Opened with a reason");
            look(page, "opened-with-a-reason-1280-light");
        }
    }

    private void open(Page colleague, String number) {
        colleague.navigate(url() + "/dossier/view.xhtml?nr=" + number);
        Openings.choose(colleague, "Iets anders");
        colleague.locator("[id='open:words']").fill(TYPED);
        colleague.locator("[id='open:go']").click();
        assertThat(colleague.locator("section[aria-labelledby=opened-head]")).containsText("Iets anders");
        assertThat(colleague.locator("[id='seen:go']")).hasCount(0);
    }

    private void seen(Page page, String number) {
        page.navigate(url() + "/index.xhtml");
        assertThat(page.locator("main")).containsText("opende uw dossier");
        page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
        assertThat(page.locator("section[aria-labelledby=opened-head]")).containsText(KEPT);
        lookInAllForms(page, "dossier-geopend-door-collega");
        page.locator("[id='seen:go']").click();
        assertThat(page.locator(".notice.good")).containsText("u heeft dit gezien");
        assertThat(page.locator("[id='seen:go']")).hasCount(0);
    }

    private void judge(Page review, String id) throws SQLException {
        review.locator("#judge\\:go").click();
        assertThat(review.locator("#judge .fault").first()).hasText("Kies wat u ervan vindt.");
        review.locator("#judge label:has-text('Nagevraagd')").click();
        review.locator("#judge\\:go").click();
        assertThat(review.locator("#judge .field:has(#judge\\:note) .fault")).containsText("hoort een toelichting");
        review.locator("#judge\\:note").fill("Zij keek vanwege zijn depressie.");
        review.locator("#judge\\:go").click();
        assertThat(review.locator("#judge .field:has(#judge\\:note) .fault")).containsText("In een reden schrijft u geen ziekte");
        look(review, "geopend-beoordelen-reden-1280-light");
        review.locator("#judge\\:note").fill("Waarom niet via de balie?");
        Page second = review.context().newPage();
        second.navigate(review.url());
        review.locator("#judge\\:go").click();
        assertThat(review.locator(".notice.good")).containsText("Vastgelegd");
        assertThat(review.locator("#judge label:has-text('Nagevraagd')")).hasCount(0);
        lookInAllForms(review, "geopend-met-reden-beoordelen");
        review.locator("#judge label:has-text('Niet in orde')").click();
        review.locator("#judge\\:note").fill("De balie had dit kunnen doen.");
        review.locator("#judge\\:go").click();
        assertThat(review.locator("section[aria-labelledby=found]")).containsText("De balie had dit kunnen doen.");
        assertThat(review.locator("section[aria-labelledby=found]")).containsText("Waarom niet via de balie?");
        assertThat(review.locator("#judge")).hasCount(0);
        second.locator("#judge label:text-is('In orde')").click();
        second.locator("#judge\\:go").click();
        assertThat(second.locator(".notice")).containsText("al vastgelegd");
        assertEquals("NOT_IN_ORDER", text("select judgement from opening_notice where id = ?::uuid", id));
        review.navigate(url() + "/opening/reviews.xhtml");
        assertThat(review.locator("section[aria-labelledby=judged]")).containsText("Niet in orde");
    }

    @Test
    void nobodyElseHasTheReview() throws SQLException {
        String id;
        try (BrowserContext own = session(); BrowserContext other = session()) {
            String number = Dossiers.open(signIn(own, "wmo.consulent"), url(), BSN, "beugel");
            Openings.replace(colleague(other), url(), number);
            id = text("select n.id::text from opening_notice n join opening o on o.id = n.opening_id join dossier d on d.id = o.dossier_id where d.number = ?", number);
        }
        for (String account : List.of("wmo.consulent", "jeugd.consulent", "pw.handhaver", "inzage", "beheer", "medisch.adviseur")) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                for (String address : List.of("/opening/reviews.xhtml", "/opening/review.xhtml?id=" + id, "/confidential/orphans.xhtml")) {
                    assertEquals(404, page.navigate(url() + address).status(), account + address);
                }
            }
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "privacy.officer");
            for (String none : List.of("", "x", "00000000-0000-7000-8000-000000000000")) {
                assertEquals(404, page.navigate(url() + "/opening/review.xhtml?id=" + none).status());
            }
        }
    }

    @Test
    void thePrivacyOfficerHasAColleagueNamedWhereNobodyIsLeftAndDoesNotSeeTheDossier() throws SQLException {
        try (BrowserContext own = session(); BrowserContext other = session(); BrowserContext officer = session()) {
            String number = Dossiers.open(signIn(own, "wmo.consulent"), url(), BSN, "sleutelkluis");
            orphan(number, 0);
            Page page = signIn(officer, "privacy.officer");
            page.locator("main a:has-text('Bekijken')").first().waitFor();
            assertThat(page.locator("main")).containsText("voor niemand meer te openen");
            page.navigate(url() + "/confidential/orphans.xhtml");
            assertThat(page.locator("main")).containsText("weg.gegaan");
            assertFalse(page.content().contains(number) || page.content().contains("sleutelkluis"));
            lookInAllForms(page, "vertrouwelijk-niemand");
            page.locator("#orphan\\:account").fill("privacy.officer");
            page.locator("#orphan\\:go").click();
            assertThat(page.locator("#orphan .field:has(#orphan\\:account) .fault")).containsText("nooit zichzelf");
            assertThat(page.locator("#orphan\\:account")).hasValue("privacy.officer");
            page.locator("#orphan\\:account").fill("dubbelepet");
            page.locator("#orphan\\:go").click();
            assertThat(page.locator(".notice.good")).containsText("De collega is genoemd");
            assertThat(page.locator("main")).containsText("Elk vertrouwelijk dossier kan iemand openen");
            Page colleague = colleague(other);
            assertThat(colleague.locator("main")).containsText("U bent de laatste die dit vertrouwelijke dossier kan openen");
            Openings.replace(colleague, url(), number);
            assertThat(colleague.locator("section[aria-labelledby=confidential-head]")).containsText("dubbelepet, weg.gegaan");
        }
    }

    @Test
    void aFormThatWasShownForOneDossierNamesNobodyInAnother() throws SQLException {
        try (BrowserContext own = session(); BrowserContext officer = session()) {
            Page work = signIn(own, "wmo.consulent");
            String first = orphan(Dossiers.open(work, url(), BSN, "sleutelkluis"), 2);
            String second = orphan(Dossiers.open(work, url(), BSN, "drempelhulp"), 1);
            Page page = signIn(officer, "privacy.officer");
            page.navigate(url() + "/confidential/orphans.xhtml");
            page.locator("#orphan\\:account").fill("dubbelepet");
            change("delete from orphan_notice n using dossier d where d.id = n.dossier_id and d.number = ? and d.assignee = 'weg.gegaan'", first);
            page.locator("#orphan\\:go").click();
            assertThat(page.locator("#orphan .field:has(#orphan\\:account) .fault")).isVisible();
            assertThat(page.locator("#orphan\\:account")).hasValue("dubbelepet");
            assertEquals("{weg.gegaan}", text("select named::text from dossier where number = '" + second + "' and assignee = 'weg.gegaan'"));
        }
    }

    /** Nobody who is named in the dossier is there any more, and the privacy officer knows since some days. */
    private static String orphan(String number, int days) throws SQLException {
        change("update dossier set assignee = 'weg.gegaan', named = '{weg.gegaan}', confidential_by = 'weg.gegaan', confidential_on = current_date"
                + " where number = ? and domain_key = 'voorbeeldstad/WMO/TOELEIDING/college'", number);
        change("insert into orphan_notice (id, version, domain_key, dossier_domain, dossier_id, dossier_name, named, found_on) select gen_random_uuid(), 0,"
                + " 'voorbeeldstad/NONE/TOEZICHT/college', domain_key, id, repeat('a1', 16), 'weg.gegaan', current_date - " + days + " from dossier where number = ? and assignee = 'weg.gegaan'", number);
        return number;
    }

    private Page colleague(BrowserContext context) {
        Page page = signIn(context, "dubbelepet");
        page.locator(".choice-card.law-WMO").click();
        page.waitForURL(url() + "/index.xhtml");
        return page;
    }
}
