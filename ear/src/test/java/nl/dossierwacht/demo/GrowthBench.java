package nl.dossierwacht.demo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import nl.dossierwacht.demo.town.RingsBench;
import nl.dossierwacht.demo.town.RingsBench.Way;

/** The list of one's own dossiers and opening one, with rings and log on and off, as the database grows. */
final class GrowthBench {

    private static final int FIRST_WARM_UP = 1_000;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 400;
    private static final int ROUNDS_FOR_EVERYBODY = 30;

    private final BenchData data;
    private final RingsBench rings;
    private final BenchSizes sizes;
    private final Consumer<String> progress;
    private Map<Way, long[]> atFirst;
    private Map<Way, long[]> inTheMiddle;
    private Map<Way, long[]> opened;

    GrowthBench(BenchData data, RingsBench rings, BenchSizes sizes, Consumer<String> progress) {
        this.data = data;
        this.rings = rings;
        this.sizes = sizes;
        this.progress = progress;
    }

    /** Measures the list at the first size, to compare with; the Java that runs it is warm then. */
    void first() throws SQLException {
        fill(sizes.first());
        atFirst = rings.worklist(data.employees(), FIRST_WARM_UP, ROUNDS);
    }

    /** What rings and log cost with all dossiers and records there. @return the lines of the report */
    List<String> rings() throws SQLException {
        fill(sizes.size());
        data.fillDossiers();
        progress.accept("%,d access records: filling".formatted(sizes.log()));
        data.log(sizes.log());
        progress.accept("rings and log: measuring");
        inTheMiddle = rings.worklist(data.employees(), WARM_UP, ROUNDS);
        opened = rings.dossierPage(data.employees(), FIRST_WARM_UP, ROUNDS);
        List<String> lines = new ArrayList<>(List.of("", "## Rings and log", "",
                "At %,d dossiers and %,d access records; medians of %d rounds, in each round every way once, in turns. \"Worklist\" is the page of one's own dossiers: fifty of %,d, with the exact".formatted(
                        sizes.size(), sizes.log(), ROUNDS, BenchSizes.CASELOAD),
                "count; \"dossier page\" is all that the first tab of a dossier in work shows. Both are the service's call in a transaction of its own that commits, of twenty employees in turn;",
                "drawing the page isn't in it. Off means: no service ring and so no record, no entity ring, and a database role that the row policies don't apply to. What the log needs on top is two",
                "statements (the hat, the record) and a commit that waits for the disk, because a record of what somebody saw may not be lost.", "",
                "| Way | worklist, ms | against off | dossier page, ms | against off |", "| --- | --- | --- | --- | --- |"));
        for (Way way : Way.values()) {
            lines.add(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %.2f |", way.words(), millis(inTheMiddle, way), ratio(inTheMiddle, way), millis(opened, way), ratio(opened, way)));
        }
        lines.add(String.format(Locale.ROOT, "| goal | | at most 1.15: %s | | at most 1.25: %s |", reached(ratio(inTheMiddle, Way.ON), 1.15), reached(ratio(opened, Way.ON), 1.25)));
        return lines;
    }

    /** What rings and log add to a call of the service, in milliseconds; after {@link #rings()}. */
    record Added(double worklist, double dossier) {
    }

    /** What they added where everything is measured. */
    Added added() {
        return new Added(millis(inTheMiddle, Way.ON) - millis(inTheMiddle, Way.OFF), millis(opened, Way.ON) - millis(opened, Way.OFF));
    }

    /** What a consultant's own list costs against the list of everybody, which asks nobody anything. @return the lines of the report */
    List<String> everybody() throws SQLException {
        progress.accept("everybody's dossiers: measuring");
        data.indexForEverybody();
        double everybody;
        try {
            everybody = StackBench.median(rings.everybody(2, ROUNDS_FOR_EVERYBODY)) / 1e6;
        } finally {
            data.dropIndexForEverybody();
        }
        double own = millis(inTheMiddle, Way.ON);
        return List.of("", "## Restricted and unrestricted", "",
                "The same page and exact count of everybody's dossiers of all domains, with an index of its own in this order, rings and log off, beside one's own with all of it on (from the table above).", "",
                "| List | ms | ratio |", "| --- | --- | --- |", String.format(Locale.ROOT, "| everybody's, unrestricted | %.2f | 1.0 |", everybody),
                String.format(Locale.ROOT, "| one's own, all three rings and the log | %.2f | %.2f |", own, own / everybody), "| goal | | at most 1.1: %s |".formatted(reached(own / everybody, 1.1)));
    }

    /** Whether the list minds how many dossiers there are. @return the lines of the report */
    List<String> most() throws SQLException {
        fill(sizes.most());
        Map<Way, long[]> atMost = rings.worklist(data.employees(), WARM_UP, ROUNDS);
        List<String> lines = new ArrayList<>(List.of("", "## Growth", "", "The worklist as above, at three sizes of the database; the dossiers that are added last have no persons and documents in them, which the list doesn't look at.", "",
                "| Way | ms at %,d | ms at %,d | ms at %,d | the last against the first |".formatted(sizes.first(), sizes.size(), sizes.most()), "| --- | --- | --- | --- | --- |"));
        for (Way way : List.of(Way.OFF, Way.ON)) {
            lines.add(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %.2f |", way.words(), millis(atFirst, way), millis(inTheMiddle, way), millis(atMost, way),
                    millis(atMost, way) / millis(atFirst, way)));
        }
        lines.add("| goal | | | | at most 1.3: %s |".formatted(reached(millis(atMost, Way.ON) / millis(atFirst, Way.ON), 1.3)));
        return lines;
    }

    private void fill(int dossiers) throws SQLException {
        progress.accept("%,d dossiers: filling".formatted(dossiers));
        data.growTo(dossiers);
    }

    /** Whether a goal was reached, as the report says it. */
    static String reached(double measured, double goal) {
        return measured <= goal ? "reached" : "not reached";
    }

    private static double millis(Map<Way, long[]> times, Way way) {
        return StackBench.median(times.get(way)) / 1e6;
    }

    private static double ratio(Map<Way, long[]> times, Way way) {
        return millis(times, way) / millis(times, Way.OFF);
    }
}
