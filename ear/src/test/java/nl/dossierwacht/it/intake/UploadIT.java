package nl.dossierwacht.it.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.Sql;
import nl.dossierwacht.it.dossier.Dossiers;

/** Real files on the upload zone: what belongs in a dossier gets in with its reasons, what doesn't leaves nothing but the fact. */
class UploadIT extends BrowserTest {

    private static final byte[] QUOTATION = Specimens.pdf(List.of(Papers.QUOTATION), List.of());
    private static final int PATIENCE = 60_000;

    @Test
    void aQuotationEntersWithItsNecessityAnswersAndComesOutAsItWas() throws IOException {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wmo.consulent", "999999990");
            offer(page, new FilePayload("offerte traplift.pdf", "application/pdf", QUOTATION));
            assertThat(verdict(page, "ok")).containsText("Kosten voorziening beoordelen", patient());
            lookInAllForms(page, "aanbieden-kan-erin");
            page.locator("button:has-text('Zet in het werkdossier')").click();
            assertThat(page.locator("#documents .list")).containsText("offerte traplift.pdf");
            assertThat(page.locator(".tabs a")).containsText(new String[] {"Werkdossier 1", "Archiefdossier nog leeg", "Personen 1"});
            Download download = page.waitForDownload(() -> page.locator("#documents a:has-text('Downloaden')").click());
            assertArrayEquals(QUOTATION, Files.readAllBytes(download.path()));
            page.locator(".tabs a:has-text('Overzicht')").click();
            assertThat(page.locator(".tabs a[aria-current]")).hasText("Overzicht");
            assertThat(page.locator(".tabs a")).containsText(new String[] {"Werkdossier 1", "Archiefdossier nog leeg", "Personen 1"});
        }
    }

    @Test
    void forABankStatementSeeingItIsSuggestedAndUsefulLaterIsNoReason() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wgs.consulent", "999999990");
            offer(page, new FilePayload("afschrift.pdf", "application/pdf", Specimens.pdf(List.of(Papers.BANK_STATEMENT), List.of())));
            assertThat(verdict(page, "ok")).containsText("inzien is genoeg", patient());
            page.locator("button:has-text('Zet in het werkdossier')").click();
            assertThat(page.locator("#cards [role=alert]")).containsText("alle antwoorden");
            lookInAllForms(page, "aanbieden-afschrift");
            page.locator("[id$=':notSeen']").fill("De schuldeiser vraagt om het afschrift zelf.");
            page.locator("summary:has-text('Anders')").click();
            page.locator("[id$=':needed']").fill("misschien later nog handig");
            page.locator("button:has-text('Zet in het werkdossier')").click();
            assertThat(page.locator("#cards [role=alert]")).containsText("is geen reden");
            assertThat(page.locator("[id$=':needed']")).hasValue("misschien later nog handig");
            page.locator("summary:has-text('Anders')").click();
            page.locator("[id$=':needed']").fill("Hij heeft een depressie en slikt sertraline 50 mg.");
            page.locator("button:has-text('Zet in het werkdossier')").click();
            assertThat(page.locator("#cards [role=alert]")).containsText("In een reden schrijft u geen ziekte");
            assertThat(page.locator("[id$=':needed']")).hasValue("Hij heeft een depressie en slikt sertraline 50 mg.");
            page.locator("summary:has-text('Anders')").click();
            lookInAllForms(page, "aanbieden-reden-medisch");
            page.locator("[id$=':needed']").fill("Het inkomen is niet uit een bron op te halen.");
            page.locator("button:has-text('Zet in het werkdossier')").click();
            assertThat(page.locator("#documents .list")).containsText("afschrift.pdf");
        }
    }

    @Test
    void whatWasSeenIsRecordedAndTheOfferedStatementGoesBack() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wgs.consulent", "999999990");
            offer(page, new FilePayload("afschriften.pdf", "application/pdf", Specimens.pdf(List.of(Papers.BANK_STATEMENT), List.of())));
            assertThat(verdict(page, "ok")).containsText("inzien is genoeg", patient());
            page.locator("#cards button:has-text('Leg vast dat u het zag')").click();
            assertThat(page.locator("section[aria-labelledby=seen-head]")).containsText("U biedt aan: afschriften.pdf");
            assertThat(page.locator("[id='seen:kind']")).hasValue("bankafschrift");
            page.locator("[id='seen:what']").fill("klein");
            page.locator("[id='seen:from']").fill("2026-01-01");
            page.locator("[id='seen:until']").fill("2026-03-31");
            page.locator("#seen label:has-text('eigen account')").click();
            page.locator("[id='seen:established']").fill("De vaste lasten zijn 840 euro in de maand.");
            page.locator("[id='seen:record']").click();
            assertThat(page.locator("#seen .fault")).containsText("Schrijf op wat u zag");
            assertThat(page.locator("[id='seen:established']")).hasValue("De vaste lasten zijn 840 euro in de maand.");
            page.locator("[id='seen:what']").fill("Alle afschriften van de betaalrekening.");
            lookInAllForms(page, "gezien-niet-bewaard");
            page.locator("[id='seen:record']").click();
            assertThat(page.locator("#documents .list")).containsText("Ingezien: bankafschrift");
            assertThat(page.locator("#documents .list")).containsText("Brief: stuk teruggegeven");
            assertThat(page.locator("#documents .list")).not().containsText("afschriften.pdf");
            assertThat(page.locator("#cards .verdict")).hasCount(0);
        }
    }

    @Test
    void whatIsNeededAtALaterStepSaysWhichAndIsUsedThereOrGoes() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wmo.consulent", "999999990");
            offer(page, new FilePayload("factuur douchestoel.pdf", "application/pdf", QUOTATION));
            assertThat(verdict(page, "ok")).containsText("Betaling controleren", patient());
            page.locator("#cards button.chip:has-text('Verificatie')").click();
            assertThat(verdict(page, "ok")).containsText("Kosten vaststellen");
            page.locator("summary:has-text('Pas bij een latere stap')").click();
            page.locator("[id$=':laterStep']").selectOption("uitvoering");
            page.locator("button:has-text('Zet in het werkdossier')").click();
            assertThat(page.locator("#cards [role=alert]")).containsText("noem dan die stap en de dag");
            page.locator("summary:has-text('Pas bij een latere stap')").click();
            assertThat(page.locator("[id$=':laterStep']")).hasValue("uitvoering");
            page.locator("[id$=':laterBy']").fill(LocalDate.now().plusWeeks(3).toString());
            lookInAllForms(page, "aanbieden-later");
            page.locator("button:has-text('Zet in het werkdossier')").click();
            assertThat(page.locator("#documents .list")).containsText("nodig bij Uitvoering");
            lookInAllForms(page, "werkdossier-later");
            page.locator("#documents button:has-text('Gebruik nu')").click();
            assertThat(verdict(page, "ok")).containsText("Betaling controleren");
            page.locator("button:has-text('Gebruik bij deze stap')").click();
            assertThat(page.locator("#documents .list")).not().containsText("nodig bij Uitvoering");
            page.locator("#documents summary:has-text('Niet meer nodig')").click();
            page.locator("#documents button:has-text('Vernietig')").click();
            assertThat(page.locator("#documents .list")).containsText("Brief: stuk vernietigd");
            assertThat(page.locator("#documents .list")).not().containsText("factuur douchestoel.pdf");
        }
    }

    @Test
    void aPhotographedAndAScannedIdentityCardAreRefusedAndTheNumberIsRecordedInstead() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wmo.consulent", "999993653");
            offer(page, new FilePayload("foto keukentafel.jpg", "image/jpeg", Specimens.jpeg(Specimens.onATable(Specimens.card(21), 5), 0.8f)));
            assertThat(verdict(page, "no")).containsText("kopie van een identiteitsbewijs", patient());
            assertThat(verdict(page, "no")).containsText("Wmo 2.3.4");
            assertThat(verdict(page, "no")).containsText("Er is niets van dit bestand bewaard");
            page.locator("button:has-text('Waarom denkt u dit?')").click();
            assertThat(page.locator(".evidence")).containsText("Pagina 1");
            lookInAllForms(page, "aanbieden-niet-aangenomen");
            page.locator("button:has-text('Sluiten')").click();
            offer(page, new FilePayload("scan.pdf", "application/pdf", Specimens.pdf(List.of(), List.of(Specimens.card(22)))));
            assertThat(verdict(page, "no")).containsText("kopie van een identiteitsbewijs", patient());
            page.locator("a:has-text('Leg het documentnummer vast')").click();
            page.locator("summary:has-text('Document gezien')").click();
            page.locator("[id='identity:documentKind']").selectOption("IDENTITY_CARD");
            page.locator("[id='identity:documentNumber']").fill("SPECI2014");
            page.locator("[id='identity:validUntil']").fill("2034-03-09");
            page.locator("[id='identity:verify']").click();
            assertThat(page.locator(".notice.good")).containsText("zonder kopie");
        }
    }

    @Test
    void aDoctorsLetterIsRefusedAndForwardedWithALetterToTheResident() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "jeugd.consulent", "999993653");
            offer(page, new FilePayload("overig.pdf", "application/pdf", Specimens.pdf(List.of(Papers.GP_LETTER), List.of())));
            assertThat(verdict(page, "no")).containsText("Dit is een medisch stuk", patient());
            page.locator("button:has-text('Waarom denkt u dit?')").click();
            assertThat(page.locator(".evidence")).containsText("wat artsen aan elkaar schrijven");
            lookInAllForms(page, "aanbieden-medisch");
            page.locator("button:has-text('Stuur door naar de medisch adviseur')").click();
            assertThat(page.locator("#documents .list")).containsText("Brief: medisch stuk doorgestuurd");
            Download letter = page.waitForDownload(() -> page.locator("#documents a:has-text('Downloaden')").first().click());
            assertTrue(letter.suggestedFilename().endsWith(".pdf"));
        }
    }

    @Test
    void anAnswerToTheGateIsCountedWithoutFileDossierOrEmployee() throws SQLException {
        String invitation = "Ziekenhuis\nPolikliniek cardiologie\nNeem uw verzekeringspas mee. Wij verwachten u op %d maart.";
        long before = answers();
        try (BrowserContext context = session(); BrowserContext supervising = session()) {
            Page page = workFile(context, "wmo.consulent", "999993653");
            for (int n = 0; n < 5; n++) {
                offer(page, new FilePayload("afspraak" + n + ".txt", "text/plain", invitation.formatted(n + 3).getBytes(StandardCharsets.UTF_8)));
                assertThat(page.locator(".verdict.ask").first()).containsText("lijkt een medisch stuk", patient());
                assertThat(page.locator(".verdict.ask .evidence").first()).containsText("Pagina 1: ");
                if (n == 0) {
                    lookInAllForms(page, "aanbieden-vraag");
                }
                page.locator(".verdict.ask button:has-text('Nee, dit is iets anders')").first().click();
                assertThat(page.locator(".verdict.ask")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            }
            offer(page, new FilePayload("toch.txt", "text/plain", invitation.formatted(20).getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator(".verdict.ask").first()).isVisible(visiblePatient());
            page.locator(".verdict.ask button:has-text('Ja, bewaar het niet')").first().click();
            assertThat(page.locator(".verdict.no")).containsText("Dit is een medisch stuk");
            Page officer = signIn(supervising, "privacy.officer");
            officer.navigate(url() + "/audit/index.xhtml");
            assertThat(officer.locator("section[aria-labelledby=asked]")).containsText("Is dit een medisch stuk?");
            look(officer, "vragen-van-de-poort-1280-light");
        }
        assertEquals(before + 6, answers());
        assertEquals(List.of("f", "t"), Sql.texts("select distinct is_that::text::char(1) from gate.answer where question = 'IS_IT_MEDICAL' and municipality = 'voorbeeldstad' order by 1"));
    }

    private static long answers() throws SQLException {
        return Long.parseLong(Sql.texts("select count(*)::text from gate.answer").get(0));
    }

    @Test
    void theOtherPagesComeInWithoutTheOneThatCannot() throws SQLException {
        byte[] file = Specimens.pdf(List.of(Papers.QUOTATION, Papers.APPLICATION), List.of(Specimens.card(7)));
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wmo.consulent", "999993653");
            offer(page, new FilePayload("aanvraag.pdf", "application/pdf", file));
            assertThat(verdict(page, "no")).containsText("Alleen pagina 3 kan niet", patient());
            assertThat(page.locator(".pages img")).hasCount(2);
            assertThat(page.locator(".pages .gone")).containsText("3 gaat eruit");
            lookInAllForms(page, "aanbieden-zonder-pagina");
            page.locator("button:has-text('Neem aan zonder pagina 3')").click();
            assertThat(verdict(page, "ok")).isVisible(visiblePatient());
            assertThat(verdict(page, "ok")).containsText("2 pagina");
            assertThat(page.locator(".verdict.no")).hasCount(0);
        }
        assertEquals(List.of("2"), Sql.texts("select d.page_count::text from document d where d.title = 'aanvraag.pdf' order by offered_at desc limit 1"));
    }

    @Test
    void withoutTheFileAtHandItIsAskedForAndNoOtherIsTaken() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wmo.consulent", "999993653");
            offer(page, new FilePayload("weer.pdf", "application/pdf", Specimens.pdf(List.of(Papers.QUOTATION), List.of(Specimens.card(7)))));
            assertThat(page.locator("button:has-text('Neem aan zonder pagina 2')")).isVisible(visiblePatient());
            page.evaluate("document.querySelectorAll('button[data-again]').forEach(b => b.replaceWith(b.cloneNode(true)))");
            page.locator("button:has-text('Neem aan zonder pagina 2')").click();
            assertThat(page.locator("#cards .notice.stop")).containsText("Kies eerst het bestand nog een keer");
            page.locator(".again input").setInputFiles(new FilePayload("ander.pdf", "application/pdf", QUOTATION));
            page.locator("button:has-text('Neem aan zonder pagina 2')").click();
            assertThat(page.locator("#cards .notice.stop")).containsText("Dit is een ander bestand");
            assertThat(page.locator("button:has-text('Neem aan zonder pagina 2')")).isVisible();
        }
    }

    @Test
    void dataOfSomebodyElseAreHintedAtAndTheResidentsOwnAreNot() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wmo.consulent", "999993653");
            offer(page, new FilePayload("eigen.pdf", "application/pdf", Specimens.pdf(List.of(Papers.QUOTATION + "\nBSN: 999993653"), List.of())));
            assertThat(verdict(page, "ok")).isVisible(visiblePatient());
            assertThat(page.locator(".notice.warn:has-text('BSN')")).hasCount(0);
            offer(page, new FilePayload("ander.pdf", "application/pdf", Specimens.pdf(List.of(Papers.QUOTATION, Papers.QUOTATION + "\nBSN: 999990019"), List.of())));
            assertThat(page.locator(".notice.warn:has-text('BSN')")).containsText("Op pagina 2 staat het BSN van iemand die niet in dit dossier staat", patient());
            offer(page, new FilePayload("partner.pdf", "application/pdf", Specimens.pdf(List.of(Papers.QUOTATION + "\nPartner, geboren op 12 maart 1970"), List.of())));
            assertThat(page.locator(".notice.warn:has-text('geboortedatum')")).containsText("Op pagina 1 staat een geboortedatum die van niemand in dit dossier bekend is", patient());
            assertFalse(page.content().contains("999990019"));
            lookInAllForms(page, "aanbieden-bsn");
            page.locator("button:has-text('English')").click();
            assertThat(page.locator(".notice.warn:has-text('date of birth')")).containsText("Page 1 has a date of birth that is not known of anybody in this dossier");
            look(page, "aanbieden-bsn-en-1280-light");
        }
    }

    @Test
    void nothingOfARefusedFileIsLeftAnywhere() throws SQLException, IOException {
        String mark = "kanarie" + UUID.randomUUID().toString().replace("-", "");
        byte[] refused = (Papers.GP_LETTER + mark).getBytes(StandardCharsets.UTF_8);
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wmo.consulent", "999999990");
            offer(page, new FilePayload(mark + ".txt", "text/plain", refused));
            assertThat(verdict(page, "no")).containsText("Dit is een medisch stuk", patient());
        }
        assertEquals(List.of(), Remains.of(mark));
    }

    @Test
    void aNameAsLongAsAFileSystemTakesIsTaken() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "pw.consulent", "999999990");
            String name = "ë€".repeat(120) + ".pdf";
            offer(page, new FilePayload(name, "application/pdf", QUOTATION));
            assertThat(verdict(page, "ok")).containsText("ë€ë€", patient());
        }
    }

    @Test
    void theSameContentIsNotStoredTwiceAndABrokenFileIsNotAccepted() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "pw.consulent", "999999990");
            offer(page, new FilePayload("een.pdf", "application/pdf", QUOTATION));
            assertThat(verdict(page, "ok")).isVisible(visiblePatient());
            offer(page, new FilePayload("twee.pdf", "application/pdf", QUOTATION));
            assertThat(page.locator(".verdict.no")).containsText("staat al in het dossier", patient());
            page.locator(".verdict.no button:has-text('Sluiten')").click();
            offer(page, new FilePayload("kapot.pdf", "application/pdf", Arrays.copyOf(QUOTATION, 300)));
            assertThat(page.locator(".verdict.no")).containsText("beschadigd", patient());
        }
    }

    @Test
    void eachFileThatIsNotAcceptedSaysWhatWasFoundAndWhatOneCanDo() {
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wmo.consulent", "999999990");
            Map<String, Map.Entry<String, byte[]>> files = new LinkedHashMap<>();
            files.put("foto.heic", Map.entry("Maak er een JPEG van. Op een iPhone", latin("\0\0\0\u0018ftypheic\0\0\0\0heicmif1")));
            files.put("stukken.7z", Map.entry("Pak het uit", latin("7z\u00BC\u00AF\u0027\u001C\0\u0004\0\0\0\0")));
            files.put("bericht.txt", Map.entry("versleuteld", latin("-----BEGIN PGP MESSAGE-----\n\nhQEMA7\n-----END PGP MESSAGE-----\n")));
            files.put("mail.eml", Map.entry("zit een script", latin("From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html><body><script>x()</script></body></html>\r\n")));
            files.put("plaatje.gif", Map.entry("twee soorten bestand tegelijk", latin("GIF89a\u0001\0\u0001\0\0\0\0;<html><script>x()</script></html>")));
            for (var file : files.entrySet()) {
                offer(page, new FilePayload(file.getKey(), "application/octet-stream", file.getValue().getValue()));
                assertThat(page.locator(".verdict.no:has-text('" + file.getKey() + "')")).containsText(file.getValue().getKey(), patient());
            }
            assertThat(page.locator(".verdict.no")).hasCount(files.size());
            lookInAllForms(page, "aanbieden-redenen");
            page.locator("button:has-text('English')").click();
            assertThat(page.locator(".verdict.no:has-text('foto.heic')")).containsText("Make it a JPEG. On an iPhone");
            look(page, "aanbieden-redenen-en-1280-light");
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aDocumentsAddressIsWorthNothingUnderAnotherHat() {
        String address;
        try (BrowserContext context = session()) {
            Page page = workFile(context, "wmo.consulent", "999999990");
            offer(page, new FilePayload("geheim.pdf", "application/pdf", QUOTATION));
            assertThat(verdict(page, "ok")).isVisible(visiblePatient());
            address = page.locator("#documents a:has-text('Downloaden')").first().getAttribute("href");
        }
        try (BrowserContext context = session()) {
            Page page = signIn(context, "jeugd.consulent");
            assertEquals(404, page.navigate(url() + address).status());
            assertEquals(404, page.navigate(url() + "/document?id=x").status());
        }
    }

    private Page workFile(BrowserContext context, String account, String bsn) {
        Page page = signIn(context, account);
        String number = Dossiers.open(page, url(), bsn, "aanvraag met stukken");
        page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
        return page;
    }

    private static void offer(Page page, FilePayload file) {
        page.locator("[id='offer:files']").setInputFiles(file);
    }

    private static Locator verdict(Page page, String kind) {
        return page.locator(".verdict." + kind);
    }

    private static LocatorAssertions.ContainsTextOptions patient() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.IsVisibleOptions visiblePatient() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}
