package nl.dossierwacht.intake.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One reading worker: a Java process with little memory and none of our secrets. */
final class WorkerProcess implements AutoCloseable {

    private static final String MAIN = "nl.dossierwacht.intake.reading.worker.ReadingWorker";
    /** Tells the runtime of the worker's strong engine that its models say how they are to be run. */
    private static final String MODELS_SAY_HOW = "ORT_LOAD_CONFIG_FROM_MODEL";
    private static final int SECONDS_TO_START = 30;
    private static final int SECONDS_TO_STOP = 2;

    private final Path folder;
    private final Process process;
    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    /**
     * Starts a worker and waits until it is there.
     *
     * @param jars the folder with the worker's jars
     * @param memory as in {@code 1g}
     * @param limits as the worker takes them
     */
    WorkerProcess(Path jars, String memory, List<Integer> limits) throws IOException {
        WorkerFolders.removeLeft();
        folder = WorkerFolders.make();
        Path address = folder.resolve("reader.socket");
        try (ServerSocketChannel waiting = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            waiting.bind(UnixDomainSocketAddress.of(address));
            waiting.configureBlocking(false);
            process = start(jars, memory, limits);
            channel = await(waiting);
        }
        channel.configureBlocking(true);
        in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    private Process start(Path jars, String memory, List<Integer> limits) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(java, "-Xmx" + memory, "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=4", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder, "-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("natives"),
                "-cp", jars + File.separator + "*", MAIN, folder.toString(), folder.getFileName().toString())));
        limits.forEach(limit -> builder.command().add(limit.toString()));
        builder.environment().clear();
        builder.environment().put(MODELS_SAY_HOW, "1");
        builder.directory(folder.toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private SocketChannel await(ServerSocketChannel waiting) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (System.nanoTime() < end && process.isAlive()) {
            SocketChannel came = waiting.accept();
            if (came != null) {
                return came;
            }
            pause();
        }
        close();
        throw new IOException("the reading worker doesn't start");
    }

    /** Has a file read. @throws IOException if the worker stopped, by itself or because it was killed */
    Reading read(byte[] content) throws IOException {
        ReadingWire.send(out, new ReadingWire.Task(ReadingWire.Work.READ, Set.of(), content));
        return ReadingWire.answered(in);
    }

    /** Has pages of a file cut or shown. @throws IOException if the worker stopped, by itself or because it was killed */
    List<byte[]> pages(ReadingWire.Work work, Set<Integer> pages, byte[] content) throws IOException {
        ReadingWire.send(out, new ReadingWire.Task(work, pages, content));
        return ReadingWire.files(in);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the worker at once and wipes its folder. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (channel != null) {
            channel.close();
        }
        WorkerFolders.end(folder);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
