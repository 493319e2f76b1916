package nl.dossierwacht.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.dossierwacht.demo.town.RingsBench;

/**
 * Measures on the whole stack: how many records the access log takes; how long the server with the application takes to start against a bare one; then, with dossiers and access
 * records in great number, what the rings and the log cost, what a consultant waits for over HTTP, and whether size matters. Adds it to the
 * report of the persistence module: {@code mvn -Pbench verify}.
 */
public final class StackBench {

    /** {@code -Dbench.starts} chooses another number, to try the bench itself. */
    private static final int STARTS = Integer.getInteger("bench.starts", 5);
    private static final int LOG_TURNS = 6;
    private static final long LOG_MILLIS = Long.getLong("bench.log.millis", 10_000);

    private StackBench() {
    }

    /** Measures; the arguments are those of {@link Demo}, a folder to work in and the report to add to, section by section. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        BenchSizes sizes = BenchSizes.fromSystemProperties();
        Path project = Path.of(arguments[4]).toAbsolutePath().normalize();
        Stack.Parts parts = new Stack.Parts(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]), project);
        Path report = Path.of(arguments[6]);
        try (DemoFolder folder = DemoFolder.open(Path.of(arguments[5]))) {
            folder.endLeftovers();
            folder.reset();
            try {
                add(report, log(folder, parts));
                folder.reset();
                measure(folder, parts, sizes, report);
            } finally {
                folder.reset();
            }
        }
    }

    private static void measure(DemoFolder folder, Stack.Parts parts, BenchSizes sizes, Path report) throws Exception {
        Ports ports = Ports.anyFree();
        try (Stack stack = new Stack(folder, ports, StackBench::say).withTown()) {
            stack.start(parts);
            stack.killApplication();
            add(report, starts(folder, stack, parts));
            Secrets secrets = Secrets.in(folder.at("secrets.properties"));
            try (BenchData data = new BenchData(ports.postgres());
                    RingsBench rings = new RingsBench(ports.postgres(), secrets, BenchData.UNWALLED, parts.project().resolve("ejb/target/reader"))) {
                GrowthBench growth = new GrowthBench(data, rings, sizes, StackBench::say);
                growth.first();
                add(report, growth.rings());
                say("pages over HTTP");
                add(report, new PageBench(ports.applicationUrl(), data).lines(sizes, growth.added()));
                add(report, growth.everybody());
                add(report, growth.most());
            }
        }
    }

    private static List<String> log(DemoFolder folder, Stack.Parts parts) throws Exception {
        Secrets secrets = Secrets.in(folder.at("secrets.properties"));
        try (DemoDatabase database = DemoDatabase.start(folder, Ports.anyFree().postgres(), secrets)) {
            return new LogBench(database.url("dossierwacht"), secrets, () -> LogSealer.start(folder, parts, database, secrets), LOG_TURNS, LOG_MILLIS).lines(StackBench::say);
        }
    }

    private static void add(Path report, List<String> lines) throws IOException {
        Files.write(report, lines, StandardOpenOption.APPEND);
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
