package nl.dossierwacht.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreeTest {

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

    @Property
    void everyLeafIsProvedAtItsPlaceAndNowhereElse(@ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(min = 0, max = 69) int place) {
        List<byte[]> leaves = leaves(size);
        int index = place % size;
        byte[] root = MerkleTree.root(leaves);
        List<byte[]> path = MerkleTree.inclusionProof(leaves, index);
        assertTrue(MerkleTree.includes(root, size, leaves.get(index), index, path));
        assertFalse(MerkleTree.includes(root, size, leaf(new byte[] {99, 99}), index, path));
        if (size > 1) {
            assertFalse(MerkleTree.includes(root, size, leaves.get(index), (index + 1) % size, path));
        }
    }

    @Property
    void everyBeginningIsProvedAndAChangedOneIsNot(@ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(min = 1, max = 70) int part) {
        List<byte[]> leaves = leaves(size);
        int beginning = 1 + (part - 1) % size;
        List<byte[]> path = MerkleTree.consistencyProof(leaves, beginning);
        byte[] root = MerkleTree.root(leaves);
        assertTrue(MerkleTree.extendsFrom(MerkleTree.root(leaves.subList(0, beginning)), beginning, root, size, path));
        List<byte[]> changed = new ArrayList<>(leaves.subList(0, beginning));
        changed.set(beginning - 1, leaf(new byte[] {99, 99}));
        assertFalse(MerkleTree.extendsFrom(MerkleTree.root(changed), beginning, root, size, path));
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
