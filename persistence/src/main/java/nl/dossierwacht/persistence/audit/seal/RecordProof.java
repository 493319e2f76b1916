package nl.dossierwacht.persistence.audit.seal;

import java.util.List;

import nl.dossierwacht.persistence.audit.AccessRecord;
import nl.dossierwacht.persistence.audit.MerkleTree;

/**
 * That one record is in the log, to be checked by whoever has the sealer's public key, without the log: the record with its
 * salt, and under it a C2SP tlog-proof, which is its place, the path to the root, and the root as it was signed.
 *
 * @param index the record's place, from 0
 * @param note the signed checkpoint
 */
public record RecordProof(RecordText text, long index, List<byte[]> path, SignedNote note) {

    private static final String KIND = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is something else, by however little
     */
    public static RecordProof parse(String file) {
        List<String> parts = ProofText.parts(file, 4);
        List<String> proof = parts.get(1).lines().toList();
        if (proof.size() < 2 || !proof.get(1).startsWith(INDEX)) {
            throw new IllegalArgumentException("the proof has no index");
        }
        RecordProof read = new RecordProof(RecordText.parse(parts.get(0)), Long.parseLong(proof.get(1).substring(INDEX.length())),
                ProofText.hashes(proof.subList(2, proof.size())), SignedNote.parse(parts.get(2) + '\n' + parts.get(3)));
        if (!read.toString().equals(file)) {
            throw new IllegalArgumentException("the proof is not written as proofs are");
        }
        return read;
    }

    /** Whether a file is one of these, be it a good one. */
    static boolean isOne(String file) {
        return file.startsWith(RecordText.TITLE + '\n');
    }

    /** What is proved to be in the log. */
    public AccessRecord record() {
        return text.record();
    }

    /** The log as it was signed. @throws IllegalArgumentException if the note is no checkpoint */
    public Checkpoint checkpoint() {
        return note.checkpoint();
    }

    /** Whether the key's owner signed that exactly this record stands at this place. */
    public boolean holds(VerifierKey key) {
        return key.signedAlone(note) && MerkleTree.includes(checkpoint().root(), checkpoint().size(), text.leaf(), index, path);
    }

    @Override
    public String toString() {
        return text.toString() + '\n' + KIND + '\n' + INDEX + index + '\n' + ProofText.lines(path) + '\n' + note;
    }
}
