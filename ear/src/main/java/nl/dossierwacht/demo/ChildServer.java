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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A server in a process of its own, with its output in a file. */
public final class ChildServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SECONDS_TO_STOP = 30;
    private static final int SECONDS_BETWEEN_NEWS = 10;
    private static final int MILLIS_BETWEEN_TRIES = 100;

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
        return start(name, command, environment, output, Path.of("").toAbsolutePath());
    }

    /**
     * Starts a program that runs in a folder.
     *
     * @throws DemoFailure if it can't be started
     */
    static ChildServer start(String name, List<String> command, Map<String, String> environment, Path output, Path in) {
        List<String> shielded = new ArrayList<>();
        if (!System.getProperty("os.name").startsWith("Windows")) {
            shielded.addAll(List.of("sh", "-c", "trap '' INT; exec \"$@\"", name));
        }
        shielded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(shielded).directory(in.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
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
     * @param progress is told now and then that it still waits
     * @throws DemoFailure if the server stops or stays silent
     */
    public void awaitAnswer(String url, Consumer<String> progress) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
        Instant start = Instant.now();
        long next = SECONDS_BETWEEN_NEWS;
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
            long waited = Duration.between(start, Instant.now()).toSeconds();
            if (waited >= next) {
                progress.accept(name + ": still starting, " + waited + " seconds");
                next += SECONDS_BETWEEN_NEWS;
            }
            pause();
        }
        throw new DemoFailure(name + " doesn't answer. Why is in " + output);
    }

    /** Waits for a program that ends by itself. @return its exit code */
    public int awaitExit() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new DemoFailure(name + " doesn't end. Why is in " + output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while " + name + " was at work.", e);
        }
    }

    /** Waits until the server stops by itself. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Kills the server and all that it started, at once, and waits until they are gone. */
    void kill() throws InterruptedException {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().join();
        }
        process.waitFor();
    }

    /** Sends the server and all that it started a signal, as in {@code STOP}, where there are signals. @throws DemoFailure if it can't be sent */
    void signal(String signal) throws InterruptedException {
        try {
            for (ProcessHandle each : processes()) {
                if (new ProcessBuilder("kill", "-" + signal, String.valueOf(each.pid())).start().waitFor() != 0) {
                    throw new DemoFailure(name + " can't be sent " + signal);
                }
            }
        } catch (IOException e) {
            throw new DemoFailure(name + " can't be sent " + signal, e);
        }
    }

    private List<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    }

    /** Ends the server and all that it started, and waits until they are gone. */
    @Override
    public void close() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture<?> gone = CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            gone.get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException tooSlow) {
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
