package nl.dossierwacht.archive.pdfa;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One finalising's conversions, in a process of their own: what came from outside is never parsed in the server. A
 * file on which the process stops or takes too long isn't converted; the next one gets a new process.
 */
public final class Conversion implements AutoCloseable {

    private static final String MAIN = "nl.dossierwacht.archive.pdfa.worker.ConversionWorker";
    private static final String READY = "ready";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Longer: the validator reads the whole standard first. */
    private static final Duration PATIENCE_TO_START = Duration.ofSeconds(180);

    private final Path jars;
    private final Path folder;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "conversion-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Process process;
    private DataInputStream in;
    private DataOutputStream out;

    /** Content as PDF/A, validated as such. @param pronom code of the exact flavour in the PRONOM register */
    public record PdfA(String pronom, byte[] content) {
    }

    /**
     * Starts a converter.
     *
     * @param jars the folder with the worker's jars
     * @throws ConversionUnavailable if it doesn't start
     */
    Conversion(Path jars) {
        this.jars = jars;
        try {
            this.folder = Files.createTempDirectory("dossierwacht-conversion");
            start();
        } catch (IOException e) {
            throw new ConversionUnavailable("the converter doesn't start");
        }
    }

    private void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(java, "-Xmx768m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder, "-cp", jars + File.separator + "*", MAIN));
        builder.environment().clear();
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        ScheduledFuture<?> end = endOfPatience(process, PATIENCE_TO_START);
        try {
            if (!READY.equals(in.readUTF())) {
                throw new IOException("not the converter");
            }
        } finally {
            end.cancel(false);
        }
    }

    /**
     * The content as PDF/A; empty if it can't be made into one, and is to be kept as it is.
     *
     * @throws ConversionUnavailable if the converter doesn't start again after it had to be stopped
     */
    public Optional<PdfA> toPdfA(String mediaType, String title, byte[] content) {
        ScheduledFuture<?> end = endOfPatience(process, PATIENCE);
        try {
            out.writeUTF(mediaType);
            out.writeUTF(title);
            out.writeInt(content.length);
            out.write(content);
            out.flush();
            String pronom = in.readUTF();
            byte[] converted = in.readNBytes(in.readInt());
            return pronom.isEmpty() ? Optional.empty() : Optional.of(new PdfA(pronom, converted.length == 0 ? content : converted));
        } catch (IOException stopped) {
            again();
            return Optional.empty();
        } finally {
            end.cancel(false);
        }
    }

    private ScheduledFuture<?> endOfPatience(Process running, Duration patience) {
        return watch.schedule(running::destroyForcibly, patience.toSeconds(), TimeUnit.SECONDS);
    }

    private void again() {
        process.destroyForcibly();
        try {
            start();
        } catch (IOException e) {
            throw new ConversionUnavailable("the converter doesn't start again");
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        process.destroyForcibly();
        try (Stream<Path> inside = Files.walk(folder)) {
            process.waitFor(2, TimeUnit.SECONDS);
            inside.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException alreadyGone) {
            // It is to go, and it is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
