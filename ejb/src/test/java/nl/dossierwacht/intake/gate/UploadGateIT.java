package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Refused;
import nl.dossierwacht.intake.gate.Verdict.Unreadable;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.intake.reading.WorkerReader;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.rules.Alternative;

/** What the whole gate says of identity documents, doctors' letters and all else that is offered. */
class UploadGateIT extends ReadingGate {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void refusesAPhotographOfAnIdentityCard(long seed) {
        assertIdentity(judge(Specimens.jpeg(Specimens.card(seed), 0.8f)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, -12, 90, 180, 270})
    void refusesACardOnATableAtAnyTurn(double degrees) {
        assertIdentity(judge(Specimens.jpeg(Specimens.onATable(Specimens.card(11), degrees), 0.7f)));
    }

    @Test
    void refusesAPassportAndAPhotocopyOfOne() {
        assertIdentity(judge(Specimens.png(Specimens.passport(5))));
        assertIdentity(judge(Specimens.jpeg(Specimens.photocopy(Specimens.passport(6)), 0.5f)));
    }

    @Test
    void refusesACardScannedIntoThePdfBehindPagesOfText() {
        Verdict verdict = judge(Specimens.pdf(List.of(Papers.QUOTATION, Papers.APPLICATION), List.of(Specimens.card(7))));
        assertIdentity(verdict);
        assertEquals(3, ((Refused) verdict).evidence().get(0).page());
    }

    @Test
    void refusesAZoneThatIsTyped() {
        assertIdentity(judge(Specimens.pdf(List.of("Kopie:\n" + String.join("\n", Specimens.cardZone(3))), List.of())));
        assertIdentity(judge(String.join("\n", Specimens.passportZone(3)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theRuleIsThatOfTheDossiersLaw() {
        byte[] card = Specimens.png(Specimens.card(8));
        assertEquals("WMO-2-3-4-ID-COPY", ((Refused) judge(Law.WMO, card)).rule().value());
        assertEquals("PW-17-3-ID-COPY", ((Refused) judge(Law.PARTICIPATIEWET, card)).rule().value());
    }

    @Test
    void refusesAGeneralPractitionersLetterWrittenAndScanned() {
        assertMedical(judge(Specimens.pdf(List.of(Papers.GP_LETTER), List.of())));
        assertMedical(judge(Specimens.jpeg(Specimens.scanned(Papers.GP_LETTER), 0.7f)));
    }

    @Test
    void acceptsWhatBelongsInADossier() {
        assertInstanceOf(Accepted.class, judge(Specimens.pdf(List.of(Papers.QUOTATION), List.of())));
        assertInstanceOf(Accepted.class, judge(Specimens.pdf(List.of(Papers.APPLICATION), List.of())));
        assertInstanceOf(Accepted.class, judge(Specimens.jpeg(Specimens.scanned(Papers.QUOTATION), 0.8f)));
    }

    @Test
    void suggestsForABankStatementThatSeeingItIsEnough() {
        Accepted accepted = assertInstanceOf(Accepted.class, judge(Specimens.pdf(List.of(Papers.BANK_STATEMENT), List.of())));
        assertEquals(List.of(Alternative.RECORD_INSPECTION_SEEN), accepted.hints());
    }

    @Test
    void doesNotAcceptWhatItCannotRead() throws IOException {
        assertUnread(Reason.EMPTY, new byte[0]);
        byte[] noise = new byte[4000];
        new Random(1).nextBytes(noise);
        assertUnread(Reason.KIND_NOT_ALLOWED, noise);
        byte[] pdf = Specimens.pdf(List.of(Papers.QUOTATION), List.of());
        assertInstanceOf(Unreadable.class, judge(java.util.Arrays.copyOf(pdf, 200)));
        assertUnread(Reason.PASSWORD, locked());
        assertUnread(Reason.KIND_NOT_ALLOWED, zip());
    }

    @Test
    void doesNotAcceptAPdfThatStartsSomething() throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            pdf.save(out);
            assertUnread(Reason.SCRIPT, out.toByteArray());
        }
    }

    @Test
    void withoutAReaderNothingIsAccepted() {
        UploadGate blind = new UploadGate(new WorkerReader(WorkerReader.Settings.usual(null)));
        assertEquals(Reason.NO_READER, ((Unreadable) blind.judge(Law.WMO, Specimens.pdf(List.of(Papers.QUOTATION), List.of()))).reason());
    }

    private void assertUnread(Reason reason, byte[] content) {
        Unreadable unreadable = assertInstanceOf(Unreadable.class, judge(content));
        assertEquals(reason, unreadable.reason());
        assertEquals(reason.isUnsafe() ? "AVG-32-SAFE" : "AVG-25-READABLE", unreadable.rule().value());
    }

    private static void assertIdentity(Verdict verdict) {
        Refused refused = assertInstanceOf(Refused.class, verdict);
        assertTrue(refused.rule().value().endsWith("ID-COPY"), refused.rule().value());
        assertEquals(Alternative.RECORD_DOCUMENT_NUMBER, refused.alternatives().get(0));
    }

    private static void assertMedical(Verdict verdict) {
        assertEquals("AVG-9-MEDICAL", assertInstanceOf(Refused.class, verdict).rule().value());
    }

    private static byte[] locked() throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        return out.toByteArray();
    }
}
