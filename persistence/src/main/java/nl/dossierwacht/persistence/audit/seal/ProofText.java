package nl.dossierwacht.persistence.audit.seal;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What the two kinds of proof files have in common: hashes, a line each, and parts with an empty line between. */
final class ProofText {

    private static final int HASH_BYTES = 32;
    private static final String BETWEEN = "\n\n";

    private ProofText() {
    }

    /**
     * The parts of a file, each ending with a new line.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    static List<String> parts(String file, int number) {
        String[] parts = file.split(BETWEEN, -1);
        if (parts.length != number || !file.endsWith("\n")) {
            throw new IllegalArgumentException("not a proof, or a damaged one");
        }
        return Arrays.stream(parts).map(part -> part.endsWith("\n") ? part : part + '\n').toList();
    }

    /** Hashes as {@link #lines} wrote them. @throws IllegalArgumentException if a line isn't one */
    static List<byte[]> hashes(List<String> lines) {
        List<byte[]> hashes = lines.stream().map(line -> Base64.getDecoder().decode(line)).toList();
        if (hashes.stream().anyMatch(hash -> hash.length != HASH_BYTES)) {
            throw new IllegalArgumentException("a line of the proof is no hash");
        }
        return hashes;
    }

    static String lines(List<byte[]> hashes) {
        return hashes.stream().map(hash -> Base64.getEncoder().encodeToString(hash) + '\n').collect(Collectors.joining());
    }
}
