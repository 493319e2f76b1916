package nl.dossierwacht.intake.reading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of the reading workers, on the disk and in memory. Those of a server that was killed are removed: the
 * engines' libraries are big, and a picture may have been half read.
 */
final class WorkerFolders {

    /** How the folder of a worker begins. */
    static final String PREFIX = "dossierwacht-reader";

    private static final String OWNER = "server";
    /** So long a folder may be there before it says whose it is. */
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private WorkerFolders() {
    }

    /** Makes the folder of a new worker, which says that it is this server's. */
    static Path make() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        Files.writeString(folder.resolve(OWNER), name(ProcessHandle.current()));
        return folder;
    }

    /** Removes the folder of a worker that ended, with its part of the memory. */
    static void end(Path folder) throws IOException {
        wipe(folder);
        wipe(SHARED_MEMORY.resolve(folder.getFileName()));
    }

    /** Removes what servers of this user that are no more left in the folder for temporary files. */
    static void removeLeft() {
        removeLeft(Path.of(System.getProperty("java.io.tmpdir")), SHARED_MEMORY);
    }

    static void removeLeft(Path temporary, Path shared) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            UserPrincipal self = self();
            for (Path folder : folders) {
                if (isOf(self, folder) && isLeft(folder)) {
                    wipe(folder);
                    wipe(shared.resolve(folder.getFileName()));
                }
            }
        } catch (IOException notNow) {
            // The next worker that starts tries again.
        }
    }

    /** Everybody may make a folder beside ours and move things about in it while it is removed, so only our own are. */
    private static boolean isOf(UserPrincipal self, Path folder) throws IOException {
        return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(self);
    }

    private static UserPrincipal self() throws IOException {
        Path mine = Files.createTempFile("dossierwacht-self", null);
        try {
            return Files.getOwner(mine);
        } finally {
            Files.delete(mine);
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
        return !said.isEmpty() && ownerOf(said).map(WorkerFolders::name).filter(said::equals).isEmpty();
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
