package nl.dossierwacht.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A server in a process of its own, with its output in a file. */
public final class ChildServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SECONDS_TO_STOP = 30;

    private final String name;
    private final Process process;
    private final Path output;

    private ChildServer(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a server. Ctrl-C in the window reaches this program only, which then stops its servers in order.
     *
     * @throws DemoFailure if it can't be started
     */
    public static ChildServer start(String name, List<String> command, Map<String, String> environment, Path output) {
        List<String> shielded = new ArrayList<>();
        if (!System.getProperty("os.name").startsWith("Windows")) {
            shielded.addAll(List.of("sh", "-c", "trap '' INT; exec \"$@\"", name));
        }
        shielded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(shielded).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            return new ChildServer(name, builder.start(), output);
        } catch (IOException e) {
            throw new DemoFailure(name + " can't be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until an address answers with the status 200.
     *
     * @throws DemoFailure if the server stops or stays silent
     */
    public void awaitAnswer(String url, Consumer<String> progress) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
        Instant start = Instant.now();
        while (Duration.between(start, Instant.now()).compareTo(PATIENCE) < 0) {
            if (!process.isAlive()) {
                throw new DemoFailure(name + " stopped while starting. Why is in " + output);
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Tried again until the patience ends.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("Stopped while " + name + " was starting.", e);
            }
            progress.accept("…");
            pause();
        }
        throw new DemoFailure(name + " doesn't answer. Why is in " + output);
    }

    /** Waits until the server stops by itself. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
