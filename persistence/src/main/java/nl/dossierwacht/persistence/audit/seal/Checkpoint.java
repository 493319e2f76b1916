package nl.dossierwacht.persistence.audit.seal;

import java.util.Arrays;
import java.util.Base64;

/**
 * The state of a log at one moment, as C2SP tlog-checkpoint writes it: origin, number of leaves, root.
 *
 * @param origin the name of the log
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int HASH_BYTES = 32;

    public Checkpoint {
        root = root.clone();
        if (origin.isBlank() || origin.indexOf('\n') >= 0 || size < 1 || root.length != HASH_BYTES) {
            throw new IllegalArgumentException("not a checkpoint");
        }
    }

    /**
     * Reads what {@link #text()} wrote, lines that were added to it left alone.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    /** The text that is signed. */
    public String text() {
        return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root) + '\n';
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && origin.equals(that.origin) && size == that.size && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) * 31 + Arrays.hashCode(root);
    }
}
