package nl.dossierwacht.demo;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The one folder that the demo writes in. Locked, so that two demos can't share it. */
public final class DemoFolder implements AutoCloseable {

    private static final long NEEDED_AT_FIRST = 2L << 30;
    private static final long NEEDED_LATER = 256L << 20;
    private static final long FULL = 32L << 20;
    private static final int SECONDS_TO_END = 20;

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
     * @throws DemoFailure if another demo runs in it, or it can't be written
     */
    public static DemoFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
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

    /**
     * Looks whether there is room for what the demo writes.
     *
     * @throws DemoFailure if there isn't
     */
    public void requireRoom() {
        long needed = Files.isDirectory(at("keycloak")) && Files.isDirectory(at("wildfly")) ? NEEDED_LATER : NEEDED_AT_FIRST;
        if (room() < needed) {
            throw new DemoFailure("There is too little room on the disk: the demo needs %d MiB in %s and there are %d. Make room and start again."
                    .formatted(needed >> 20, folder, room() >> 20));
        }
    }

    /** Whether the disk is full, so that whatever fails now fails because of that. */
    public boolean isFull() {
        return room() < FULL;
    }

    private long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new DemoFailure("The folder for the demo can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * Ends servers that an earlier demo in this folder left behind when it was killed. No demo runs in the folder now.
     *
     * @return how many there were
     */
    public int endLeftovers() {
        String inside = folder.toAbsolutePath() + File.separator;
        List<ProcessHandle> left = ProcessHandle.allProcesses().filter(process -> process.info().command().filter(program -> program.startsWith(inside)).isPresent()
                || process.info().commandLine().filter(line -> line.contains(".home.dir=" + inside) || line.contains("-cp " + inside)).isPresent()).toList();
        left.forEach(ProcessHandle::destroy);
        left.forEach(process -> process.onExit().completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS).join());
        return left.size();
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
     *
     * @throws DemoFailure if the zip is damaged, which is then removed, or can't be unpacked
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
        } catch (ZipException damaged) {
            delete(half);
            delete(zip);
            throw new DemoFailure("%s was damaged (%s) and is removed. Start again. If it is damaged again, remove the download from the local Maven repository too."
                    .formatted(zip.getFileName(), damaged.getMessage()), damaged);
        } catch (IOException e) {
            delete(half);
            throw new DemoFailure("%s can't be unpacked: %s".formatted(zip.getFileName(), e.getMessage()), e);
        }
    }

    private static void unzip(Path zip, Path into) throws IOException {
        try (ZipFile entries = new ZipFile(zip.toFile())) {
            int files = 0;
            for (ZipEntry entry : Collections.list(entries.entries())) {
                Path inside = Path.of(entry.getName());
                if (inside.getNameCount() < 2) {
                    continue;
                }
                // The top folder carries the version; the name we give doesn't.
                Path target = into.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!target.startsWith(into)) {
                    throw new ZipException("an entry points outside");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    write(entries, entry, target);
                    files++;
                }
            }
            if (files == 0) {
                throw new ZipException("nothing in it");
            }
        }
    }

    private static void write(ZipFile entries, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (CheckedInputStream content = new CheckedInputStream(entries.getInputStream(entry), new CRC32())) {
            Files.copy(content, target);
            if (content.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("a file in it is not as it was packed");
            }
        } catch (EOFException cutShort) {
            throw new ZipException("a file in it is cut short");
        }
        if (target.toString().endsWith(".sh")) {
            target.toFile().setExecutable(true);
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
