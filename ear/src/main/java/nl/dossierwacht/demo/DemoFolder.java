package nl.dossierwacht.demo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The one folder that the demo writes in. Locked, so that two demos can't share it. */
public final class DemoFolder implements AutoCloseable {

    private static final long NEEDED_BYTES = 2L << 30;

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DemoFolder(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and locks it.
     *
     * @throws DemoFailure if another demo runs in it, or there is no room
     */
    public static DemoFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < NEEDED_BYTES) {
                throw new DemoFailure("There is too little room on the disk: the demo needs 2 GiB. Make room and start again.");
            }
            FileChannel file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new DemoFailure("The demo runs already, in another window. Stop that one with Ctrl-C first.");
            }
            return new DemoFolder(folder, file, lock);
        } catch (IOException e) {
            throw new DemoFailure("The folder for the demo can't be written: " + e.getMessage(), e);
        }
    }

    /** A path inside. */
    public Path at(String name) {
        return folder.resolve(name);
    }

    /** Throws away everything but the lock. */
    public void reset() {
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(path -> !path.endsWith("lock")).forEach(DemoFolder::delete);
        } catch (IOException e) {
            throw new DemoFailure("The demo's folder can't be emptied: " + e.getMessage(), e);
        }
    }

    /**
     * The unpacked server, from an earlier start or unpacked now. A half-unpacked one is never taken for a whole one:
     * it gets its name only when complete.
     */
    public Path unpacked(Path zip, String name) {
        Path whole = at(name);
        if (Files.isDirectory(whole)) {
            return whole;
        }
        Path half = at(name + ".half");
        delete(half);
        try {
            unzip(zip, half);
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
            return whole;
        } catch (IOException e) {
            delete(half);
            throw new DemoFailure("%s can't be unpacked (%s). If the download is damaged, remove it from the local Maven repository and start again."
                    .formatted(zip.getFileName(), e.getMessage()), e);
        }
    }

    private static void unzip(Path zip, Path into) throws IOException {
        try (InputStream file = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(new BufferedInputStream(file))) {
            int files = 0;
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                if (inside.getNameCount() < 2) {
                    continue;
                }
                // The top folder carries the version; the name we give doesn't.
                Path target = into.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("an entry points outside");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                    if (target.toString().endsWith(".sh")) {
                        target.toFile().setExecutable(true);
                    }
                    files++;
                }
            }
            if (files == 0) {
                throw new IOException("nothing in it");
            }
        }
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new DemoFailure("Can't remove " + path.getFileName() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new DemoFailure("The demo's lock can't be released: " + e.getMessage(), e);
        }
    }
}
