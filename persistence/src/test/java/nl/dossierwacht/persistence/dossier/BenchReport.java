package nl.dossierwacht.persistence.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as {@code docs/performance.md}. */
final class BenchReport {

    static final String YARDSTICK = "plain JDBC, no ring";

    private final int[] sizes;
    private final Map<String, List<Map<String, long[]>>> measured = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    BenchReport(int[] sizes, int rounds, int warmUp, int caseload) {
        this.sizes = sizes;
        lines.add("# Performance");
        lines.add("");
        lines.add("Made by `mvn -Pbench verify` on %s: %d processors, Java %s, %s %s, PostgreSQL with its usual settings on the same machine. It".formatted(LocalDate.now(),
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), System.getProperty("os.name"), System.getProperty("os.arch")));
        lines.add("waits for the disk at each commit, but for the first two tables and verifying, which are measured on the embedded server as tests have it and only read.");
        lines.add("Medians of %d rounds after %d to warm up; in each round every way once, in turn. Milliseconds tell of this machine and of what else it did; ratios less so.".formatted(rounds, warmUp));
        lines.add("The first size goes on warming up the JVM a little, so that growth can read below 1.");
        lines.add("Every employee has %d dossiers, at both sizes; half of all dossiers are in the measured domain. \"My work\" is the queries for what has to be decided and who has to be".formatted(caseload));
        lines.add("told; \"dossier\" is those for the dossier, its persons and its documents, by number. Not in it: the service ring and the log (below), drawing the page, the way to the browser.");
    }

    /** Adds the times of one subject at the next size. */
    void add(String subject, Map<String, long[]> times) {
        measured.computeIfAbsent(subject, first -> new ArrayList<>()).add(times);
    }

    String text() {
        measured.forEach(this::table);
        return String.join("\n", lines) + "\n";
    }

    private void table(String subject, List<Map<String, long[]>> bySize) {
        Map<String, long[]> small = bySize.get(0);
        Map<String, long[]> large = bySize.get(1);
        lines.add("");
        lines.add("## " + subject);
        lines.add("");
        lines.add("| Way | ms at %,d | against JDBC | ms at %,d | against JDBC | growth |".formatted(sizes[0], sizes[1]));
        lines.add("| --- | --- | --- | --- | --- | --- |");
        for (String way : small.keySet()) {
            double few = median(small.get(way));
            double many = median(large.get(way));
            lines.add(String.format(Locale.ROOT, "| %s | %.2f | %.1f | %.2f | %.1f | %.2f |", way, few, few / median(small.get(YARDSTICK)), many, many / median(large.get(YARDSTICK)), many / few));
        }
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
