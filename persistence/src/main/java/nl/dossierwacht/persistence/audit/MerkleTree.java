package nl.dossierwacht.persistence.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hash tree of RFC 6962, section 2.1, over leaf hashes, and the checking of its two proofs, which {@link MerklePath} makes. */
public final class MerkleTree {

    private static final byte NODE = 1;

    private MerkleTree() {
    }

    /** The root of a tree; that of no leaves is the hash of nothing. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256().digest();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = (int) split(leaves.size());
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** Whether a path shows that a leaf stands at an index of the tree with this size and root. */
    public static boolean includes(byte[] root, long size, byte[] leaf, long index, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        byte[] hash = leaf;
        long node = index;
        long last = size - 1;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether a path shows that the older tree is the beginning of the newer one. */
    public static boolean extendsFrom(byte[] oldRoot, long oldSize, byte[] newRoot, long newSize, List<byte[]> path) {
        if (oldSize < 1 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && Arrays.equals(oldRoot, newRoot);
        }
        List<byte[]> nodes = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) {
            nodes.add(0, oldRoot);
        }
        if (nodes.isEmpty()) {
            return false;
        }
        long node = oldSize - 1;
        long last = newSize - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] older = nodes.get(0);
        byte[] newer = nodes.get(0);
        for (byte[] beside : nodes.subList(1, nodes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = node(beside, older);
                newer = node(beside, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = node(newer, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, oldRoot) && Arrays.equals(newer, newRoot);
    }

    /** How many leaves the left half of a tree has: the largest power of two below its size. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
