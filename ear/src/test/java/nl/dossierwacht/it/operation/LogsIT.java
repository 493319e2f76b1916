package nl.dossierwacht.it.operation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/** A walk with marked data, faults and refusals included, leaves nothing of it in any log of the servers. */
class LogsIT extends BrowserTest {

    private static final String BSN = "999999990";
    private static final String NAME = "S. de Vries";
    private static final String SUBJECT = "Zandloperkwestie";
    private static final String REFUSED_SUBJECT = "Goudplevierkwestie";
    private static final LocatorAssertions.IsVisibleOptions PATIENT = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final String NOTE = "Kwikstaartnotitie";
    private static final String TITLE = "regenwulpofferte";
    private static final String NUMBER = "SPECI2014";
    private static final String ACCOUNT = "wielewaalfout";
    private static final String SEARCHED = "Boomkruiperzoekvraag";

    @Test
    void nothingOfAPersonIsInAnyLog() throws IOException, SQLException {
        try (BrowserContext context = session()) {
            Page page = context.newPage();
            page.navigate(url() + "/");
            page.locator("#username").fill(ACCOUNT);
            page.locator("#password").fill("Fluiterwachtwoord");
            page.locator("#kc-login").click();
            assertThat(page.locator("#username")).isVisible();
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), BSN, SUBJECT);
            if (!page.locator("[id='write:text']").isVisible()) {
                page.locator(".new-note > summary").click();
            }
            page.locator("[id='write:text']").fill(NOTE);
            page.locator("[id='write:keep']").click();
            page.locator(".notice.good").waitFor();
            page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            offer(page, new FilePayload(TITLE + ".pdf", "application/pdf", Specimens.pdf(List.of(Papers.QUOTATION), List.of())));
            assertThat(page.locator(".verdict.ok")).isVisible(PATIENT);
            page.locator("button:has-text('Zet in het werkdossier')").click();
            assertThat(page.locator("#documents .list")).containsText(TITLE);
            offer(page, new FilePayload("kaart.jpg", "image/jpeg", Specimens.jpeg(Specimens.onATable(Specimens.card(21), 5), 0.8f)));
            assertThat(page.locator(".verdict.no")).isVisible(PATIENT);
            failInTheDatabase(page);
            // Faults: a parameter that is no id, a page that isn't there, an address that is no address.
            page.navigate(url() + "/document?id=" + SEARCHED);
            page.navigate(url() + "/" + SEARCHED + ".xhtml?bsn=" + BSN);
            page.navigate(url() + "/dossier/view.xhtml?nr=" + SEARCHED + "&tab=" + BSN);
        }
        List<String> found = new ArrayList<>();
        for (Path log : logs()) {
            String content = Files.readString(log);
            for (String mark : List.of(BSN, NAME, SUBJECT, REFUSED_SUBJECT, NOTE, TITLE, NUMBER, ACCOUNT, SEARCHED, "Fluiterwachtwoord", "Molenlaan", "SPECI20")) {
                content.lines().filter(line -> line.contains(mark)).findFirst().ifPresent(line -> found.add(mark + " in " + log.getFileName() + ": " + line));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theApplicationsLogIsOneJsonObjectALine() throws IOException {
        List<String> lines = Files.readAllLines(WholeStack.shared().folder().resolve("wildfly.log"));
        // Before the server starts its script says where Java is.
        int first = lines.indexOf(lines.stream().filter(line -> line.startsWith("{")).findFirst().orElseThrow());
        for (String line : lines.subList(first, lines.size())) {
            assertTrue(JsonParser.parseString(line).getAsJsonObject().has("level"), line);
        }
    }

    /** The database refuses a row in the middle of the work, and quotes the row when it says so. */
    private void failInTheDatabase(Page page) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); Statement statement = superuser.createStatement()) {
            statement.execute("alter table dossier add constraint not_this_one check (subject <> '" + REFUSED_SUBJECT + "')");
            try {
                page.navigate(url() + "/dossier/new.xhtml");
                Dossiers.fill(page, BSN, REFUSED_SUBJECT);
                page.locator("[id='wizard:open']").click();
                assertThat(page.locator("h1")).hasText("Dit ging niet goed");
            } finally {
                statement.execute("alter table dossier drop constraint not_this_one");
            }
        }
    }

    private static void offer(Page page, FilePayload file) {
        page.locator("[id='offer:files']").setInputFiles(file);
    }

    /** Everything that a server wrote as a log, wherever. */
    private static List<Path> logs() throws IOException {
        Path folder = WholeStack.shared().folder();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && (file.toString().endsWith(".log") || file.getParent().endsWith("log")))
                    .filter(file -> !file.startsWith(folder.resolve("postgres-data"))).toList();
        }
    }
}
