package nl.dossierwacht.persistence.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.vault.KeyStore.Owner;
import nl.dossierwacht.persistence.vault.Vault.Place;

class VaultTest {

    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[] {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32});

    private final KeyStore keys = new DatabaseKeyStore(TestDatabase.shared().keys());
    private final Vault vault = new Vault(keys, MASTER);
    private final Place place = new Place(UUID.randomUUID(), UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Vault.CHUNK - 1, Vault.CHUNK, Vault.CHUNK + 1, 2 * Vault.CHUNK})
    void contentOfAnySizeComesBackAsItWas(int size) throws IOException {
        byte[] content = bytes(size);
        assertArrayEquals(content, vault.decrypt(place, encrypted(content)));
    }

    @Test
    void aTruncatedContentIsUnreadable() throws IOException {
        List<byte[]> chunks = encrypted(bytes(2 * Vault.CHUNK));
        assertThrows(ContentUnreadable.class, () -> vault.decrypt(place, chunks.subList(0, 1)));
        assertThrows(ContentUnreadable.class, () -> vault.decrypt(place, List.of()));
    }

    @Test
    void reorderedChunksAreUnreadable() throws IOException {
        List<byte[]> chunks = encrypted(bytes(2 * Vault.CHUNK));
        Collections.swap(chunks, 0, 1);
        assertThrows(ContentUnreadable.class, () -> vault.decrypt(place, chunks));
    }

    @Test
    void aChangedByteIsUnreadable() throws IOException {
        List<byte[]> chunks = encrypted(bytes(10));
        chunks.get(0)[8] ^= 1;
        assertThrows(ContentUnreadable.class, () -> vault.decrypt(place, chunks));
    }

    @Test
    void contentDoesNotOpenAtAnotherItem() throws IOException {
        List<byte[]> chunks = encrypted(bytes(10));
        assertThrows(ContentUnreadable.class, () -> vault.decrypt(new Place(place.dossier(), UUID.randomUUID()), chunks));
    }

    @Test
    void destroyingTheKeyDestroysTheContent() throws IOException {
        List<byte[]> chunks = encrypted(bytes(10));
        keys.destroy(new Owner(Owner.Kind.DOSSIER, place.dossier().toString()));
        assertThrows(ContentUnreadable.class, () -> vault.decrypt(place, chunks));
    }

    @Test
    void aNoteOpensForItsAuthorOnly() {
        UUID note = UUID.randomUUID();
        byte[] ciphertext = vault.encryptNote("wmo.consulent", note, "Terugbellen");
        vault.encryptNote("dubbelepet", UUID.randomUUID(), "so that this author has a key");
        assertEquals("Terugbellen", vault.decryptNote("wmo.consulent", note, ciphertext));
        assertThrows(ContentUnreadable.class, () -> vault.decryptNote("dubbelepet", note, ciphertext));
        assertThrows(ContentUnreadable.class, () -> vault.decryptNote("wmo.consulent", UUID.randomUUID(), ciphertext));
    }

    @Test
    void anotherMasterKeyOpensNothing() throws IOException {
        List<byte[]> chunks = encrypted(bytes(10));
        Vault other = new Vault(keys, Base64.getEncoder().encodeToString(new byte[32]));
        assertThrows(ContentUnreadable.class, () -> other.decrypt(place, chunks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geen sleutel!", "AAAA"})
    void withoutARealMasterKeyThereIsNoVault(String masterKey) {
        assertThrows(IllegalStateException.class, () -> new Vault(keys, masterKey));
        assertThrows(IllegalStateException.class, () -> new Vault(keys, null));
    }

    private List<byte[]> encrypted(byte[] content) throws IOException {
        List<byte[]> chunks = new ArrayList<>();
        vault.encrypt(place, new ByteArrayInputStream(content), (position, ciphertext) -> chunks.add(ciphertext));
        return chunks;
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(42).nextBytes(bytes);
        return bytes;
    }
}
