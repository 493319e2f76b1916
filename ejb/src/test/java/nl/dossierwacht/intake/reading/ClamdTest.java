package nl.dossierwacht.intake.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** The virus scanner stands before the reader; the daemon here speaks its protocol over a socket. */
@Timeout(20)
class ClamdTest {

    private static final String EICAR = ClamDaemon.EICAR;
    private static final Reading READ = new Read("text/plain", List.of());

    private ServerSocket server;
    /** What is answered to all; {@code null} for a daemon that looks for the test virus. */
    private volatile String answer;
    private volatile boolean silent;
    private volatile byte[] received;
    private volatile boolean wasRead;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread daemon = new Thread(this::serve, "clamd");
        daemon.setDaemon(true);
        daemon.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whatIsCleanIsReadAndArrivedWhole() {
        byte[] content = new byte[200_001];
        new Random(3).nextBytes(content);
        assertSame(READ, read(content));
        assertArrayEquals(content, received);
    }

    @Test
    void theTestVirusIsRefusedBeforeAnythingReadsIt() {
        assertEquals(new NotRead(Reason.INFECTED), read(("x" + EICAR).getBytes(StandardCharsets.US_ASCII)));
        assertFalse(wasRead);
        assertTrue(Reason.INFECTED.isUnsafe());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stream: OK", "stream: OKAY\0", "stream: ERROR\0", "OK\0", "stream: OK\0stream: OK\0", "UNKNOWN COMMAND\0"})
    void anyOtherAnswerIsNoAcceptance(String other) {
        answer = other;
        assertEquals(new NotRead(Reason.NOT_SCANNED), read(new byte[]{1}));
        assertFalse(wasRead);
    }

    @Test
    void whatIsTooBigForTheDaemonIsTooBig() {
        answer = "INSTREAM size limit exceeded. ERROR\0";
        assertEquals(new NotRead(Reason.TOO_BIG), read(new byte[]{1}));
        answer = "stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND\0";
        assertEquals(new NotRead(Reason.TOO_BIG), read(new byte[]{1}));
    }

    @Test
    void whatTheDaemonCouldNotOpenHasAPassword() {
        answer = "stream: Heuristics.Encrypted.Zip FOUND\0";
        assertEquals(new NotRead(Reason.PASSWORD), read(new byte[]{1}));
    }

    @Test
    void aDaemonThatIsAwayOrSilentIsNoAcceptance() throws IOException {
        silent = true;
        assertEquals(new NotRead(Reason.NOT_SCANNED), read(new byte[30_000_000]));
        server.close();
        assertEquals(new NotRead(Reason.NOT_SCANNED), read(new byte[]{1}));
        assertFalse(wasRead);
    }

    @Test
    void whereThatIsSetAnUploadWaitsForTheDaemonAndIsNotAcceptedIfItStaysAway() throws Exception {
        int port = server.getLocalPort();
        server.close();
        Clamd patient = new Clamd(server.getInetAddress().getHostAddress(), port, Duration.ofSeconds(2), Duration.ofSeconds(10));
        CompletableFuture<Reading> waits = CompletableFuture.supplyAsync(() -> patient.before(this::behind).read(new byte[]{1}));
        assertThrows(TimeoutException.class, () -> waits.get(1500, TimeUnit.MILLISECONDS));
        assertFalse(patient.isThere());
        server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        Thread daemon = new Thread(this::serve, "clamd");
        daemon.setDaemon(true);
        daemon.start();
        assertSame(READ, waits.get());
        assertTrue(patient.isThere());
        wasRead = false;
        answer = "UNKNOWN COMMAND\0";
        assertEquals(new NotRead(Reason.NOT_SCANNED), new Clamd(server.getInetAddress().getHostAddress(), port, Duration.ofSeconds(1), Duration.ofSeconds(2)).before(this::behind).read(new byte[]{1}));
        assertFalse(wasRead);
    }

    @Test
    void theEnvironmentNamesIt() {
        DocumentReader reader = this::behind;
        assertSame(reader, Clamd.before(reader, Map.of()));
        Map<String, String> named = Map.of("DW_CLAMD", "localhost:" + server.getLocalPort());
        assertEquals(new NotRead(Reason.INFECTED), Clamd.before(reader, named).read(EICAR.getBytes(StandardCharsets.US_ASCII)));
        for (String wrong : List.of("localhost", "localhost:0", "localhost:65536", "http://localhost:3310", ":3310", "true")) {
            assertThrows(IllegalArgumentException.class, () -> Clamd.before(reader, Map.of("DW_CLAMD", wrong)), wrong);
        }
    }

    private Reading read(byte[] content) {
        return new Clamd(server.getInetAddress().getHostAddress(), server.getLocalPort(), Duration.ofSeconds(2), Duration.ZERO).before(this::behind).read(content);
    }

    private Reading behind(byte[] content) {
        wasRead = true;
        return READ;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                if (silent) {
                    // Takes all that comes and answers nothing, until who asked gives up.
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } else {
                    serve(socket);
                }
            } catch (IOException gone) {
                // The next one, or the end of the test.
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder command = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            command.append((char) next);
        }
        if (command.toString().equals("zPING")) {
            socket.getOutputStream().write("PONG\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        received = content.toByteArray();
        boolean virus = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        String said = !command.toString().equals("zINSTREAM") ? "UNKNOWN COMMAND\0" : answer != null ? answer : virus ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
        socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    }
}
