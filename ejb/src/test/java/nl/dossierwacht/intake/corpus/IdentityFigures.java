package nl.dossierwacht.intake.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.gate.NoFreeMedicalPaper;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.gate.Verdict;
import nl.dossierwacht.intake.reading.WorkerReader;
import nl.dossierwacht.intake.specimens.Specimen;

/** Measures the recognition of identity documents on drawn pictures, read by the real workers, and writes the confusion tables into a section of docs/gate.md. */
public final class IdentityFigures {

    private static final long AFTER_THE_OTHERS = 50_000;

    private enum Said { REFUSED, ASKED, ACCEPTED, UNREAD }

    private record Judged(Specimen specimen, Said said, long milliseconds) {
    }

    private final Figures text = new Figures("Identity documents", "mvn -q -Pgate-identity");

    private IdentityFigures() {
    }

    /**
     * Measures. Properties: {@code gate.each}, how many pictures of each kind after each spoiling (1 if not said: some
     * six hundred pictures); {@code gate.others}, how many of other papers (as many if not said); {@code gate.easy}, how
     * many more of what has its zone in view, upright (none if not said); {@code gate.seed}, the first seed; {@code gate.workers}, how many are read at once; {@code gate.minutes}, after which no more are taken up,
     * in an order that mixes all kinds (60 if not said).
     *
     * @param args the folder with the worker's jars, and the file to write the section in; without that it only prints
     */
    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        IdentityFigures figures = new IdentityFigures();
        int each = Integer.getInteger("gate.each", 1);
        figures.measure(Path.of(args[0]), each, Integer.getInteger("gate.others", each), Integer.getInteger("gate.easy", 0), Long.getLong("gate.seed", 500_000L), Integer.getInteger("gate.workers", 1), Duration.ofMinutes(Integer.getInteger("gate.minutes", 60)));
        System.out.print(figures.text);
        if (args.length > 1) {
            figures.text.keep(Path.of(args[1]));
        }
    }

    private void measure(Path jars, int each, int others, int easy, long seed, int workers, Duration atMost) throws ExecutionException, InterruptedException {
        List<Specimen> specimens = new ArrayList<>(Specimen.identities(false, each, seed));
        specimens.addAll(Specimen.identities(true, each, seed));
        specimens.addAll(Specimen.others(others, seed));
        Stream.of(false, true).flatMap(held -> Specimen.identities(held, easy, seed + AFTER_THE_OTHERS).stream()).filter(one -> one.identity().hasZone() && one.spoiling().isEasy()).forEach(specimens::add);
        Collections.shuffle(specimens, new Random(seed));
        int asked = specimens.size();
        List<Judged> judged = new ArrayList<>(judge(specimens, jars, workers, atMost));
        judged.sort(Comparator.comparing((Judged one) -> one.specimen().identity() == null).thenComparing(one -> one.specimen().kind()).thenComparing(one -> one.specimen().spoiling()));
        text.madeBy(String.format(" -Dgate.each=%d -Dgate.others=%d -Dgate.easy=%d -Dgate.seed=%d -DskipTests -pl ejb -am verify", each, others, easy, seed), String.format(", %d at once; %d of %d pictures", workers, judged.size(), asked));
        totals(judged);
        table("Layouts tuned on, zone in view", judged, one -> isIdentity(one, true) && !one.specimen().heldOut());
        table("Layouts held out, zone in view", judged, one -> isIdentity(one, true) && one.specimen().heldOut());
        table("Layouts tuned on, no zone in view", judged, one -> isIdentity(one, false) && !one.specimen().heldOut());
        table("Layouts held out, no zone in view", judged, one -> isIdentity(one, false) && one.specimen().heldOut());
        table("Other papers, cards and pictures", judged, one -> one.specimen().identity() == null);
        missed(judged);
        List<Long> times = judged.stream().map(Judged::milliseconds).sorted().toList();
        text.line("A picture took %d ms (median), %d ms (95%% of them less).", times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }

    private static List<Judged> judge(List<Specimen> specimens, Path jars, int workers, Duration atMost) throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try (WorkerReader reader = new WorkerReader(WorkerReader.Settings.usual(jars.toAbsolutePath()))) {
            reader.warmUp();
            UploadGate gate = new UploadGate(reader);
            long end = System.nanoTime() + atMost.toNanos();
            List<Future<Optional<Judged>>> all = new ArrayList<>();
            for (Specimen specimen : specimens) {
                all.add(threads.submit(() -> System.nanoTime() < end ? Optional.of(judge(specimen, gate)) : Optional.<Judged>empty()));
            }
            List<Judged> judged = new ArrayList<>();
            for (Future<Optional<Judged>> one : all) {
                one.get().ifPresent(judged::add);
            }
            return judged;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Judged judge(Specimen specimen, UploadGate gate) {
        byte[] file = specimen.file();
        long started = System.nanoTime();
        Verdict verdict = gate.judge(Law.WMO, file);
        return new Judged(specimen, said(verdict), (System.nanoTime() - started) / 1_000_000);
    }

    /** A refusal for a medical reason is none for an identity document: it counts as accepted here. */
    private static Said said(Verdict verdict) {
        if (verdict instanceof Verdict.Refused refused) {
            return refused.rule().equals(new NoFreeMedicalPaper().id()) ? Said.ACCEPTED : Said.REFUSED;
        }
        return verdict instanceof Verdict.Asked ? Said.ASKED : verdict instanceof Verdict.Accepted ? Said.ACCEPTED : Said.UNREAD;
    }

    private static boolean isIdentity(Judged one, boolean zone) {
        return one.specimen().identity() != null && one.specimen().identity().hasZone() == zone;
    }

    private void totals(List<Judged> judged) {
        header("In short");
        for (boolean held : new boolean[] {false, true}) {
            String layouts = held ? "held out" : "tuned on";
            row("zone in view, upright, 150 dpi or more, " + layouts, judged, one -> isIdentity(one, true) && one.specimen().heldOut() == held && one.specimen().spoiling().isEasy());
            row("zone in view, all, " + layouts, judged, one -> isIdentity(one, true) && one.specimen().heldOut() == held);
            row("no zone in view, all, " + layouts, judged, one -> isIdentity(one, false) && one.specimen().heldOut() == held);
        }
        row("other papers, cards and pictures", judged, one -> one.specimen().identity() == null);
        text.line("");
    }

    private void table(String title, List<Judged> judged, Predicate<Judged> which) {
        header(title);
        rows(judged.stream().filter(which).toList(), one -> one.specimen().kind());
        rows(judged.stream().filter(which).toList(), one -> "after " + one.specimen().spoiling());
        text.line("");
    }

    private void rows(List<Judged> judged, Function<Judged, String> by) {
        Map<String, List<Judged>> groups = new LinkedHashMap<>();
        judged.forEach(one -> groups.computeIfAbsent(by.apply(one), unused -> new ArrayList<>()).add(one));
        groups.forEach((name, of) -> row(lower(name), of, one -> true));
    }

    /** Names each picture that went wrong, so that it can be drawn again and looked at. */
    private void missed(List<Judged> judged) {
        List<Judged> wrong = judged.stream().filter(one -> one.specimen().identity() == null ? one.said() != Said.ACCEPTED : one.said() == Said.ACCEPTED || one.said() == Said.UNREAD).toList();
        text.line("### Missed, and stopped without reason");
        text.line("");
        wrong.forEach(one -> text.line("- %s: %s, %s, %s, seed %d", lower(one.said()), lower(one.specimen().kind()), lower(one.specimen().spoiling()), one.specimen().heldOut() ? "held out" : "tuned on", one.specimen().seed()));
        text.line(wrong.isEmpty() ? "None." : "");
    }

    private static String lower(Object name) {
        return name.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void header(String title) {
        text.line("### %s", title);
        text.line("");
        text.line("| | number | refused | asked | accepted | not read |");
        text.line("| --- | --- | --- | --- | --- | --- |");
    }

    private void row(String name, List<Judged> judged, Predicate<Judged> which) {
        Map<Said, Integer> counts = new EnumMap<>(Said.class);
        judged.stream().filter(which).forEach(one -> counts.merge(one.said(), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        text.line("| %s | %d | %s | %s | %s | %s |", name, all, share(counts, Said.REFUSED, all), share(counts, Said.ASKED, all), share(counts, Said.ACCEPTED, all), share(counts, Said.UNREAD, all));
    }

    private static String share(Map<Said, Integer> counts, Said said, int all) {
        int count = counts.getOrDefault(said, 0);
        return count == 0 ? "0" : String.format(Locale.ROOT, "%d (%.1f%%)", count, 100.0 * count / all);
    }
}
