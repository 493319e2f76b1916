package nl.dossierwacht.persistence.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one of the two proofs of RFC 6962, section 2.1, from a tree's leaves, which pass by once and in order: nothing is
 * kept per leaf, so a log of any length will do.
 */
public final class MerklePath {

    private final List<Part> parts = new ArrayList<>();
    private final List<Part> inOrder;
    private long passed;
    private int at;

    /** A part of the tree whose root stands in the proof: the leaves from one index up to another. */
    private record Part(long from, long until, MerkleFrontier tree) {
    }

    private MerklePath(List<long[]> fromTheRoot) {
        for (int i = fromTheRoot.size() - 1; i >= 0; i--) {
            parts.add(new Part(fromTheRoot.get(i)[0], fromTheRoot.get(i)[1], new MerkleFrontier()));
        }
        inOrder = parts.stream().sorted(Comparator.comparingLong(Part::from)).toList();
    }

    /**
     * Of the path that shows that the leaf at an index (from 0) is in the tree (2.1.1).
     *
     * @throws IllegalArgumentException if a tree of that size has no such leaf
     */
    public static MerklePath inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no such leaf");
        }
        List<long[]> fromTheRoot = new ArrayList<>();
        long from = 0;
        long until = size;
        while (until - from > 1) {
            long middle = from + MerkleTree.split(until - from);
            if (index < middle) {
                fromTheRoot.add(new long[] {middle, until});
                until = middle;
            } else {
                fromTheRoot.add(new long[] {from, middle});
                from = middle;
            }
        }
        return new MerklePath(fromTheRoot);
    }

    /**
     * Of the path that shows that the tree of the first leaves is the beginning of a larger one (2.1.2).
     *
     * @throws IllegalArgumentException if the larger one is smaller
     */
    public static MerklePath consistency(long beginning, long size) {
        if (beginning < 1 || beginning > size) {
            throw new IllegalArgumentException("no such beginning");
        }
        List<long[]> fromTheRoot = new ArrayList<>();
        long from = 0;
        long until = size;
        while (beginning != until) {
            long middle = from + MerkleTree.split(until - from);
            if (beginning <= middle) {
                fromTheRoot.add(new long[] {middle, until});
                until = middle;
            } else {
                fromTheRoot.add(new long[] {from, middle});
                from = middle;
            }
        }
        // The beginning itself is known to who checks; only a part of it has to be told.
        if (from > 0) {
            fromTheRoot.add(new long[] {from, until});
        }
        return new MerklePath(fromTheRoot);
    }

    /** Lets the next leaf pass by. */
    public void pass(byte[] leaf) {
        while (at < inOrder.size() && inOrder.get(at).until() <= passed) {
            at++;
        }
        if (at < inOrder.size() && inOrder.get(at).from() <= passed) {
            inOrder.get(at).tree().append(leaf);
        }
        passed++;
    }

    /**
     * The path, from the leaf up.
     *
     * @throws IllegalStateException if not all leaves passed by
     */
    public List<byte[]> hashes() {
        return parts.stream().map(part -> {
            if (part.tree().size() != part.until() - part.from()) {
                throw new IllegalStateException("leaves are missing");
            }
            return part.tree().root();
        }).toList();
    }
}
