package nl.dossierwacht.intake.corpus;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.reading.WorkerReader;
import nl.dossierwacht.intake.reading.worker.PlainExtraction;
import nl.dossierwacht.intake.specimens.Specimen;

/** Measures how long the whole gate takes, beside Tika's plain extraction with Tesseract on the same files, and writes the tables into a section of docs/gate.md. */
public final class SpeedFigures {

    private static final int WARM_TEXTS = 40;
    private static final int WARM_PICTURES = 10;
    private static final int ONE_PAGE = 60;
    private static final int TEN_PAGES = 30;
    private static final int SCANNED = 3;
    private static final int SCANNED_PAGES = 20;
    private static final double NANOS = 1e6;

    /** In milliseconds. @param busy of all processors together */
    private record Took(double clock, double busy) {
    }

    private record Measured(List<Took> gate, List<Took> plain) {
        Measured {
            gate = List.copyOf(gate);
            plain = List.copyOf(plain);
        }

        static Measured of(List<Measured> parts) {
            return new Measured(parts.stream().flatMap(part -> part.gate().stream()).toList(), parts.stream().flatMap(part -> part.plain().stream()).toList());
        }
    }

    /** Does something with a file. */
    private interface Doing {
        void with(byte[] file) throws IOException;
    }

    private final Figures text = new Figures("Speed", "mvn -q -Pgate-speed");
    private final UploadGate gate;
    private final PlainExtraction plain;

    private SpeedFigures(WorkerReader reader, PlainExtraction plain) {
        this.gate = new UploadGate(reader);
        this.plain = plain;
    }

    /**
     * Measures. Properties: {@code gate.seed}; {@code gate.pictures}, how many of each of three classes at most.
     *
     * @param args the folder with the worker's jars, and the file to write the section in; without that it only prints
     */
    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        Path folder = Files.createTempDirectory("gate-speed");
        System.setProperty("org.bytedeco.javacpp.cachedir", folder.resolve("natives").toString());
        try (WorkerReader reader = new WorkerReader(WorkerReader.Settings.usual(Path.of(args[0]).toAbsolutePath()))) {
            reader.warmUp();
            SpeedFigures figures = new SpeedFigures(reader, new PlainExtraction(folder));
            figures.measure(Long.getLong("gate.seed", 600_000L), Integer.getInteger("gate.pictures", 30));
            System.out.print(figures.text);
            if (args.length > 1) {
                figures.text.keep(Path.of(args[1]));
            }
        }
    }

    private void measure(long seed, int each) throws IOException, ExecutionException, InterruptedException {
        SpeedFiles files = new SpeedFiles(seed);
        warmUp(new SpeedFiles(seed + 1));
        Measured one = measured(ONE_PAGE, number -> files.text(number, 1), plain::text);
        Measured ten = measured(TEN_PAGES, number -> files.text(number, 10), plain::text);
        Measured zones = pictures(files.identities(true, each));
        Measured fronts = pictures(files.identities(false, each));
        Measured others = pictures(files.others(false, each));
        Measured rows = pictures(files.others(true, each / 2));
        Measured scanned = measured(SCANNED, number -> files.scanned(number, SCANNED_PAGES), plain::scanned);
        text.madeBy(String.format(" -Dgate.seed=%d -Dgate.pictures=%d -DskipTests -pl ejb -am verify", seed, each), "");
        text.line("Milliseconds, one file at a time; *processor* is what all processors together worked for it.");
        text.line("");
        text.line("| | files | gate: median | 95%% less than | most | processor, median | plain: median | processor, median | gate to plain | by processor |");
        text.line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        row("text PDF of 1 page", one);
        row("text PDF of 10 pages", ten);
        row("picture with a zone in view", zones);
        row("picture of a front or masked copy", fronts);
        row("picture of another paper or card", others);
        row("picture of a paper full of rows", rows);
        Measured all = Measured.of(List.of(zones, fronts, others, rows));
        row("**all pictures**", all);
        row("scanned PDF of 20 pages", scanned);
        row("**all files**", Measured.of(List.of(one, ten, all, scanned)));
        text.line("");
        together(files.others(false, each));
    }

    private void warmUp(SpeedFiles files) throws IOException {
        for (int i = 0; i < WARM_TEXTS; i++) {
            byte[] file = files.text(i, 1 + i % 10);
            gate.judge(Law.WMO, file);
            plain.text(file);
        }
        for (Specimen specimen : files.others(false, WARM_PICTURES)) {
            byte[] file = specimen.file();
            gate.judge(Law.WMO, file);
            plain.picture(file);
        }
        byte[] scanned = files.scanned(0, 2);
        gate.judge(Law.WMO, scanned);
        plain.scanned(scanned);
    }

    private Measured pictures(List<Specimen> specimens) throws IOException {
        return measured(specimens.size(), number -> specimens.get(number).file(), plain::picture);
    }

    private Measured measured(int number, IntFunction<byte[]> files, Doing plainly) throws IOException {
        List<Took> judged = new ArrayList<>();
        List<Took> extracted = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            byte[] file = files.apply(i);
            judged.add(took(content -> gate.judge(Law.WMO, content), file));
            extracted.add(took(plainly, file));
        }
        return new Measured(judged, extracted);
    }

    /** Two callers at once, as when two people upload: what one picture takes then, and how many a minute. */
    private void together(List<Specimen> specimens) throws ExecutionException, InterruptedException {
        List<byte[]> files = specimens.stream().map(Specimen::file).toList();
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            // The second worker starts now.
            all(callers, files.subList(0, Math.min(WARM_PICTURES, files.size())));
            long started = System.nanoTime();
            List<Took> took = all(callers, files);
            double minutes = (System.nanoTime() - started) / NANOS / Duration.ofMinutes(1).toMillis();
            List<Double> clock = sorted(took.stream().map(Took::clock).toList());
            text.line("Two uploads at once, of the %d pictures of other papers and cards: %.0f ms (median), %.0f ms (95%% less than); %.0f pictures a minute.", files.size(), share(clock, 0.5), share(clock, 0.95), files.size() / minutes);
        } finally {
            callers.shutdownNow();
        }
    }

    private List<Took> all(ExecutorService callers, List<byte[]> files) throws ExecutionException, InterruptedException {
        List<Future<Took>> futures = new ArrayList<>();
        files.forEach(file -> futures.add(callers.submit(() -> took(content -> gate.judge(Law.WMO, content), file))));
        List<Took> took = new ArrayList<>();
        for (Future<Took> future : futures) {
            took.add(future.get());
        }
        return took;
    }

    private static Took took(Doing doing, byte[] file) throws IOException {
        double busy = busy();
        long started = System.nanoTime();
        doing.with(file);
        double clock = (System.nanoTime() - started) / NANOS;
        return new Took(clock, busy() - busy);
    }

    /** Processor time of this process and its workers, in milliseconds; of the workers to a hundredth of a second. */
    private static double busy() {
        ToLongFunction<ProcessHandle> of = process -> process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
        double own = ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system ? system.getProcessCpuTime() / NANOS : 0;
        return own + ProcessHandle.current().children().mapToLong(of).sum();
    }

    private void row(String name, Measured measured) {
        List<Double> clock = sorted(measured.gate().stream().map(Took::clock).toList());
        text.line("| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f | %.1f |", name, clock.size(), share(clock, 0.5), share(clock, 0.95), share(clock, 1), median(measured.gate(), Took::busy),
                median(measured.plain(), Took::clock), median(measured.plain(), Took::busy), sum(measured.gate(), Took::clock) / sum(measured.plain(), Took::clock), sum(measured.gate(), Took::busy) / sum(measured.plain(), Took::busy));
    }

    private static double median(List<Took> took, Function<Took, Double> which) {
        return share(sorted(took.stream().map(which).toList()), 0.5);
    }

    private static double sum(List<Took> took, ToDoubleFunction<Took> which) {
        return took.stream().mapToDouble(which).sum();
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
