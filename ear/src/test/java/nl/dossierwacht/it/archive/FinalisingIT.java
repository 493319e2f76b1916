package nl.dossierwacht.it.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;

/** From work file to archive file, as an archivist and a consultant do it. */
class FinalisingIT extends BrowserTest {

    @Test
    void anArchivistWalksThroughEveryItemAndMakesTheArchiveFile() throws IOException {
        String number;
        try (BrowserContext context = session()) {
            number = fullDossier(signIn(context, "wmo.consulent"));
        }
        try (BrowserContext context = session(); BrowserContext consultants = session()) {
            Page page = signIn(context, "archivaris");
            Finalising.wmoHat(page);
            page.locator(".nav a:has-text('Afronden')").click();
            assertThat(page.locator("h1")).hasText("Klaar om af te ronden");
            lookInAllForms(page, "afronden-lijst");
            page.locator("tr:has-text('" + number + "') a:has-text('Afronden')").click();
            assertThat(page.locator(".blockers")).containsText("mantelzorger informeren");
            assertThat(page.locator("[id='acts:notYet']")).isDisabled();

            byKeysInBulkAndByMouse(page);
            lookInAllForms(page, "afronden");

            Finalising.inform(signIn(consultants, "wmo.consulent"), url(), number);
            page.reload();
            Locator letters = Finalising.row(page);
            for (int left = letters.count(); left > 0; left--) {
                letters.first().locator("[data-key='a']").click();
                assertThat(letters).hasCount(left - 1);
            }
            assertThat(page.locator(".tag.good:has-text('Klaar om te maken')")).isVisible();
            page.locator("[id='acts:ask']").click();
            assertThat(page.locator("#confirm")).containsText("U kunt dit niet ongedaan maken");
            lookInAllForms(page, "afronden-bevestigen");
            Finalising.confirm(page);
            assertThat(page.locator(".notice.good")).containsText("Het archiefdossier is gemaakt", Finalising.patient());
            theArchiveFileIsThere(page, number);
        }
    }

    /** Two clicks are two acts; an act on a kind is one; each is stored at once and undone as a whole. */
    private void byKeysInBulkAndByMouse(Page page) {
        int all = Finalising.row(page).count();
        Locator quotation = Finalising.row(page, "offerte");
        quotation.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("a");
        assertThat(page.locator("#archived, [id='archived']")).containsText("Kosten voorziening beoordelen");
        assertThat(Finalising.row(page)).hasCount(all - 1);
        assertThat(page.locator("[data-row]:focus")).hasCount(1);

        Finalising.row(page, "rooster").locator("summary").click();
        Finalising.row(page, "rooster").locator("input").fill("Alleen praktisch, voor de afspraak");
        Finalising.row(page, "rooster").focus();
        page.keyboard().press("r");
        assertThat(page.locator(".going")).containsText("1 terug naar de inwoner");

        Finalising.row(page, "foto").focus();
        page.keyboard().press("d");
        assertThat(page.locator(".going")).containsText("1 vernietigen");
        page.locator("[id='acts:undo']").click();
        assertThat(page.locator(".going")).containsText("0 vernietigen");
        assertThat(Finalising.row(page, "foto")).isVisible();

        assertThat(Finalising.row(page, "Besluit").locator("[data-key='d']")).hasCount(0);
        assertThat(Finalising.row(page, "Besluit").locator("[data-key='r']")).hasCount(0);
        Finalising.row(page, "foto").locator("[data-key='a']").click();
        assertThat(Finalising.row(page, "foto")).hasCount(0);

        page.reload();
        assertThat(page.locator(".going")).containsText("1 terug naar de inwoner");
        page.locator(".going summary").click();
        assertThat(page.locator(".going")).containsText("Alleen praktisch, voor de afspraak");
        Finalising.row(page, "overzicht").locator("[data-key='a']").click();
        assertThat(Finalising.row(page, "overzicht")).hasCount(0);
    }

    private void theArchiveFileIsThere(Page page, String number) throws IOException {
        assertThat(page.locator(".list")).containsText("offerte");
        assertThat(page.locator("li:has-text('offerte') .tag")).hasText("origineel");
        assertThat(page.locator("li:has-text('foto') .tag")).hasText("PDF/A");
        assertThat(page.locator("li:has-text('overzicht') .tag")).hasText("PDF/A");
        assertThat(page.locator("li:has-text('Identiteit vastgesteld') .tag")).hasText("gegeven");
        assertThat(page.locator("li:has-text('Besluit') .tag").first()).hasText("PDF/A");
        assertThat(page.locator(".list")).not().containsText("rooster.txt");
        page.locator("[id='check:go']").click();
        assertThat(page.locator(".checked")).containsText("precies zoals zij in het archief gingen");
        page.locator("li:has-text('offerte') summary").click();
        lookInAllForms(page, "archiefdossier");

        Download letter = page.waitForDownload(() -> page.locator("li:has-text('uw papieren bij een afgerond dossier') a").click());
        String text = text(Files.readAllBytes(letter.path()));
        assertTrue(text.contains("rooster.txt") && text.contains("Dit krijgt u terug") && !text.contains("vernietigd op"), text);

        Download zip = page.waitForDownload(() -> page.locator("a:has-text('MDTO')").click());
        assertEquals(number + ".zip", zip.suggestedFilename());
        List<String> names = names(Files.readAllBytes(zip.path()));
        assertTrue(names.contains(number + "/" + number + ".MDTO.xml") && names.contains("pakbon.sha256"), names.toString());

        page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
        assertThat(page.locator(".main")).containsText("Het werkdossier bestaat niet meer");
        lookInAllForms(page, "werkdossier-weg");
        page.navigate(url() + "/dossier/view.xhtml?nr=" + number);
        assertThat(page.locator(".timeline")).containsText("Archiefdossier gemaakt");
        page.navigate(url() + "/archive/finalise.xhtml?nr=" + number);
        page.waitForURL(address -> address.contains("tab=archiefdossier"));
    }

    @Test
    void aConsultantFinalisesTheOwnDossierFromItsPageAndNobodyElseSeesIt() {
        String number;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            number = Finalising.decided(page, url(), "999993653", "ambulante begeleiding");
            page.locator("a.btn:has-text('Afronden')").click();
            assertThat(page.locator("h1")).hasText("Afronden: wat droeg bij aan het besluit?");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            assertEquals(404, page.navigate(url() + "/archive/finalise.xhtml?nr=" + number).status());
            assertEquals(404, page.navigate(url() + "/archive/package?nr=" + number).status());
        }
        String item;
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            Finalising.open(page, url(), number);
            Finalising.archiveAll(page);
            Finalising.make(page);
            item = page.locator("a:has-text('Downloaden')").first().getAttribute("href");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            assertEquals(404, page.navigate(url() + item).status());
            assertEquals(404, page.navigate(url() + "/archive/item?id=x").status());
            assertEquals(404, page.navigate(url() + "/dossier/view.xhtml?tab=archiefdossier&nr=" + number).status());
        }
    }

    private String fullDossier(Page page) throws IOException {
        String number = Dossiers.open(page, url(), "999999990", "aanvraag traplift");
        Finalising.identify(page, url(), number);
        Finalising.inform(page, url(), number);
        page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
        offer(page, new FilePayload("offerte traplift.pdf", "application/pdf", Specimens.pdf(List.of(Papers.QUOTATION), List.of())));
        offer(page, new FilePayload("rooster.txt", "text/plain", "Rooster huishoudelijke hulp\nmaandag 9 uur\nwoensdag 9 uur\n".getBytes(StandardCharsets.UTF_8)));
        offer(page, new FilePayload("overzicht kosten.txt", "text/plain", "Overzicht van de kosten\ntraplift 4.200\nleuning 310\n".getBytes(StandardCharsets.UTF_8)));
        offer(page, new FilePayload("foto trap.jpg", "image/jpeg", Specimens.jpeg(stairs(), 0.8f)));
        page.navigate(url() + "/dossier/view.xhtml?tab=personen&nr=" + number);
        page.locator("summary:has-text('Toch nodig')").click();
        page.locator("#register label:has-text('mantelzorger')").click();
        page.locator("[id='register:name']").fill("P. Jansen");
        page.locator("[id='register:reason']").fill("geeft nu de dagelijkse hulp");
        page.locator("[id='register:add']").click();
        assertThat(page.locator(".notice.good")).isVisible();
        Finalising.decide(page, url(), number);
        return number;
    }

    private static void offer(Page page, FilePayload file) {
        page.locator("[id='offer:files']").setInputFiles(file);
        assertThat(page.locator(".verdict.ok")).containsText(file.name, Finalising.patient());
        page.locator("button:has-text('Zet in het werkdossier')").click();
        assertThat(page.locator("#documents .list")).containsText(file.name);
    }

    private static BufferedImage stairs() {
        BufferedImage picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        for (int step = 0; step < 12; step++) {
            brush.setColor(new java.awt.Color(90 + step * 10, 70 + step * 8, 50 + step * 5));
            brush.fillRect(step * 40, 760 - step * 60, 600, 60);
        }
        brush.dispose();
        return picture;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
