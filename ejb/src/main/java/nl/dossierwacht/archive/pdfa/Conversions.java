package nl.dossierwacht.archive.pdfa;

import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

/** Starts converters; their jars are where the reading workers' are ({@code DW_READER_DIR}). */
@ApplicationScoped
public class Conversions {

    private final String folder;

    /** With the jars where the server's environment says. */
    public Conversions() {
        this(System.getenv("DW_READER_DIR"));
    }

    /** With the jars in a folder; {@code null} if there is none. */
    public Conversions(String folder) {
        this.folder = folder;
    }

    /**
     * A converter for one finalising. Close it.
     *
     * @throws ConversionUnavailable if none is configured or it doesn't start
     */
    public Conversion start() {
        if (folder == null || folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
            throw new ConversionUnavailable("no converter is configured");
        }
        return new Conversion(Path.of(folder));
    }
}
