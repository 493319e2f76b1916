package nl.dossierwacht.it.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.sessions.Visitor;

/** Every form of every page, each with every button that it has, sent by who it wasn't shown to: nothing is done, nothing is told, and it is in the access log. */
class FormsOfOthersIT extends BrowserTest {

    private static final List<String> TABS = List.of("overzicht", "werkdossier", "archiefdossier", "personen", "delen", "inzage", "wie-keek-mee");
    private static final int MANY = 8;
    private WmoDossier wmo;
    private String ofTwoHats;

    @BeforeAll
    void thereIsWork() {
        try (BrowserContext context = session()) {
            wmo = WmoDossier.make(signIn(context, "wmo.consulent"), url());
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "dubbelepet");
            page.locator(".choice-card.law-WMO").click();
            page.waitForURL(url() + "/index.xhtml");
            ofTwoHats = Dossiers.open(page, url(), WmoDossier.BSN, "een dossier van wie twee petten heeft");
        }
    }

    @Test
    void theFormsOfAnotherSessionDoNothingWhoeverSendsThem() throws Exception {
        List<PageForm> forms = new ArrayList<>();
        for (String account : List.of("wmo.consulent", "medisch.adviseur", "inzage", "privacy.officer", "auditor", "beheer")) {
            forms.addAll(formsOf(visitor(account), wmo.number()));
        }
        assertTrue(forms.stream().map(PageForm::button).distinct().count() > MANY, forms::toString);
        // Of another law, and the same consultant in a session of their own.
        for (String account : List.of("jeugd.consulent", "wmo.consulent")) {
            assertNothing(visitor(account), account, forms, null);
        }
    }

    @Test
    void theFormsOfOneHatDoNothingUnderAnotherInTheSameSession() throws Exception {
        Visitor both = visitor("dubbelepet");
        wear(both, "WMO");
        List<String> pages = pages(ofTwoHats).stream().filter(path -> isShown(both, path)).toList();
        assertTrue(pages.size() > MANY, pages::toString);
        for (String path : pages) {
            List<PageForm> forms = PageForm.in(path, both.get(path).body());
            wear(both, "JEUGDWET");
            assertNothing(both, "dubbelepet", forms, "/error/other-hat.xhtml");
            wear(both, "WMO");
        }
    }

    @Test
    void afterSigningOutTheFormsDoNothingAndAfterSigningInAnewNeither() throws Exception {
        Visitor consultant = visitor("wmo.consulent");
        List<PageForm> forms = formsOf(consultant, wmo.number());
        consultant.post("/sign-out", Map.of());
        List<String> before = everything();
        for (PageForm form : forms) {
            HttpResponse<String> answer = consultant.post(form.path(), form.fields());
            assertEquals(302, answer.statusCode(), form::toString);
            assertTrue(answer.headers().firstValue("Location").orElseThrow().contains("/protocol/openid-connect/auth"), form::toString);
        }
        assertEquals(302, consultant.get("/document?id=" + wmo.document()).statusCode());
        assertEquals(before, everything());
        consultant.forget();
        consultant.signIn("wmo.consulent");
        assertNothing(consultant, "wmo.consulent", forms, null);
    }

    /** Without this the others would prove nothing: sent by who they were shown to, they are taken, and none is held for a forged one. */
    @Test
    void theOwnFormsAreTaken() throws Exception {
        Visitor consultant = visitor("wmo.consulent");
        String number;
        try (BrowserContext context = session()) {
            number = Dossiers.open(signIn(context, "wmo.consulent"), url(), WmoDossier.BSN, "een dossier om op te maken");
        }
        List<String> before = everything();
        int refused = notTaken("wmo.consulent");
        List<String> notTaken = new ArrayList<>();
        Set<String> sent = new HashSet<>();
        for (String path : pages(number)) {
            for (PageForm shown : isShown(consultant, path) ? PageForm.in(path, consultant.get(path).body()) : List.<PageForm>of()) {
                if (sent.add(shown.button())) {
                    // From a page of its own: what another form did may have changed this one.
                    PageForm.in(path, consultant.get(path).body()).stream().filter(form -> form.button().equals(shown.button())).findFirst()
                            .ifPresent(form -> assertTaken(consultant, form));
                    if (notTaken("wmo.consulent") != refused) {
                        notTaken.add(shown.toString());
                        refused = notTaken("wmo.consulent");
                    }
                }
            }
        }
        assertTrue(sent.size() > MANY, sent::toString);
        assertEquals(List.of(), notTaken);
        assertTrue(!before.equals(everything()), "nothing was done");
    }

    private static void assertTaken(Visitor visitor, PageForm form) {
        try {
            int status = visitor.post(form.path(), form.fields()).statusCode();
            assertTrue(status < 500, () -> status + " of " + form);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param where they are sent on to; {@code null} for the page where they were */
    private void assertNothing(Visitor sender, String account, List<PageForm> forms, String where) throws Exception {
        List<String> before = everything();
        int refused = notTaken(account);
        for (PageForm form : forms) {
            HttpResponse<String> answer = sender.post(form.path(), form.fields());
            assertEquals(302, answer.statusCode(), form::toString);
            String expected = where == null ? form.path() : where;
            assertEquals(expected, answer.headers().firstValue("Location").orElseThrow().replace(url(), ""), form::toString);
            assertEquals("", answer.body(), form::toString);
        }
        assertEquals(refused + forms.size(), notTaken(account), () -> "not each of them is in the log of " + account);
        assertEquals(before, everything());
    }

    private List<PageForm> formsOf(Visitor owner, String number) throws Exception {
        List<PageForm> forms = new ArrayList<>();
        for (String path : pages(number)) {
            if (isShown(owner, path)) {
                forms.addAll(PageForm.in(path, owner.get(path).body()));
            }
        }
        return forms;
    }

    private static boolean isShown(Visitor visitor, String path) {
        try {
            return visitor.get(path).statusCode() == 200;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every page that stands for itself, for one dossier. */
    private static List<String> pages(String number) throws IOException {
        Path webapp = Path.of("../web/src/main/webapp");
        List<String> pages = new ArrayList<>(TABS.stream().map(tab -> "/dossier/view.xhtml?nr=" + number + "&tab=" + tab).toList());
        try (Stream<Path> files = Files.walk(webapp)) {
            for (Path file : files.filter(page -> page.toString().endsWith(".xhtml")).sorted().toList()) {
                String path = "/" + webapp.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith("/WEB-INF") && !path.startsWith("/error") && !path.equals("/hat.xhtml") && !path.equals("/dossier/view.xhtml")
                        && Files.readString(file).contains("/WEB-INF/templates/")) {
                    pages.add(path + "?nr=" + number);
                }
            }
        }
        return pages;
    }

    private Visitor visitor(String account) throws Exception {
        Sql.change("delete from trawl.reach");
        Visitor visitor = new Visitor(url());
        visitor.signIn(account);
        return visitor;
    }

    private static void wear(Visitor visitor, String law) throws Exception {
        String page = visitor.get("/hat.xhtml").body();
        Matcher card = Pattern.compile("<button\\b(?=[^>]*law-" + law + ")[^>]*name=\"([^\"]+)\"").matcher(page);
        assertTrue(card.find(), () -> "no hat of " + law);
        PageForm choice = PageForm.in("/hat.xhtml", page).stream().filter(form -> form.button().equals(card.group(1))).findFirst().orElseThrow();
        visitor.post(choice.path(), choice.fields());
        assertTrue(visitor.get("/index.xhtml").body().contains("hat law-" + law), () -> "the hat of " + law + " isn't worn");
    }

    /** Of each table that work is kept in, a print of all its rows. */
    private static List<String> everything() throws SQLException {
        List<String> prints = new ArrayList<>();
        for (String table : Sql.texts("select table_schema || '.' || table_name from information_schema.tables where table_schema in ('public', 'notes') and table_type = 'BASE TABLE'"
                + " and table_name not like 'flyway%' order by 1")) {
            prints.add(table + " " + Sql.text("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table + " t"));
        }
        return prints;
    }

    private static int notTaken(String account) throws SQLException {
        return Integer.parseInt(Sql.text("select count(*)::text from audit.access_record where action = 'FORM_SEND' and rule = 'AVG-32-FORM' and outcome = 'REFUSED' and employee = ?", account));
    }
}
