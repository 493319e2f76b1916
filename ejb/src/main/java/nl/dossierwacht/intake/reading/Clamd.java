package nl.dossierwacht.intake.reading;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import nl.dossierwacht.intake.reading.Reading.Reason;

/** Asks a ClamAV daemon about a file (INSTREAM). No answer, and any other answer than that it is clean, is a reason not to accept. */
public final class Clamd {

    /** Where the daemon is, as {@code host:port}. */
    public static final String VARIABLE = "DW_CLAMD";

    private static final String ADDRESS = "[A-Za-z0-9.-]+:[1-9][0-9]{0,4}";
    private static final String PONG = "PONG\0";
    private static final Duration PING = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;
    private static final int HIGHEST_PORT = 65_535;

    private final String host;
    private final int port;
    private final Duration patience;
    private final Duration wait;

    /** A daemon. @param patience for one file, from connecting to the answer @param wait how long a file waits for one that doesn't answer; then it isn't accepted */
    public Clamd(String host, int port, Duration patience, Duration wait) {
        this.host = host;
        this.port = port;
        this.patience = patience;
        this.wait = wait;
    }

    /** Whether the environment names no daemon, or an address. */
    public static boolean isRightIn(Map<String, String> environment) {
        String set = environment.getOrDefault(VARIABLE, "");
        return set.isBlank() || set.matches(ADDRESS) && Integer.parseInt(set.substring(set.indexOf(':') + 1)) <= HIGHEST_PORT;
    }

    /** The reader behind the daemon that the environment names; the reader itself if it names none. @throws IllegalArgumentException if it names one wrongly */
    public static DocumentReader before(DocumentReader reader, Map<String, String> environment) {
        if (!isRightIn(environment)) {
            throw new IllegalArgumentException(VARIABLE + " must be host:port");
        }
        return in(environment).map(clamd -> clamd.before(reader)).orElse(reader);
    }

    /** The daemon that the environment names, if it names one. */
    static Optional<Clamd> in(Map<String, String> environment) {
        String set = environment.getOrDefault(VARIABLE, "");
        int colon = set.indexOf(':');
        return set.isBlank() ? Optional.empty() : Optional.of(new Clamd(set.substring(0, colon), Integer.parseInt(set.substring(colon + 1)),
                Duration.ofSeconds(UploadLimit.SECONDS.in(environment)), Duration.ofSeconds(UploadLimit.SCANNER_SECONDS.in(environment))));
    }

    /** Whether it answers now. */
    boolean isThere() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) PING.toMillis());
            socket.setSoTimeout((int) PING.toMillis());
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(PONG.length()), StandardCharsets.US_ASCII).equals(PONG);
        } catch (IOException away) {
            return false;
        }
    }

    /** The reader, which reads only what this daemon found clean. */
    public DocumentReader before(DocumentReader reader) {
        return content -> patiently(content).<Reading>map(Reading.NotRead::new).orElseGet(() -> reader.read(content));
    }

    /** Asks again until it answers or there was enough waiting. */
    private Optional<Reason> patiently(byte[] content) {
        long end = System.nanoTime() + wait.toNanos();
        Optional<Reason> objection = objection(content);
        while (objection.filter(Reason.NOT_SCANNED::equals).isPresent() && System.nanoTime() < end) {
            try {
                // The daemon is another process that tells nobody when it is back: one can only ask again.
                Thread.sleep(AGAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return objection;
            }
            objection = objection(content);
        }
        return objection;
    }

    /** Why the file can't be accepted; empty if the daemon found it clean. */
    private Optional<Reason> objection(byte[] content) {
        try (Socket socket = new Socket()) {
            // Writing has no time limit of its own: who takes too long loses the connection.
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> close(socket), CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
                return judged(asked(socket, content));
            } finally {
                end.cancel(false);
            }
        } catch (IOException away) {
            return Optional.of(Reason.NOT_SCANNED);
        }
    }

    private static String asked(Socket socket, byte[] content) throws IOException {
        try {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
        } catch (IOException stopsListening) {
            // It says why when a file is bigger than it takes.
        }
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
    }

    private static Optional<Reason> judged(String answer) {
        if (answer.equals("stream: OK\0")) {
            return Optional.empty();
        }
        if (answer.startsWith("INSTREAM size limit exceeded") || answer.startsWith("stream: Heuristics.Limits.Exceeded")) {
            return Optional.of(Reason.TOO_BIG);
        }
        if (answer.startsWith("stream: Heuristics.Encrypted")) {
            return Optional.of(Reason.PASSWORD);
        }
        return Optional.of(answer.endsWith(" FOUND\0") ? Reason.INFECTED : Reason.NOT_SCANNED);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // It is to go, and it is gone.
        }
    }
}
