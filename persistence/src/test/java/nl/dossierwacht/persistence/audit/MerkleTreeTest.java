package nl.dossierwacht.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreeTest {

    private static final int LARGEST = 200;

    /** The leaves that Certificate Transparency implementations are commonly tested with. */
    private static final List<byte[]> PUBLISHED = Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex).map(MerkleTreeTest::leaf).toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"})
    void theRootsAreThePublishedOnes(int size, String root) {
        assertEquals(root, HexFormat.of().formatHex(MerkleTree.root(PUBLISHED.subList(0, size))));
    }

    /** Leaves counted from 1, as they were published. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "3, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "2, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"})
    void theInclusionProofsAreThePublishedOnes(int leaf, int size, String path) {
        List<byte[]> tree = PUBLISHED.subList(0, size);
        assertEquals(path, written(inclusion(tree, leaf - 1)));
        assertTrue(MerkleTree.includes(MerkleTree.root(tree), size, tree.get(leaf - 1), leaf - 1L, read(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"})
    void theConsistencyProofsAreThePublishedOnes(int beginning, int size, String path) {
        List<byte[]> tree = PUBLISHED.subList(0, size);
        assertEquals(path, written(consistency(tree, beginning)));
        assertTrue(MerkleTree.extendsFrom(MerkleTree.root(tree.subList(0, beginning)), beginning, MerkleTree.root(tree), size, read(path)));
    }

    @Example
    void inEveryTreeEveryLeafIsProvedAtItsPlaceAndEveryBeginningIsProved() {
        List<byte[]> all = leaves(LARGEST);
        List<byte[]> roots = IntStream.rangeClosed(0, LARGEST).mapToObj(size -> MerkleTree.root(all.subList(0, size))).toList();
        for (int size = 1; size <= LARGEST; size++) {
            List<byte[]> tree = all.subList(0, size);
            for (int at = 0; at < size; at++) {
                List<byte[]> path = inclusion(tree, at);
                assertTrue(MerkleTree.includes(roots.get(size), size, tree.get(at), at, path), at + " in " + size);
                assertFalse(size > 1 && MerkleTree.includes(roots.get(size), size, tree.get(at), (at + 1) % size, path), at + " in " + size + " elsewhere");
                assertTrue(MerkleTree.extendsFrom(roots.get(at + 1), at + 1L, roots.get(size), size, consistency(tree, at + 1)), at + 1 + " begins " + size);
            }
        }
    }

    @Property(tries = 60)
    void noBitOfAnInclusionProofCanBeAltered(@ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(min = 0, max = LARGEST - 1) int place) {
        List<byte[]> leaves = leaves(size);
        int at = place % size;
        byte[] root = MerkleTree.root(leaves);
        List<byte[]> path = inclusion(leaves, at);
        eachAltered(path, altered -> assertFalse(MerkleTree.includes(root, size, leaves.get(at), at, altered)));
        eachAltered(List.of(leaves.get(at)), leaf -> assertFalse(MerkleTree.includes(root, size, leaf.get(0), at, path)));
        eachAltered(List.of(root), other -> assertFalse(MerkleTree.includes(other.get(0), size, leaves.get(at), at, path)));
        for (int other = 0; other < size; other++) {
            assertFalse(other != at && MerkleTree.includes(root, size, leaves.get(at), other, path));
        }
    }

    @Property(tries = 60)
    void noBitOfAConsistencyProofCanBeAltered(@ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(min = 1, max = LARGEST) int part) {
        List<byte[]> leaves = leaves(size);
        int beginning = 1 + (part - 1) % size;
        byte[] older = MerkleTree.root(leaves.subList(0, beginning));
        byte[] newer = MerkleTree.root(leaves);
        List<byte[]> path = consistency(leaves, beginning);
        eachAltered(path, altered -> assertFalse(MerkleTree.extendsFrom(older, beginning, newer, size, altered)));
        eachAltered(List.of(older), root -> assertFalse(MerkleTree.extendsFrom(root.get(0), beginning, newer, size, path)));
        eachAltered(List.of(newer), root -> assertFalse(MerkleTree.extendsFrom(older, beginning, root.get(0), size, path)));
    }

    @Example
    void thereIsNoProofOfWhatIsNotThere() {
        assertThrows(IllegalArgumentException.class, () -> MerklePath.inclusion(5, 5));
        assertThrows(IllegalArgumentException.class, () -> MerklePath.inclusion(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> MerklePath.consistency(6, 5));
        assertThrows(IllegalArgumentException.class, () -> MerklePath.consistency(0, 5));
        assertThrows(IllegalStateException.class, () -> MerklePath.inclusion(0, 5).hashes());
    }

    private static void eachAltered(List<byte[]> hashes, Consumer<List<byte[]>> refused) {
        for (int i = 0; i < hashes.size(); i++) {
            for (int bit = 0; bit < 256; bit++) {
                byte[] other = hashes.get(i).clone();
                other[bit / 8] ^= (byte) (1 << bit % 8);
                List<byte[]> altered = new ArrayList<>(hashes);
                altered.set(i, other);
                refused.accept(altered);
            }
            List<byte[]> shorter = new ArrayList<>(hashes);
            shorter.remove(i);
            if (hashes.size() > 1) {
                refused.accept(shorter);
            }
        }
    }

    private static List<byte[]> inclusion(List<byte[]> leaves, int at) {
        return along(leaves, MerklePath.inclusion(at, leaves.size()));
    }

    private static List<byte[]> consistency(List<byte[]> leaves, int beginning) {
        return along(leaves, MerklePath.consistency(beginning, leaves.size()));
    }

    private static List<byte[]> along(List<byte[]> leaves, MerklePath path) {
        leaves.forEach(path::pass);
        return path.hashes();
    }

    private static String written(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(" "));
    }

    private static List<byte[]> read(String hashes) {
        return Stream.of(hashes.split(" ")).filter(hash -> !hash.isEmpty()).map(HexFormat.of()::parseHex).toList();
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size).mapToObj(i -> leaf(new byte[] {(byte) i})).toList();
    }

    private static byte[] leaf(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
