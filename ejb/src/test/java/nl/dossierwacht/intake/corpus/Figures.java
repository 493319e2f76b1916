package nl.dossierwacht.intake.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import nl.dossierwacht.intake.gate.UploadGate;

/** Figures as they are written into a section of docs/gate.md, from the line that says what made them on. */
final class Figures {

    private final String heading;
    private final String command;
    private final StringBuilder text = new StringBuilder();

    /** @param heading of the section @param command that makes them, as far as it is the same each time */
    Figures(String heading, String command) {
        this.heading = "## " + heading;
        this.command = "Made by `" + command;
    }

    /** Says what makes them, when, and on what. @param rest of the command @param more of how it was made */
    void madeBy(String rest, String more) {
        line("%s%s` on %s: detectors %s, Java %s, %s %s, %d processors%s.", command, rest, LocalDate.now(), UploadGate.DETECTORS, System.getProperty("java.version"), System.getProperty("os.name"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), more);
        line("");
    }

    void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** Replaces the figures in the section, and leaves what stands before them and other sections. */
    void keep(Path document) throws IOException {
        String before = Files.readString(document);
        int from = before.indexOf(command);
        if (from < 0) {
            Files.writeString(document, before + "\n" + heading + "\n\n" + text);
            return;
        }
        int next = before.indexOf("\n## ", from);
        Files.writeString(document, before.substring(0, from) + text + (next < 0 ? "" : before.substring(next)));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
