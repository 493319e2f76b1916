package nl.dossierwacht.intake.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.gate.OnlyWhatCanBeRead;
import nl.dossierwacht.intake.gate.OnlyWhatIsSafe;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.gate.Verdict;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** The gate behind a real ClamAV daemon, which knows one virus: that of the tests. */
@Timeout(60)
class ClamDaemonTest {

    @TempDir
    private static Path folder;
    private static ClamDaemon daemon;

    private volatile boolean wasRead;

    @BeforeAll
    @Timeout(400)
    static void find() throws Exception {
        Optional<Path> program = ClamDaemon.program();
        Assumptions.assumeTrue(program.isPresent(), ClamDaemon.HOW);
        daemon = new ClamDaemon(program.get(), folder);
        daemon.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (daemon != null) {
            daemon.close();
        }
    }

    @BeforeEach
    void nothingWasReadYet() {
        wasRead = false;
    }

    @Test
    void whatIsCleanIsAccepted() throws IOException {
        byte[] random = new byte[(ClamDaemon.MEBIBYTES << 20) - 1];
        new Random(1).nextBytes(random);
        for (byte[] clean : List.of(bytes("Geachte heer, mevrouw"), random, zip(bytes("offerte")), pdf(bytes("bijlage")))) {
            assertInstanceOf(Verdict.Accepted.class, judge(clean));
            assertTrue(wasRead);
        }
    }

    @Test
    void theTestVirusIsUnsafeBareAndPackedAndNothingReadsIt() throws IOException {
        byte[] virus = bytes(ClamDaemon.EICAR);
        for (byte[] file : List.of(virus, bytes("Geachte mevrouw, " + ClamDaemon.EICAR + " met groet"), zip(virus), zip(zip(virus)), pdf(virus), pdf(zip(virus)), mail(zip(virus)))) {
            assertRefused(Reason.INFECTED, file);
        }
    }

    /** Unless it is told otherwise ({@code AlertExceedsMax}), the daemon calls clean what it didn't look into; the operator guide says to tell it. */
    @Test
    void whatTheDaemonDidNotLookIntoIsNotAcceptedAndNotCalledAVirus() throws IOException {
        byte[] deep = bytes(ClamDaemon.EICAR);
        for (int depth = 0; depth < 8; depth++) {
            deep = zip(deep);
        }
        assertRefused(Reason.TOO_BIG, deep);
    }

    @Test
    void whatIsBiggerThanTheDaemonTakesIsTooBig() {
        for (int size : new int[]{(ClamDaemon.MEBIBYTES << 20) + 1, 30_000_000}) {
            assertRefused(Reason.TOO_BIG, new byte[size]);
        }
    }

    @Test
    void aDaemonThatWasKilledIsNoAcceptance() throws Exception {
        assertInstanceOf(Verdict.Accepted.class, judge(bytes("brief")));
        daemon.kill();
        wasRead = false;
        try {
            assertRefused(Reason.NOT_SCANNED, bytes("brief"));
        } finally {
            daemon.start();
        }
        assertInstanceOf(Verdict.Accepted.class, judge(bytes("brief")));
    }

    @Test
    void whereThatIsSetAnUploadWaitsUntilItIsBackAndIsScannedThen() throws Exception {
        daemon.kill();
        try {
            CompletableFuture<Verdict> clean = CompletableFuture.supplyAsync(() -> judge(bytes("brief"), Map.of("DW_CLAMD_WAIT", "30")));
            CompletableFuture<Verdict> virus = CompletableFuture.supplyAsync(() -> judge(bytes(ClamDaemon.EICAR), Map.of("DW_CLAMD_WAIT", "30")));
            assertThrows(TimeoutException.class, () -> clean.get(1500, TimeUnit.MILLISECONDS));
            assertFalse(wasRead);
            daemon.start();
            assertInstanceOf(Verdict.Accepted.class, clean.get());
            assertEquals(Reason.INFECTED, assertInstanceOf(Verdict.Unreadable.class, virus.get()).reason());
        } finally {
            daemon.close();
            daemon.start();
        }
    }

    private void assertRefused(Reason reason, byte[] file) {
        Verdict.Unreadable refused = assertInstanceOf(Verdict.Unreadable.class, judge(file));
        assertEquals(reason, refused.reason());
        assertEquals((reason.isUnsafe() ? new OnlyWhatIsSafe() : new OnlyWhatCanBeRead()).id(), refused.rule());
        assertFalse(wasRead);
    }

    private Verdict judge(byte[] file) {
        return judge(file, Map.of());
    }

    private Verdict judge(byte[] file, Map<String, String> environment) {
        Map<String, String> whole = new HashMap<>(environment);
        whole.put("DW_CLAMD", "127.0.0.1:" + daemon.port());
        return new UploadGate(Clamd.before(this::behind, whole)).judge(Law.WMO, file);
    }

    private Reading behind(byte[] content) {
        wasRead = true;
        return new Read("text/plain", List.of(new PageText(1, List.of(), List.of("brief"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("map/bijlage"));
            zip.write(content);
        }
        return file.toByteArray();
    }

    private static byte[] pdf(byte[] attached) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            PDEmbeddedFile embedded = new PDEmbeddedFile(pdf, new ByteArrayInputStream(attached), COSName.FLATE_DECODE);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("bijlage");
            specification.setEmbeddedFile(embedded);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("bijlage", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            pdf.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            pdf.save(file);
            return file.toByteArray();
        }
    }

    private static byte[] mail(byte[] attached) {
        return bytes(String.join("\r\n", "From: a@voorbeeld.test", "Subject: bijlage", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=deel", "", "--deel", "Content-Type: text/plain", "",
                "Zie de bijlage.", "--deel", "Content-Type: application/zip", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename=bijlage.zip", "",
                Base64.getMimeEncoder().encodeToString(attached), "--deel--", ""));
    }
}
