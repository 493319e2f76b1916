package nl.dossierwacht.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.dossierwacht.demo.town.ServiceRingBench;

/**
 * Measures on the whole stack with the demo municipality how long the server with the application takes to start against a bare one, and
 * what the service ring costs. Adds both to the report of the persistence module: {@code mvn -Pbench verify}.
 */
public final class StackBench {

    private static final int STARTS = 5;

    private StackBench() {
    }

    /** Measures; the arguments are those of {@link Demo}, a folder to work in and the report to add to. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path project = Path.of(arguments[4]).toAbsolutePath().normalize();
        Stack.Parts parts = new Stack.Parts(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]), project);
        List<String> lines = new ArrayList<>();
        try (DemoFolder folder = DemoFolder.open(Path.of(arguments[5]))) {
            folder.endLeftovers();
            folder.reset();
            Ports ports = Ports.anyFree();
            try (Stack stack = new Stack(folder, ports, StackBench::say).withTown()) {
                stack.start(parts);
                stack.killApplication();
                lines.addAll(starts(folder, stack, parts));
                stack.killApplication();
                say("service ring");
                lines.addAll(ServiceRingBench.measure(ports.postgres(), Secrets.in(folder.at("secrets.properties")), project.resolve("ejb/target/reader")));
            }
            folder.reset();
        }
        Files.write(Path.of(arguments[6]), lines, StandardOpenOption.APPEND);
    }

    /** In turns, on the same machine, with the same other servers running. Ends with the application's server started. */
    private static List<String> starts(DemoFolder folder, Stack stack, Stack.Parts parts) throws IOException, InterruptedException {
        Path home = folder.unpacked(parts.wildfly(), "bare");
        long[] bare = new long[STARTS];
        long[] ours = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            say("start " + (i + 1) + " of " + STARTS);
            if (i > 0) {
                stack.killApplication();
            }
            bare[i] = bareStart(home, folder.at("bare.log"));
            long start = System.nanoTime();
            stack.startApplicationAgain(parts);
            ours[i] = System.nanoTime() - start;
        }
        double without = median(bare) / 1e9;
        double with = median(ours) / 1e9;
        return List.of("", "## Start", "", "Medians of %d starts each, in turns: from the command until the first page is answered, by the same JVM settings.".formatted(STARTS), "",
                "| | seconds | against bare WildFly |", "| --- | --- | --- |",
                String.format(Locale.ROOT, "| bare WildFly | %.1f | 1.0 |", without),
                String.format(Locale.ROOT, "| WildFly with Dossierwacht | %.1f | %.1f |", with, with / without));
    }

    private static long bareStart(Path home, Path log) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        long start = System.nanoTime();
        try (ChildServer server = ChildServer.start("bare WildFly", List.of(home.resolve("bin/" + Stack.script("standalone")).toString(), "-b", "127.0.0.1",
                "-bmanagement", "127.0.0.1", "-Djboss.http.port=" + port, "-Djboss.management.http.port=0"), Map.of(), log)) {
            server.awaitAnswer("http://127.0.0.1:" + port + "/", StackBench::say);
            long took = System.nanoTime() - start;
            server.kill();
            return took;
        }
    }

    /** The median of times, in their unit. */
    public static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String what) {
        System.out.println("[bench] " + what);
    }
}
