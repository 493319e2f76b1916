package nl.dossierwacht.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.it.archive.Finalising;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.inspection.Inspections;
import nl.dossierwacht.it.opening.Openings;

/** The main job, end to end: one real case of one resident, from the question to the archived dossier and the resident's own look at it. */
class WalkIT extends BrowserTest {

    private static final String BSN = "999993653";
    private static final int PATIENCE = 60_000;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String privateNote = "Alleen voor mijzelf " + mark;
    private final String sharedNote = "De trap is 72 cm breed, gemeten op " + mark;
    private String number;

    @Test
    void fromAResidentsQuestionToAnArchivedDossier() throws IOException {
        as("wmo.consulent", this::opensADossier);
        as("wmo.consulent", this::offersFiles);
        as("wmo.consulent", this::writesNotes);
        as("wmo.consulent", this::asksForAdvice);
        as("medisch.adviseur", this::advises);
        as("wmo.consulent", this::decides);
        as("archivaris", this::finalises);
        as("jeugd.consulent", this::seesNothingOfIt);
        as("dubbelepet", this::seesEachLawUnderItsOwnHat);
        String request = inspection();
        as("wmo.consulent", this::looksWhoLookedOn);
        assertFalse(request.isEmpty());
    }

    private void opensADossier(Page page) {
        page.navigate(url() + "/dossier/new.xhtml");
        page.locator("[id='wizard:bsn']").fill(BSN);
        page.locator("[id='wizard:next']").click();
        page.locator("[id='wizard:next']").click();
        page.locator("[id='wizard:subject']").fill("traplift " + mark);
        page.locator("[id='wizard:next']").click();
        page.locator("[id='wizard:documentKind']").selectOption("IDENTITY_CARD");
        page.locator("[id='wizard:documentNumber']").fill("SPECI2014");
        page.locator("[id='wizard:validUntil']").fill("2034-03-09");
        page.locator("[id='wizard:next']").click();
        page.locator("label:has-text('Maak nu een brief')").click();
        page.locator("[id='wizard:open']").click();
        page.waitForURL(address -> address.contains("nr="));
        number = page.url().replaceAll(".*nr=([A-Z0-9-]+).*", "$1");
        assertThat(page.locator(".timeline")).containsText("Identiteit vastgesteld, geen kopie");
        assertThat(page.locator(".timeline")).containsText("Persoon geïnformeerd");
    }

    private void offersFiles(Page page) {
        workFile(page);
        offer(page, new FilePayload("offerte traplift.pdf", "application/pdf", Specimens.pdf(List.of(Papers.QUOTATION + mark), List.of())), "ok");
        file(page, "offerte traplift.pdf");
        offer(page, new FilePayload("afschrift.pdf", "application/pdf", Specimens.pdf(List.of(Papers.BANK_STATEMENT), List.of())), "ok");
        page.locator("[id$=':notSeen']").fill("De regels met de huur zijn nodig bij het besluit.");
        file(page, "afschrift.pdf");
        offer(page, new FilePayload("foto.jpg", "image/jpeg", Specimens.jpeg(Specimens.onATable(Specimens.card(21), 5), 0.8f)), "no");
        assertThat(page.locator(".verdict.no")).containsText("Wmo 2.3.4");
        page.locator("button:has-text('Sluiten')").click();
        offer(page, new FilePayload("overig.pdf", "application/pdf", Specimens.pdf(List.of(Papers.GP_LETTER), List.of())), "no");
        page.locator("button:has-text('Geef terug aan de inwoner')").click();
        assertThat(page.locator("#documents .list")).containsText("Brief: medisch stuk teruggegeven");
    }

    private void writesNotes(Page page) {
        workFile(page);
        write(page, privateNote);
        write(page, sharedNote);
        Locator note = page.locator("#drawer .note").filter(new Locator.FilterOptions().setHasText(sharedNote));
        note.locator("summary").getByText("Delen").click();
        note.locator("textarea").nth(1).fill("Hieruit blijkt of de lift past.");
        note.locator("textarea").nth(2).fill("Alleen de maat zegt genoeg en die staat erin.");
        note.locator("button:visible").getByText("Maak deel van het dossier", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".notice.good")).containsText(number);
    }

    private static void write(Page page, String text) {
        if (!page.locator("[id='write:text']").isVisible()) {
            page.locator(".new-note > summary").click();
        }
        page.locator("[id='write:text']").fill(text);
        page.locator("[id='write:keep']").click();
        assertThat(page.locator(".notice.good")).isVisible();
    }

    private void asksForAdvice(Page page) {
        workFile(page);
        page.getByText("Vraag medisch advies").click();
        page.locator("[id='ask:question']").fill("Is een traplift nodig? Kenmerk " + mark);
        page.locator("[id='ask:limitation']").fill("Kan moeilijk traplopen");
        page.locator("[id='ask:send']").click();
        assertThat(page.locator(".notice.good")).containsText("naar de medisch adviseur");
    }

    private void advises(Page page) {
        page.navigate(url() + "/medical/index.xhtml");
        List<String> paths = page.locator("section[aria-labelledby=waiting] a.btn").all().stream().map(link -> link.getAttribute("href")).toList();
        String mine = paths.stream().filter(path -> {
            page.navigate(url() + path);
            return page.content().contains(mark);
        }).findFirst().orElseThrow(() -> new AssertionError("the question did not arrive"));
        page.navigate(url() + mine);
        assertFalse(page.content().contains(number), "the adviser sees no dossier");
        page.locator("[id='give:limitations']").fill("Kan geen trap op, loopt hooguit 100 meter.");
        page.locator("#give label").getByText("Blijvend").click();
        page.locator("[id='give:support']").fill("Naar boven kunnen om te slapen.");
        page.locator("[id='give:deliver']").click();
        assertThat(page.locator(".notice.good")).containsText("Het advies staat in het dossier");
    }

    private void decides(Page page) {
        page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
        assertThat(page.locator(".timeline")).containsText("Medisch advies ontvangen");
        Dossiers.decide(page, "U kunt de trap niet op en er is geen andere oplossing.");
        assertFalse(page.content().contains(privateNote), "a note that goes at the decision is gone");
    }

    private void finalises(Page page) {
        Finalising.wmoHat(page);
        Finalising.open(page, url(), number);
        Finalising.row(page, "afschrift.pdf").locator("[data-key='r']").click();
        assertThat(Finalising.row(page, "afschrift.pdf")).hasCount(0);
        Finalising.archiveAll(page);
        Finalising.make(page);
        page.navigate(url() + "/dossier/view.xhtml?tab=archiefdossier&nr=" + number);
        assertThat(page.locator("main")).containsText("offerte traplift.pdf");
        assertFalse(page.locator("main").innerText().contains("afschrift.pdf"));
    }

    private void seesNothingOfIt(Page page) {
        String own = Dossiers.open(page, url(), BSN, "hulp bij opgroeien");
        for (String path : List.of("/dossier/view.xhtml?nr=", "/dossier/view.xhtml?tab=archiefdossier&nr=", "/archive/finalise.xhtml?nr=")) {
            assertEquals(404, page.navigate(url() + path + number).status(), path);
        }
        page.navigate(url() + "/dossier/view.xhtml?nr=" + own);
        assertFalse(page.content().contains(number) || page.content().contains(mark));
    }

    private void seesEachLawUnderItsOwnHat(Page page) {
        page.locator(".choice-card.law-JEUGDWET").click();
        assertThat(page.locator(".hat")).containsText("Jeugdwet");
        assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?nr=" + number).status());
        page.navigate(url() + "/hat.xhtml");
        page.locator(".choice-card.law-WMO").click();
        assertThat(page.locator(".hat")).containsText("Wmo");
        Openings.replace(page, url(), number);
        assertEquals(200, page.navigate(url() + "/dossier/view.xhtml?tab=archiefdossier&nr=" + number).status());
        assertThat(page.locator("main")).containsText("offerte traplift.pdf");
    }

    private String inspection() throws IOException {
        String request;
        try (BrowserContext context = session()) {
            request = Inspections.register(signIn(context, "inzage"), url(), BSN, today());
        }
        for (String custodian : List.of("wmo.consulent", "jeugd.consulent", "pw.consulent", "pw.handhaver", "wgs.consulent")) {
            as(custodian, page -> Inspections.gather(page, url(), request));
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "inzage");
            page.navigate(url() + "/inspection/request.xhtml?nr=" + request);
            page.locator("[id='answer:weighing']").fill("Er is geen grond om iets te weigeren (UAVG 41).");
            page.locator("[id='answer:make']").click();
            assertThat(page.locator(".notice.good")).containsText("zijn gemaakt", patient());
            Locator bundle = page.locator("li").filter(new Locator.FilterOptions().setHasText("Bundel met inhoudsopgave")).locator("a:has-text('Downloaden')");
            String text = text(Files.readAllBytes(page.waitForDownload(bundle::click).path()));
            assertTrue(text.contains(number) && text.contains("offerte traplift.pdf"), "the archive file is in the list of contents");
            assertTrue(text.replaceAll("\\s+", " ").contains(sharedNote), "a shared note is a document of the dossier");
            assertFalse(text.replaceAll("\\s+", " ").contains(privateNote), "a personal note never is");
        }
        return request;
    }

    private void looksWhoLookedOn(Page page) {
        page.navigate(url() + "/dossier/view.xhtml?tab=wie-keek-mee&nr=" + number);
        assertThat(page.locator("main")).containsText("archivaris");
        assertThat(page.locator("main")).containsText("dubbelepet");
        assertFalse(page.locator("main").innerText().contains("jeugd.consulent"));
    }

    private void as(String account, Consumer<Page> work) {
        try (BrowserContext context = session()) {
            work.accept(signIn(context, account));
        }
    }

    private void workFile(Page page) {
        page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
    }

    private static void offer(Page page, FilePayload file, String verdict) {
        page.locator("[id='offer:files']").setInputFiles(file);
        assertThat(page.locator(".verdict." + verdict)).containsText(file.name, patient());
    }

    private static void file(Page page, String title) {
        page.locator("button:has-text('Zet in het werkdossier')").click();
        assertThat(page.locator(".verdict")).hasCount(0);
        assertThat(page.locator("#documents .list")).containsText(title);
    }

    private static LocatorAssertions.ContainsTextOptions patient() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
