package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Checkpoints outside the database, where whoever can change the database can't reach them: {@code checkpoint} is the
 * latest, {@code history} has all of them, {@code key} checks them, {@code ended} has the months that
 * ended at their term. Copy them to somebody else.
 */
public final class CheckpointFolder {

    private final Path folder;

    /** A folder, made if need be. */
    public CheckpointFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Keeps the public half of the key. */
    void keep(VerifierKey key) throws IOException {
        replace("key", key + "\n");
    }

    /** Publishes a checkpoint: the latest replaced at once, the history made longer. */
    void publish(SignedNote note) throws IOException {
        try (FileChannel history = FileChannel.open(folder.resolve("history"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            write(history, note + "\n");
        }
        replace("checkpoint", note.toString());
    }

    /** Publishes that a month ended. Twice, if the sealer stopped in between, is no harm. */
    void publishEnd(SignedNote note) throws IOException {
        try (FileChannel ended = FileChannel.open(folder.resolve("ended"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            write(ended, note + "\n");
        }
    }

    /** All ends of months that were published. */
    public List<String> ended() throws IOException {
        Path ended = folder.resolve("ended");
        return Files.exists(ended) ? SignedNote.split(Files.readString(ended)) : List.of();
    }

    /** The latest checkpoint that was published; empty before the first. */
    Optional<String> latest() throws IOException {
        Path latest = folder.resolve("checkpoint");
        return Files.exists(latest) ? Optional.of(Files.readString(latest)) : Optional.empty();
    }

    /** All that were published, the latest one too. */
    public List<String> history() throws IOException {
        Path history = folder.resolve("history");
        return Files.exists(history) ? SignedNote.split(Files.readString(history)) : List.of();
    }

    /** The key that checks them, if one was kept. */
    public Optional<String> key() throws IOException {
        Path key = folder.resolve("key");
        return Files.exists(key) ? Optional.of(Files.readString(key)) : Optional.empty();
    }

    private void replace(String name, String content) throws IOException {
        Path half = folder.resolve(name + ".half");
        try (FileChannel file = FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(file, content);
        }
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(FileChannel file, String content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }
}
