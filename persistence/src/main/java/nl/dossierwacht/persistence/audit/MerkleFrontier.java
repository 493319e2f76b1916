package nl.dossierwacht.persistence.audit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a growing Merkle tree: the roots of its whole subtrees, the largest first. Enough to add leaves and to
 * know the root, at the cost of a few hashes a leaf and of nothing kept per leaf.
 */
public final class MerkleFrontier {

    private static final int HASH_BYTES = 32;

    private final List<byte[]> subtrees = new ArrayList<>();
    private long size;

    /** The edge of an empty tree. */
    public MerkleFrontier() {
    }

    /**
     * The edge as {@link #toBytes()} wrote it.
     *
     * @throws IllegalArgumentException if a tree of that size has another number of subtrees
     */
    public MerkleFrontier(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * HASH_BYTES) {
            throw new IllegalArgumentException("no edge of a tree of " + size);
        }
        this.size = size;
        for (int at = 0; at < bytes.length; at += HASH_BYTES) {
            subtrees.add(Arrays.copyOfRange(bytes, at, at + HASH_BYTES));
        }
    }

    /** Adds a leaf at the end. */
    public void append(byte[] leaf) {
        byte[] hash = leaf;
        for (long whole = size; (whole & 1) == 1; whole >>= 1) {
            hash = MerkleTree.node(subtrees.remove(subtrees.size() - 1), hash);
        }
        subtrees.add(hash);
        size++;
    }

    /** The root of the tree; that of no leaves is the hash of nothing. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return MerkleTree.root(List.of());
        }
        byte[] root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = MerkleTree.node(subtrees.get(i), root);
        }
        return root;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** The subtrees' roots, one after the other. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subtrees.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
