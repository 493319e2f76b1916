package nl.dossierwacht.persistence.audit.seal;

import java.util.List;

import nl.dossierwacht.persistence.audit.MerkleTree;

/**
 * That the log of an older checkpoint is the beginning of that of a newer one: nothing was taken away, changed, or put in
 * between. Holds no record; to be checked by whoever has the sealer's public key.
 */
public record GrowthProof(List<byte[]> path, SignedNote older, SignedNote newer) {

    private static final String TITLE = "dossierwacht log growth";

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is something else, by however little
     */
    public static GrowthProof parse(String file) {
        List<String> parts = ProofText.parts(file, 5);
        List<String> hashes = parts.get(0).lines().toList();
        GrowthProof read = new GrowthProof(ProofText.hashes(hashes.subList(1, hashes.size())), SignedNote.parse(parts.get(1) + '\n' + parts.get(2)),
                SignedNote.parse(parts.get(3) + '\n' + parts.get(4)));
        if (!read.toString().equals(file)) {
            throw new IllegalArgumentException("the proof is not written as proofs are");
        }
        return read;
    }

    /** Whether a file is one of these, be it a good one. */
    static boolean isOne(String file) {
        return file.startsWith(TITLE + '\n');
    }

    /** Whether the key's owner signed both, and the older one is the beginning of the newer one. */
    public boolean holds(VerifierKey key) {
        if (!key.signedAlone(older) || !key.signedAlone(newer)) {
            return false;
        }
        Checkpoint from = older.checkpoint();
        Checkpoint to = newer.checkpoint();
        return MerkleTree.extendsFrom(from.root(), from.size(), to.root(), to.size(), path);
    }

    @Override
    public String toString() {
        return TITLE + '\n' + ProofText.lines(path) + '\n' + older + '\n' + newer;
    }
}
