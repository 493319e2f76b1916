package nl.dossierwacht.it.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

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
import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/** A whole inspection request: registered, gathered by each custodian, answered with one bundle and a letter, handed over. */
class InspectionWalkIT extends BrowserTest {

    private static final String BSN = "999974786";
    private static final List<String> OTHER_CUSTODIANS = List.of("pw.consulent", "pw.handhaver", "wgs.consulent");
    private static final int PATIENCE = 60_000;

    private final String note = "Alleen voor mij " + UUID.randomUUID();
    private final String shared = "Leverancier noemde 72 cm, kenmerk " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void fromRequestToHandedOverWithoutAPersonalNote() throws Exception {
        String dossier;
        try (BrowserContext context = session()) {
            dossier = dossierWithADocumentANoteAndASharedNote(signIn(context, "wmo.consulent"));
        }
        String number;
        try (BrowserContext context = session()) {
            number = registered(signIn(context, "inzage"));
        }
        assertEquals(5, count("select 1 from inspection_part where number = ?", number), "every domain of the college is asked");
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            page.navigate(url() + "/inspection/gather.xhtml?nr=" + number);
            assertFalse(page.content().contains(dossier) || page.content().contains("offerte traplift"), "jeugd sees nothing of Wmo's part");
            lookInAllForms(page, "inzage-niets-aanwezig");
            Inspections.gather(page, url(), number);
            assertFalse(page.content().contains("Yilmaz"), "what was closed tells nothing of the person");
        }
        gatherWmo(number, dossier);
        deskSeesStateOnly(number, dossier);
        for (String custodian : OTHER_CUSTODIANS) {
            try (BrowserContext context = session()) {
                Inspections.gather(signIn(context, custodian), url(), number);
            }
        }
        try (BrowserContext context = session()) {
            answerAndHandOver(signIn(context, "inzage"), number);
        }
        afterwards(number, dossier);
    }

    private String dossierWithADocumentANoteAndASharedNote(Page page) {
        String dossier = Dossiers.open(page, url(), BSN, "traplift");
        page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + dossier);
        page.locator("[id='offer:files']").setInputFiles(new FilePayload("offerte traplift.pdf", "application/pdf", Specimens.pdf(List.of(Papers.QUOTATION), List.of())));
        assertThat(page.locator(".verdict.ok")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        page.locator("button:has-text('Zet in het werkdossier')").click();
        assertThat(page.locator("#documents .list")).containsText("offerte traplift.pdf");
        write(page, note);
        write(page, shared);
        Locator sharing = page.locator("#drawer .note").filter(new Locator.FilterOptions().setHasText(shared));
        sharing.locator("summary").getByText("Delen").click();
        sharing.locator("textarea").nth(1).fill("Hieruit blijkt of de trap breed genoeg is.");
        sharing.locator("textarea").nth(2).fill("Korter zegt niet waar het om gaat.");
        sharing.locator("button:visible").getByText("Maak deel van het dossier", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".notice.good")).containsText(dossier);
        return dossier;
    }

    private static void write(Page page, String text) {
        if (!page.locator("#write\\:text").isVisible()) {
            page.locator(".new-note > summary").click();
        }
        page.locator("#write\\:text").fill(text);
        page.locator("#write\\:keep").click();
        page.locator(".notice.good").waitFor();
    }

    private String registered(Page page) {
        page.navigate(url() + "/inspection/new.xhtml");
        page.locator("[id='wizard:bsn']").fill("123456789");
        page.locator("[id='wizard:next']").click();
        assertThat(page.locator(".fault")).containsText("elfproef");
        assertThat(page.locator("[id='wizard:bsn']")).hasValue("123456789");
        page.locator("[id='wizard:bsn']").fill(BSN);
        page.locator("[id='wizard:next']").click();
        assertThat(page.locator(".found")).containsText("F. Yilmaz");
        lookInAllForms(page, "inzage-vastleggen-inwoner");
        page.locator("[id='wizard:next']").click();
        lookInAllForms(page, "inzage-vastleggen-ontvangst");
        page.locator("[id='wizard:receivedOn']").fill(today().plusDays(1).toString());
        page.locator("[id='wizard:next']").click();
        assertThat(page.locator(".fault:not(:empty)")).containsText("nog niet geweest");
        page.locator("[id='wizard:receivedOn']").fill(today().minusDays(3).toString());
        page.locator("[id='wizard:next']").click();
        lookInAllForms(page, "inzage-vastleggen-identiteit");
        page.locator("[id='wizard:next']").click();
        assertThat(page.locator(".fault:not(:empty)").first()).containsText("Vul dit in");
        page.locator("[id='wizard:documentKind']").selectOption("PASSPORT");
        page.locator("[id='wizard:documentNumber']").fill("SPECI2021");
        page.locator("[id='wizard:validUntil']").fill("2031-08-30");
        page.locator("[id='wizard:next']").click();
        lookInAllForms(page, "inzage-vastleggen-waarover");
        page.locator("[id='wizard:register']").click();
        assertThat(page.locator(".notice.good")).containsText("is vastgelegd");
        assertThat(page.locator("h1")).containsText("F. Yilmaz");
        assertFalse(page.title().contains("Yilmaz") || page.url().contains(BSN), "no person in a title or address");
        lookInAllForms(page, "inzage-verzoek");
        String number = page.url().replaceAll(".*nr=([A-Z0-9-]+).*", "$1");
        page.navigate(url() + "/inspection/index.xhtml");
        assertThat(page.locator("li").filter(new Locator.FilterOptions().setHasText(number))).containsText("wacht op 5 delen");
        lookInAllForms(page, "inzage");
        page.navigate(url() + "/index.xhtml");
        assertThat(page.locator("main")).containsText(number);
        return number;
    }

    private void gatherWmo(String number, String dossier) {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            assertThat(page.locator("main")).containsText("Inzage: uw deel verzamelen");
            page.navigate(url() + "/dossier/view.xhtml?nr=" + dossier);
            assertThat(page.locator(".timeline")).containsText("Inzage gevraagd");
            page.navigate(url() + "/dossier/view.xhtml?tab=inzage&nr=" + dossier);
            lookInAllForms(page, "inzage-in-dossier");
            page.locator("main a[href$='" + number + "']").click();
            assertThat(page.locator("main")).containsText(dossier);
            assertThat(page.locator("main")).containsText("offerte traplift.pdf");
            assertThat(page.locator("main")).containsText("Gedeelde notitie van");
            assertFalse(page.content().contains(note), "a personal note is in no list");
            page.locator("[id='gather:recipients']").fill("de leverancier van de traplift");
            lookInAllForms(page, "inzage-deel-verzamelen");
            page.locator("[id='gather:handOver']").click();
            assertThat(page.locator(".notice.good")).containsText("is bij de inzagedesk");
            lookInAllForms(page, "inzage-deel-gegeven");
            page.navigate(url() + "/dossier/view.xhtml?nr=" + dossier);
            assertThat(page.locator(".timeline")).containsText("Inzage gevraagd");
        }
    }

    private void deskSeesStateOnly(String number, String dossier) throws SQLException {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "inzage");
            page.navigate(url() + "/inspection/request.xhtml?nr=" + number);
            assertThat(page.locator("main")).containsText("2 van 5 binnen");
            assertFalse(page.content().contains(dossier));
            assertThat(page.locator("#answer")).hasCount(0);
            String part = text("select p.id from inspection_paper p join inspection_request r on r.id = p.request_id where r.number = ? and p.kind = 'PART'", number);
            String document = text("select d.id from document d join dossier f on f.id = d.dossier_id where f.number = ? limit 1", dossier);
            for (String path : List.of("/inspection/paper?id=" + part, "/document?id=" + document, "/dossier/view.xhtml?nr=" + dossier, "/inspection/gather.xhtml?nr=" + number)) {
                assertEquals(404, page.navigate(url() + path).status(), path);
            }
        }
    }

    private void answerAndHandOver(Page page, String number) throws IOException {
        page.navigate(url() + "/inspection/request.xhtml?nr=" + number);
        assertThat(page.locator("main")).containsText("5 van 5 binnen");
        page.locator("[id='answer:weighing']").fill("ok");
        page.locator("[id='answer:make']").click();
        assertThat(page.locator(".fault:not(:empty)")).containsText("wat u heeft afgewogen");
        assertThat(page.locator("[id='answer:weighing']")).hasValue("ok");
        page.locator("[id='answer:weighing']").fill("Er is geen grond om iets te weigeren (UAVG 41).");
        lookInAllForms(page, "inzage-antwoord-maken");
        page.locator("[id='answer:make']").click();
        assertThat(page.locator(".notice.good")).containsText("zijn gemaakt");
        lookInAllForms(page, "inzage-antwoord-gemaakt");
        byte[] bundle = saved(page, "BUNDLE");
        checkBundle(text(bundle));
        checkLetter(text(saved(page, "ANSWER")).replaceAll("\\s+", " "));
        page.locator("#handOver label:has-text('persoonlijk')").click();
        page.locator("[id='handOver:on']").fill(today().plusDays(1).toString());
        page.locator("[id='handOver:record']").click();
        assertThat(page.locator(".fault:not(:empty)")).containsText("tussen het besluit en vandaag");
        page.locator("[id='handOver:on']").fill(today().toString());
        page.locator("[id='handOver:record']").click();
        assertThat(page.locator(".notice.good")).containsText("is afgesloten");
        assertThat(page.locator("main")).containsText("Wordt bewaard tot en met");
        lookInAllForms(page, "inzage-afgesloten");
        assertArrayEquals(bundle, saved(page, "BUNDLE"), "what is kept is what was given");
    }

    private byte[] saved(Page page, String kind) throws IOException {
        String name = kind.equals("BUNDLE") ? "Bundel met inhoudsopgave" : "Brief met het besluit";
        Locator link = page.locator("li").filter(new Locator.FilterOptions().setHasText(name)).locator("a:has-text('Downloaden')");
        return Files.readAllBytes(page.waitForDownload(link::click).path());
    }

    private void checkBundle(String text) {
        assertTrue(text.contains("Uw gegevens bij Gemeente Voorbeeldstad"));
        assertTrue(text.contains("Liftenbouw Voorbeeld B.V."), "the quotation itself");
        assertTrue(text.replaceAll("\\s+", " ").contains(shared), "a shared note is a document of the dossier");
        assertFalse(text.replaceAll("\\s+", "").contains(note.replaceAll("\\s+", "")), "a personal note never is");
        assertTrue(text.contains("Schuldhulp (Wgs): "));
        assertTrue(text.contains("SPECI2021"), "how identity was established, in the place of a copy");
        assertTrue(text.matches("(?s).*Wmo\\s+\\d+\\s+– Dossier W-.*– offerte traplift\\.pdf.*– Gedeelde notitie van.*"), "each thing is in the list of contents");
    }

    private static void checkLetter(String text) {
        for (String part : List.of("Besluit op uw verzoek om inzage", "Uw aanvraag voor ondersteuning behandelen", "de leverancier van de traplift", "15 jaar na het einde",
                "Basisregistratie Personen", "te verbeteren", "Autoriteit Persoonsgegevens", "binnen zes weken", "medisch adviseur", "neemt altijd het besluit")) {
            assertTrue(text.contains(part), part);
        }
    }

    private void afterwards(String number, String dossier) throws SQLException {
        assertEquals(0, count("select 1 from inspection_part where number = ? and (bsn is not null or resident_name is not null)", number));
        assertEquals(0, count("select 1 from inspection_paper p join inspection_request r on r.id = p.request_id where p.kind = 'PART' and r.number = ?", number));
        assertEquals(2, count("select 1 from inspection_paper p join inspection_request r on r.id = p.request_id where r.number = ?", number));
        assertEquals(0, count("select 1 from inspection_paper_chunk c where position(convert_to('%PDF', 'UTF8') in c.ciphertext) > 0 and ? <> ''", number));
        assertTrue(count("select 1 from audit.access_record a join dossier f on f.id = a.dossier_id where f.number = ? and a.action = 'INSPECTION_GATHER'"
                + " and a.employee = 'wmo.consulent' and a.domain_key = f.domain_key", dossier) >= 2, "looking and handing over are in the dossier's log");
        assertTrue(count("select 1 from audit.access_record a join inspection_request r on r.domain_key = a.domain_key where r.number = ? and a.action = 'INSPECTION_GATHER'"
                + " and a.rule = 'AVG-15-1-OWN-CUSTODIAN' and a.employee = 'wmo.consulent'", number) >= 1, "what crossed is in the desk's log");
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            page.locator("#drawer .note").filter(new Locator.FilterOptions().setHasText(note)).locator("button:has-text('Verwijderen')").click();
            page.locator(".notice.good").waitFor();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static int count(String sql, String argument) throws SQLException {
        return Integer.parseInt(text("select count(*) from (" + sql + ") found", argument));
    }

    private static String text(String sql, String argument) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); var query = superuser.prepareStatement(sql)) {
            query.setString(1, argument);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
