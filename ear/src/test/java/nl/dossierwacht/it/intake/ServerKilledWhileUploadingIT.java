package nl.dossierwacht.it.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;

import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;
import nl.dossierwacht.it.separation.PageForm;
import nl.dossierwacht.it.sessions.Visitor;

/** The server, or what reads for it, is killed in each stage of an upload: of a file that was not accepted nothing is left, before it is started again and after. */
class ServerKilledWhileUploadingIT extends BrowserTest {

    private static final String FILE_FIELD = "offer:files";
    private static final int PATIENCE_MILLIS = 30_000;

    private final String mark = "kanarie" + UUID.randomUUID().toString().replace("-", "");
    private List<Path> others = List.of();
    private Visitor visitor;
    private PageForm form;

    @BeforeEach
    void aWorkFile() throws Exception {
        Assumptions.assumeTrue(WholeStack.shared().isOwn(), "SKIPPED: a demo that runs for somebody isn't killed");
        others = sealed();
        String number;
        try (BrowserContext context = session()) {
            number = Dossiers.open(signIn(context, "wmo.consulent"), url(), "999993653", "stuk onderweg");
        }
        visitor = new Visitor(url());
        visitor.signIn("wmo.consulent");
        String path = "/dossier/view.xhtml?tab=werkdossier&nr=" + number;
        form = PageForm.in(path, visitor.get(path).body()).stream().filter(one -> one.button().equals("offer:send")).findFirst().orElseThrow();
    }

    @AfterEach
    void everythingIsBack() throws Exception {
        if (WholeStack.shared().isOwn() && !isUp()) {
            WholeStack.shared().startApplicationAgain();
        }
    }

    @Test
    void killedWhileTheFileComesIn() throws Exception {
        byte[] content = mark.repeat(40 * (1 << 20) / mark.length()).getBytes(StandardCharsets.US_ASCII);
        CompletableFuture<HttpResponse<String>> sent = CompletableFuture.supplyAsync(() -> {
            try {
                return visitor.postSlowly(form.path(), form.fields(), FILE_FIELD, "groot.txt", content, 30 << 20);
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });
        until(() -> sealed().stream().mapToLong(ServerKilledWhileUploadingIT::size).sum() > 20 << 20);
        WholeStack.shared().killApplication();
        sent.handle((answer, broken) -> broken).join();
        assertEquals(1, sealed().size(), "what it had taken in is there");
        assertEquals(List.of(), Remains.of(mark), "and nobody can read it");
        WholeStack.shared().startApplicationAgain();
        assertEquals(List.of(), sealed());
        assertEquals(List.of(), Remains.of(mark));
    }

    @Test
    void killedWhileTheFileIsRead() throws Exception {
        CompletableFuture<HttpResponse<String>> sent = send("scan.pdf", slow());
        until(() -> !readers().isEmpty() && busy());
        WholeStack.shared().killApplication();
        sent.handle((answer, broken) -> broken).join();
        assertEquals(List.of(), Remains.of(mark));
        WholeStack.shared().startApplicationAgain();
        assertEquals(List.of(), Remains.of(mark));
        until(() -> readers().size() <= 2);
    }

    @Test
    void theReaderKilledWhileItReads() throws Exception {
        CompletableFuture<HttpResponse<String>> sent = send("scan.pdf", slow());
        until(() -> !readers().isEmpty() && busy());
        readers().forEach(ProcessHandle::destroyForcibly);
        String answer = sent.join().body();
        assertTrue(answer.contains("De controle is gestopt"), "the upload ends with a sentence");
        assertEquals(List.of(), Remains.of(mark));
        assertTrue(send("brief.txt", ("Beste mevrouw, hierbij de offerte die u vroeg. " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)).join().body().contains("Kan erin"), "the next one is read by a new reader");
    }

    @Test
    void killedBetweenTheVerdictAndTheCommit() throws Exception {
        try (Connection superuser = WholeStack.shared().superuser()) {
            superuser.setAutoCommit(false);
            superuser.createStatement().execute("lock table gate_refusal in exclusive mode");
            CompletableFuture<HttpResponse<String>> sent = send("overig.txt", (Papers.GP_LETTER + mark).getBytes(StandardCharsets.UTF_8));
            until(() -> waitsForLock(superuser));
            WholeStack.shared().killApplication();
            sent.handle((answer, broken) -> broken).join();
            superuser.rollback();
        }
        assertEquals(List.of(), Remains.of(mark));
        WholeStack.shared().startApplicationAgain();
        assertEquals(List.of(), Remains.of(mark));
    }

    private CompletableFuture<HttpResponse<String>> send(String name, byte[] content) {
        Map<String, String> fields = form.fields();
        return CompletableFuture.supplyAsync(() -> {
            try {
                return visitor.post(form.path(), fields, FILE_FIELD, name, content);
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    /** Takes a while to read, and is refused in the end: a letter of a doctor behind pages of pictures; marked where no compression hides it. */
    private byte[] slow() {
        byte[] pdf = Specimens.pdf(List.of(Papers.GP_LETTER), IntStream.range(0, 8).mapToObj(page -> Specimens.scanned(Papers.QUOTATION + page)).toList());
        byte[] remark = ("\n%" + mark + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] marked = Arrays.copyOf(pdf, pdf.length + remark.length);
        System.arraycopy(remark, 0, marked, pdf.length, remark.length);
        return marked;
    }

    private static boolean waitsForLock(Connection superuser) {
        try (ResultSet waiting = superuser.createStatement().executeQuery("select count(*) from pg_locks where relation = 'gate_refusal'::regclass and not granted")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ProcessHandle> readers() {
        return ProcessHandle.allProcesses().filter(process -> process.info().commandLine().filter(line -> line.contains("nl.dossierwacht.intake.reading.worker")).isPresent())
                .filter(process -> process.parent().flatMap(parent -> parent.info().commandLine()).filter(line -> line.contains(WholeStack.shared().folder().toAbsolutePath().normalize().toString())).isPresent())
                .toList();
    }

    /** Whether one of them has worked for a second. */
    private static boolean busy() {
        List<ProcessHandle> readers = readers();
        return readers.stream().anyMatch(reader -> reader.info().totalCpuDuration().filter(time -> time.toMillis() > 1_500).isPresent());
    }

    /** What uploads of this test have in the temporary folder; a server somewhere else may have some too. */
    private List<Path> sealed() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("dossierwacht-upload-") && !others.contains(file)).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private boolean isUp() {
        try {
            return visitor.get("/health").statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier isSo) throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += 50) {
            if (isSo.getAsBoolean()) {
                return;
            }
            // The servers are other processes that tell nobody: one can only look how far they are.
            Thread.sleep(50);
        }
        fail("it didn't come to that");
    }
}
