package nl.dossierwacht.intake.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The server's reader, with its workers' jars where {@code DW_READER_DIR} says and the limits of {@link UploadLimit}. Without it nothing is read, so nothing is accepted. */
@ApplicationScoped
public class Readers {

    private final WorkerReader reader = new WorkerReader(WorkerReader.Settings.of(jars(System.getenv("DW_READER_DIR")), System.getenv()));

    /** The reader. */
    @Produces
    @ApplicationScoped
    public DocumentReader reader() {
        return Clamd.before(reader::read, System.getenv());
    }

    /** What takes pages out of files; the same workers. */
    @Produces
    @ApplicationScoped
    public PageCutter cutter() {
        return new PageCutter() {
            @Override
            public Optional<byte[]> without(byte[] content, Set<Integer> pages) {
                return reader.without(content, pages);
            }

            @Override
            public List<byte[]> looks(byte[] content, Set<Integer> unseen) {
                return reader.looks(content, unseen);
            }
        };
    }

    /** Whether files can be read now. */
    public boolean available() {
        return reader.isAvailable();
    }

    /** Whether the virus scanner answers now; empty if there is none. */
    public Optional<Boolean> scannerIsThere() {
        return Clamd.in(System.getenv()).map(Clamd::isThere);
    }

    @PreDestroy
    void stop() {
        reader.close();
    }

    private static Path jars(String folder) {
        return folder == null || folder.isBlank() ? null : Path.of(folder);
    }
}
