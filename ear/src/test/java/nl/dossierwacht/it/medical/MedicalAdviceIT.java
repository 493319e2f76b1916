package nl.dossierwacht.it.medical;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.WholeStack;

/** A medical advice, asked and given: only the advice crosses. */
class MedicalAdviceIT extends BrowserTest {

    private static final String BSN = "999958847";

    @Test
    void anAdviceIsAskedGivenAndInTheDossierAndTheAdvisersOwnFileIsNot() throws SQLException {
        String question = question();
        String number;
        try (BrowserContext context = session()) {
            number = ask(signIn(context, "wmo.consulent"), question);
        }
        String secret = "Eigen aantekening " + UUID.randomUUID();
        try (BrowserContext context = session()) {
            Page page = signIn(context, "medisch.adviseur");
            assertThat(page.locator(".list").first()).containsText("M-20");
            page.navigate(url() + "/medical/index.xhtml");
            lookInAllForms(page, "adviezen");
            String reference = open(page, question);
            assertFalse(page.content().contains(number), "the adviser learns nothing of the dossier, not even its number");
            page.locator("#own\\:ownNotes").fill(secret);
            page.locator("#own\\:keep").click();
            assertThat(page.locator("#own\\:ownNotes")).hasValue(secret);
            lookInAllForms(page, "advies-geven");
            give(page, "Loopt hooguit 100 meter en kan geen trap op.", "Naar boven kunnen om te slapen en te douchen.");
            assertThat(page.locator(".notice.good")).containsText("in het dossier dat erom vroeg");
            page.navigate(url() + "/medical/advice.xhtml?nr=" + reference);
            assertThat(page.locator("#give")).hasCount(0);
            assertThat(page.locator("#own\\:ownNotes")).hasValue(secret);
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(page.locator(".timeline")).containsText("Medisch advies ontvangen");
            page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            assertThat(page.locator("section[aria-labelledby=medical-title]")).containsText("advies gegeven op");
            assertFalse(page.content().contains(secret));
            lookInAllForms(page, "advies-in-werkdossier");
        }
        assertEquals(1, count("select 1 from document d join dossier f on f.id = d.dossier_id join advice_request r on r.document_id = d.id where f.number = ?"
                + " and d.origin = 'MEDICAL_ADVICE' and d.kind = 'medisch-advies' and d.state = 'IN_WORK_FILE' and r.state = 'ANSWERED'", number));
        assertEquals(1, count("select 1 from audit.access_record a join dossier f on f.id = a.dossier_id where f.number = ? and a.action = 'ADVICE_DELIVER'"
                + " and a.employee = 'medisch.adviseur' and a.domain_key = f.domain_key", number));
        assertNowherePlain(secret);
    }

    @Test
    void anAdviceWithADiagnosisIsHeldBesideItsFieldAndWhatWasTypedStays() throws SQLException {
        String question = question();
        String number;
        try (BrowserContext context = session()) {
            number = ask(signIn(context, "wmo.consulent"), question);
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "medisch.adviseur");
            page.navigate(url() + "/medical/index.xhtml");
            open(page, question);
            String typed = "Door artrose en 2dd 500 mg naproxen loopt mevrouw slecht.";
            give(page, typed, "Hulp in het huishouden.");
            Locator fault = page.locator("#give .field:has(#give\\:limitations) .fault");
            assertThat(fault).containsText("de naam van een aandoening of een diagnose, een medicijn of dosis");
            assertThat(page.locator("#give .field:has(#give\\:support) .fault")).hasCount(0);
            assertThat(page.locator("#give\\:limitations")).hasValue(typed);
            assertThat(page.locator("#give\\:limitations")).isFocused();
            look(page, "advies-tegengehouden-1280-light");
        }
        assertEquals(0, count("select 1 from document d join dossier f on f.id = d.dossier_id where f.number = ?", number));
    }

    @Test
    void aQuestionMayNotNameAConditionAndIsAskedOnce() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "traplift");
            page.navigate(url() + "/medical/request.xhtml?nr=" + number);
            lookInAllForms(page, "advies-vragen");
            page.locator("#ask\\:send").click();
            assertThat(page.locator("#ask .fault").first()).hasText("Vul in wat u wilt weten.");
            page.locator("#ask\\:question").fill("Is een traplift nodig?");
            page.locator("#ask\\:limitation").fill("Heeft COPD");
            page.locator("#ask\\:send").click();
            assertThat(page.locator("#ask .field:has(#ask\\:limitation) .fault")).containsText("aandoening");
            assertThat(page.locator("#ask\\:limitation")).hasValue("Heeft COPD");
            page.locator("#ask\\:limitation").fill("Kan geen trap op");
            Page second = context.newPage();
            second.navigate(url() + "/medical/request.xhtml?nr=" + number);
            page.locator("#ask\\:send").click();
            page.locator(".notice.good").waitFor();
            assertThat(page.getByText("Vraag medisch advies")).hasCount(0);
            second.locator("#ask\\:question").fill("Nog een keer?");
            second.locator("#ask\\:limitation").fill("Kan geen trap op");
            second.locator("#ask\\:send").click();
            assertThat(second.locator(".notice")).containsText("Er ligt al een vraag");
        }
    }

    @Test
    void aWithdrawnQuestionClosesTheAdvisersFile() {
        String question = question();
        try (BrowserContext consultant = session(); BrowserContext adviser = session()) {
            Page asking = signIn(consultant, "wmo.consulent");
            ask(asking, question);
            Page advising = signIn(adviser, "medisch.adviseur");
            advising.navigate(url() + "/medical/index.xhtml");
            open(advising, question);
            asking.getByText("Trek in").click();
            assertThat(asking.locator(".notice.good")).containsText("ingetrokken");
            give(advising, "Kan geen trap op.", "Naar boven kunnen.");
            assertThat(advising.locator(".notice")).containsText("al gesloten");
        }
    }

    @Test
    void othersFindNeitherTheAdvisersFileNorTheQuestionOfAnotherLaw() {
        String question = question();
        String reference;
        String number;
        try (BrowserContext consultant = session(); BrowserContext adviser = session()) {
            number = ask(signIn(consultant, "wmo.consulent"), question);
            Page page = signIn(adviser, "medisch.adviseur");
            page.navigate(url() + "/medical/index.xhtml");
            reference = open(page, question);
            assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
            assertEquals(404, page.navigate(url() + "/medical/request.xhtml?nr=" + number).status());
        }
        for (String account : new String[] {"wmo.consulent", "jeugd.consulent", "beheer", "privacy.officer"}) {
            try (BrowserContext context = session()) {
                Page page = signIn(context, account);
                assertEquals(404, page.navigate(url() + "/medical/advice.xhtml?nr=" + reference).status(), account);
                assertEquals(404, page.navigate(url() + "/medical/index.xhtml").status(), account);
                if (!account.equals("wmo.consulent")) {
                    assertEquals(404, page.navigate(url() + "/medical/request.xhtml?nr=" + number).status(), account);
                }
            }
        }
    }

    private String ask(Page page, String question) {
        String number = Dossiers.open(page, url(), BSN, "traplift");
        page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
        page.getByText("Vraag medisch advies").click();
        page.locator("#ask\\:question").fill(question);
        page.locator("#ask\\:limitation").fill("Kan moeilijk lopen en traplopen");
        page.locator("#ask\\:send").click();
        assertThat(page.locator(".notice.good")).containsText("naar de medisch adviseur");
        return number;
    }

    /** Opens the file on this question from the adviser's list; the list shows names only, so each is looked into. */
    private String open(Page page, String question) {
        for (Locator link : page.locator("section[aria-labelledby=waiting] a.btn").all()) {
            String path = link.getAttribute("href");
            Page file = page.context().newPage();
            file.navigate(url() + path);
            boolean found = file.content().contains(question);
            file.close();
            if (found) {
                page.navigate(url() + path);
                return path.substring(path.indexOf("nr=") + 3);
            }
        }
        throw new AssertionError("the question did not arrive");
    }

    private static void give(Page page, String limitations, String support) {
        page.locator("#give\\:limitations").fill(limitations);
        page.locator("#give label").getByText("Blijvend").click();
        page.locator("#give\\:support").fill(support);
        page.locator("#give\\:deliver").click();
    }

    private static String question() {
        return "Is een traplift nodig? Kenmerk " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void assertNowherePlain(String secret) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); ResultSet rows = superuser.createStatement().executeQuery("select f::text, notes from adviser_file f")) {
            boolean some = false;
            while (rows.next()) {
                byte[] notes = rows.getBytes(2);
                some |= notes != null;
                assertFalse(rows.getString(1).contains(secret) || notes != null && new String(notes, StandardCharsets.ISO_8859_1).contains(secret));
            }
            assertTrue(some);
        }
    }

    private static int count(String sql, String number) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); PreparedStatement query = superuser.prepareStatement(sql)) {
            query.setString(1, number);
            int found = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            return found;
        }
    }
}
