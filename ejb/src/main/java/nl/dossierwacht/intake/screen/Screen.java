package nl.dossierwacht.intake.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.gate.UploadGate;
import nl.dossierwacht.intake.gate.Verdict;
import nl.dossierwacht.intake.reading.Clamd;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.intake.reading.WorkerReader;

/**
 * The gate as a command: tries it on a folder of files, without a server, and prints a line for each. It is the gate of
 * an upload, with the same worker processes and limits; nothing is kept.
 */
public final class Screen {

    private final UploadGate gate;
    private final WorkerReader.Settings settings;
    private final Law law;

    private Screen(UploadGate gate, WorkerReader.Settings settings, Law law) {
        this.gate = gate;
        this.settings = settings;
        this.law = law;
    }

    /**
     * Screens a folder. Properties: {@code reader.dir}, the folder with the worker's jars; {@code law}, whose rules are
     * named (WMO if not said).
     *
     * @param arguments the folder; a name with spaces may come in parts
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(String.join(" ", arguments));
        Path jars = Path.of(System.getProperty("reader.dir", "ejb/target/reader"));
        if (arguments.length == 0 || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("say which folder to screen");
        }
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException("build first: mvn -DskipTests package");
        }
        Law law = Law.valueOf(System.getProperty("law", Law.WMO.name()).toUpperCase(Locale.ROOT));
        folder(folder, WorkerReader.Settings.of(jars.toAbsolutePath(), System.getenv()), law, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        // Maven, whose process this is, would print a control code after the lines.
        Runtime.getRuntime().halt(0);
    }

    /** Screens all files in a folder and below, in the order of their names, with one worker that stays warm. */
    static void folder(Path folder, WorkerReader.Settings settings, Law law, PrintStream out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing(file -> folder.relativize(file).toString())).toList();
        }
        try (WorkerReader reader = new WorkerReader(settings)) {
            reader.warmUp();
            Screen screen = new Screen(new UploadGate(Clamd.before(reader, System.getenv())), settings, law);
            for (Path file : files) {
                out.println(screen.line(folder.relativize(file).toString(), file));
            }
        }
    }

    private String line(String name, Path file) {
        long started = System.nanoTime();
        ScreenedFile screened;
        try {
            screened = ScreenedFile.of(gate.judge(law, content(file)));
        } catch (IOException notOpened) {
            screened = ScreenedFile.of(gate.unread(Reason.DAMAGED));
        }
        return screened.line(name, (System.nanoTime() - started) / 1_000_000);
    }

    /** One byte more than is read of any file is enough to tell that it is too big. */
    private byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, settings.mostBytes() + 1));
        }
    }
}
