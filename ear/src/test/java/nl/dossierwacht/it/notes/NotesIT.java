package nl.dossierwacht.it.notes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.WholeStack;

/** Personal notes in a real browser: the author's alone, until one is shared. */
class NotesIT extends BrowserTest {

    private static final String BSN = "999998705";
    private static final String GOOD_REASON = "Hieruit blijkt of de trap breed genoeg is.";

    /** So that screens show what the test wrote, and no other test finds it. */
    @BeforeEach
    @AfterEach
    void emptyTheDrawers() throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser()) {
            superuser.createStatement().executeUpdate("delete from notes.personal_note");
        }
    }

    @Test
    void anAuthorWritesChangesDeletesAndBringsBack() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String text = write(page, "Terugbellen over proefplaatsing");
            lookInAllForms(page, "notities-mijn-werk");

            open(note(page, text), "Wijzigen");
            note(page, text).locator("textarea").first().fill(text + ", na zessen");
            press(note(page, text), "Bewaar");
            assertThat(note(page, text).locator(".note-text")).hasText(text + ", na zessen");

            press(note(page, text), "Verwijderen");
            assertThat(note(page, text)).hasCount(0);
            page.locator("#drawer").getByText("Verwijderen ongedaan maken").click();
            assertThat(note(page, text)).hasCount(1);
            assertFalse(page.url().contains("Terugbellen"));
            assertFalse(page.title().contains("Terugbellen"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dubbelepet", "jeugd.consulent", "archivaris", "inzage", "beheer", "privacy.officer"})
    void nobodyElseSeesTheNote(String account) {
        String text;
        try (BrowserContext context = session()) {
            text = write(signIn(context, "wmo.consulent"), "Zoon belt liever na zessen");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, account);
            Locator hat = page.locator(".choice-card, .choice").first();
            if (hat.count() > 0) {
                hat.click();
            }
            assertFalse(page.content().contains(text));
        }
    }

    @Test
    void whoReadsTheDatabaseAsSuperuserFindsNoWordOfIt() throws SQLException {
        String text;
        try (BrowserContext context = session()) {
            text = write(signIn(context, "wmo.consulent"), "Meet de trap");
        }
        try (Connection superuser = WholeStack.shared().superuser();
                ResultSet rows = superuser.createStatement().executeQuery("select n::text, ciphertext from notes.personal_note n")) {
            assertTrue(rows.next());
            do {
                assertFalse((rows.getString(1) + new String(rows.getBytes(2), StandardCharsets.ISO_8859_1)).contains(text));
            } while (rows.next());
        }
    }

    @Test
    void twoWindowsLoseNothing() {
        try (BrowserContext context = session()) {
            Page first = signIn(context, "wmo.consulent");
            String text = write(first, "Twee vensters");
            Page second = context.newPage();
            second.navigate(url() + "/index.xhtml");
            open(note(second, text), "Wijzigen");
            note(second, text).locator("textarea").first().fill(text + " uit het tweede");

            open(note(first, text), "Wijzigen");
            note(first, text).locator("textarea").first().fill(text + " uit het eerste");
            press(note(first, text), "Bewaar");

            press(note(second, text), "Bewaar");
            assertThat(note(second, text).locator(".note-text")).hasText(text + " uit het eerste");
            assertThat(note(second, text).locator(".fault").first()).containsText("in een ander venster");
            assertThat(note(second, text).locator("textarea").first()).hasValue(text + " uit het tweede");
            press(note(second, text), "Bewaar");
            assertThat(note(second, text).locator(".note-text")).hasText(text + " uit het tweede");
        }
    }

    @Test
    void aNoteThatWentInAnotherWindowIsKeptAnewWhenItIsChanged() {
        try (BrowserContext context = session()) {
            Page first = signIn(context, "wmo.consulent");
            String text = write(first, "Verdwenen");
            Page second = context.newPage();
            second.navigate(url() + "/index.xhtml");
            open(note(second, text), "Wijzigen");
            press(note(first, text), "Verwijderen");
            press(note(second, text), "Bewaar");
            assertThat(second.locator(".notice")).containsText("als nieuwe notitie");
            assertThat(note(second, text)).hasCount(1);
        }
    }

    @Test
    void aSharedNoteIsInTheDossierAndNoNoteAnyMore() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "traplift");
            String text = write(page, "Leverancier noemde 72 cm trapbreedte");
            assertThat(note(page, text)).containsText("verdwijnt bij het besluit");
            open(note(page, text), "Delen");
            assertThat(note(page, text)).containsText("De inwoner kan haar inzien");
            lookInAllForms(page, "notitie-delen");
            note(page, text).locator("textarea").nth(1).fill("Hij heeft artrose en slikt ibuprofen.");
            note(page, text).locator("textarea").nth(2).fill("Korter zegt niet waar het om gaat.");
            press(note(page, text), "Maak deel van het dossier");
            assertThat(note(page, text).locator(".fault").first()).containsText("In een reden schrijft u geen ziekte");
            assertThat(note(page, text).locator("textarea").nth(1)).hasValue("Hij heeft artrose en slikt ibuprofen.");
            look(page, "notitie-reden-1280-light");
            answer(page, text);
            assertThat(page.locator(".notice")).containsText(number);
            assertThat(note(page, text)).hasCount(0);
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            assertThat(page.locator(".timeline")).containsText("Notitie gedeeld");
            assertEquals(1, count("select 1 from document d join dossier f on f.id = d.dossier_id where f.number = '" + number + "' and d.origin = 'SHARED_NOTE'"
                    + " and d.state = 'IN_WORK_FILE' and d.why_needed is not null"));
        }
    }

    @Test
    void whatTheGateRefusesStaysANoteAndNothingOfItIsInTheDossier() throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "traplift");
            String text = write(page, "Kan door artrose niet op de trap");
            open(note(page, text), "Delen");
            answer(page, text);
            assertThat(note(page, text).locator(".fault").first()).containsText("de naam van een aandoening");
            assertThat(note(page, text).locator("textarea").nth(1)).hasValue(GOOD_REASON);
            look(page, "notitie-niet-gedeeld-1280-light");
            page.reload();
            assertThat(note(page, text)).hasCount(1);
            assertEquals(0, count("select 1 from document d join dossier f on f.id = d.dossier_id where f.number = '" + number + "' and d.origin = 'SHARED_NOTE'"));
        }
    }

    @Test
    void theZoneOfAnIdentityCardIsNotSharedEither() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            Dossiers.open(page, url(), BSN, "traplift");
            String text = write(page, "I<NLDSPECI20142999999990<<<<<8\n6503101F2403096NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<\n");
            open(note(page, text), "Delen");
            answer(page, text);
            assertThat(note(page, text).locator(".fault").first()).containsText("identiteitsbewijs");
        }
    }

    @Test
    void aNoteThatWaitsForTheDecisionGoesWithIt() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, "traplift");
            String text = write(page, "Nagaan of de trap breed genoeg is");
            page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
            page.locator("#decide label").getByText("Toegekend").click();
            page.locator("#decide\\:why").fill("De trap is met hulpmiddelen niet veilig te gebruiken.");
            page.locator("#decide\\:record").click();
            page.locator(".notice.good").waitFor();
            page.navigate(url() + "/index.xhtml");
            assertThat(note(page, text)).hasCount(0);
        }
    }

    @Test
    void aNoteAboutADossierIsNotShownUnderAnotherHat() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "dubbelepet");
            page.locator(".choice-card.law-WMO").click();
            Dossiers.open(page, url(), BSN, "traplift");
            String text = write(page, "Alleen bij de Wmo");
            page.locator(".hat").click();
            page.locator(".choice-card.law-JEUGDWET").click();
            assertThat(page.locator("#drawer")).isVisible();
            assertThat(note(page, text)).hasCount(0);
        }
    }

    @Test
    void theKeyboardOpensAndClosesAndKeepsItsPlace() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            Locator summary = page.locator(".new-note > summary");
            summary.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#write\\:text")).isFocused();
            page.keyboard().press("Escape");
            assertThat(summary).isFocused();
            assertThat(page.locator("#write\\:text")).isHidden();
            write(page, "Met het toetsenbord");
            assertThat(page.locator("#drawer")).isFocused();
        }
    }

    @Test
    void whatWasTypedIsThereAfterALostSessionAndAnEmptyNoteIsSaid() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.locator(".new-note > summary").click();
            page.locator("#write\\:keep").click();
            assertThat(page.locator("#write .fault").first()).hasText("Schrijf eerst iets op.");
            page.locator("#write\\:text").fill("Half getypt");
            page.reload();
            assertThat(page.locator("#write\\:text")).hasValue("Half getypt");
        }
    }

    private static String write(Page page, String start) {
        String text = start + " " + UUID.randomUUID().toString().substring(0, 8);
        if (!page.locator("#write\\:text").isVisible()) {
            page.locator(".new-note > summary").click();
        }
        page.locator("#write\\:text").fill(text);
        page.locator("#write\\:keep").click();
        page.locator(".notice.good").waitFor();
        return text;
    }

    private static void answer(Page page, String text) {
        note(page, text).locator("textarea").nth(1).fill(GOOD_REASON);
        note(page, text).locator("textarea").nth(2).fill("Korter zegt niet waar het om gaat.");
        press(note(page, text), "Maak deel van het dossier");
    }

    private static Locator note(Page page, String text) {
        return page.locator("#drawer .note").filter(new Locator.FilterOptions().setHasText(text.lines().reduce((first, last) -> last).orElse(text)));
    }

    private static void open(Locator note, String part) {
        note.locator("summary").getByText(part).click();
    }

    private static void press(Locator note, String button) {
        note.locator("button:visible").getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static int count(String sql) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); ResultSet rows = superuser.createStatement().executeQuery("select count(*) from (" + sql + ") found")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
