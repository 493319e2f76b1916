package nl.dossierwacht.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleFrontierTest {

    @Property
    void theEdgeHasTheRootOfTheWholeTreeAlsoWhenItWasKeptInBetween(@ForAll @IntRange(max = 300) int size, @ForAll @IntRange(max = 300) int keptAt, @ForAll long seed) {
        List<byte[]> leaves = leaves(size, seed);
        MerkleFrontier edge = new MerkleFrontier();
        for (byte[] leaf : leaves) {
            if (edge.size() == keptAt) {
                edge = new MerkleFrontier(edge.size(), edge.toBytes());
            }
            edge.append(leaf);
        }
        assertArrayEquals(MerkleTree.root(leaves), edge.root());
    }

    @Example
    void anEdgeOfAnotherSizeIsRefused() {
        MerkleFrontier edge = new MerkleFrontier();
        leaves(5, 1).forEach(edge::append);
        assertThrows(IllegalArgumentException.class, () -> new MerkleFrontier(7, edge.toBytes()));
        assertThrows(IllegalArgumentException.class, () -> new MerkleFrontier(-1, new byte[0]));
    }

    private static List<byte[]> leaves(int size, long seed) {
        Random random = new Random(seed);
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        return leaves;
    }
}
