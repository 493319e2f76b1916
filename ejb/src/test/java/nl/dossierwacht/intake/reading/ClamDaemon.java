package nl.dossierwacht.intake.reading;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's clamd with one signature, that of the test virus; on Debian, as root, it is installed if there is none. */
final class ClamDaemon implements AutoCloseable {

    /** In two parts, so that a scanner on the developer's machine leaves this file alone. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    /** What is said where there is no daemon. */
    static final String HOW = "No clamd was found, and none could be installed. On Debian run: apt-get install clamav-daemon";
    static final int MEBIBYTES = 2;

    private static final int MINUTES_TO_INSTALL = 5;
    private static final int SECONDS_TO_START = 30;

    private final Path program;
    private final Path folder;
    private final int port;
    private Process process;

    /** A daemon that isn't started. @param folder where its configuration and its signature are written */
    ClamDaemon(Path program, Path folder) throws IOException {
        this.program = program;
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("test.ndb"), "Test.Virus:0:*:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
        Files.write(folder.resolve("clamd.conf"), List.of("Foreground yes", "TCPAddr 127.0.0.1", "TCPSocket " + port, "DatabaseDirectory " + signatures,
                "TemporaryDirectory " + Files.createDirectories(folder.resolve("temporary")), "StreamMaxLength " + MEBIBYTES + "M", "MaxRecursion 4", "AlertExceedsMax yes", "AlertEncrypted yes"));
    }

    /** The program on this machine. */
    static Optional<Path> program() {
        return find().or(ClamDaemon::install);
    }

    int port() {
        return port;
    }

    /** Starts it and waits until it listens. */
    void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(program.toString(), "-c", folder.resolve("clamd.conf").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile()).start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("clamd doesn't start: " + Files.readString(folder.resolve("clamd.log")));
            }
            // The daemon is another process that tells nobody when it is ready: one can only try.
            Thread.sleep(50);
        }
    }

    /** As a machine that fails would end it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(name -> Path.of(name, "clamd")).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("[clamd] none found: installing Debian's clamav-daemon");
        try {
            Process install = new ProcessBuilder("sh", "-c", "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends clamav-daemon")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return install.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES) ? find() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
