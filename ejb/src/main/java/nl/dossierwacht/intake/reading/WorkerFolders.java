package nl.dossierwacht.intake.reading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of workers whose server was killed: the engines' libraries are big, and a file may have been half read. */
final class LeftFolders {

    /** How the folder of a worker begins. */
    static final String PREFIX = "dossierwacht-reader";

    private static final String OWNER = "server";
    /** So long a folder may be there before it says whose it is. */
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private LeftFolders() {
    }

    /** Makes the folder of a new worker, which says that it is this server's. */
    static Path make() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        Files.writeString(folder.resolve(OWNER), name(ProcessHandle.current()));
        return folder;
    }

    /** Removes what servers that are no more left in the folder for temporary files. */
    static void remove() {
        remove(Path.of(System.getProperty("java.io.tmpdir")), SHARED_MEMORY);
    }

    static void remove(Path temporary, Path shared) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isLeft(folder)) {
                    wipe(folder);
                    wipe(shared.resolve(folder.getFileName()));
                }
            }
        } catch (IOException notNow) {
            // The next worker that starts tries again.
        }
    }

    /** Removes a folder and all in it; a link is not followed. */
    static void wipe(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                inside.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private static boolean isLeft(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path owner = folder.resolve(OWNER);
        if (!Files.isRegularFile(owner, LinkOption.NOFOLLOW_LINKS)) {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(YOUNG));
        }
        String said = Files.readString(owner);
        return !said.isEmpty() && ownerOf(said).map(LeftFolders::name).filter(said::equals).isEmpty();
    }

    private static Optional<ProcessHandle> ownerOf(String said) {
        try {
            return ProcessHandle.of(Long.parseLong(said.split(" ")[0])).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException nobody) {
            return Optional.empty();
        }
    }

    /** A number is given again, in a container at each start, so the moment is part of it. */
    private static String name(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().map(Instant::toString).orElse("");
    }
}
