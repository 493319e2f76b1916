package nl.dossierwacht.persistence.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;

import nl.dossierwacht.persistence.vault.KeyStore.Owner;

/**
 * Encrypts content with a key per owner (AES-256-GCM), each key wrapped by the master key. A chunk opens at its own
 * place only: dossier, item and position are authenticated with it, and so is whether it is the last.
 */
public final class Vault {

    /** Bytes of plain content in a chunk. */
    public static final int CHUNK = 1 << 20;

    private static final int MASTER_KEY_BYTES = 32;

    private final KeyStore keys;
    private final Aead master;

    /**
     * A vault on a key store.
     *
     * @param masterKey 32 bytes in base64
     * @throws IllegalStateException if there is no master key or it isn't one: nothing is stored unencrypted instead
     */
    public Vault(KeyStore keys, String masterKey) {
        this.keys = keys;
        try {
            AeadConfig.register();
            byte[] key = Base64.getDecoder().decode(masterKey == null ? "" : masterKey.strip());
            if (key.length != MASTER_KEY_BYTES) {
                throw new IllegalStateException("the master key must be 32 bytes in base64");
            }
            this.master = new AesGcmJce(key);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("the master key must be 32 bytes in base64");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM isn't available here", e);
        }
    }

    /** Where a piece of content belongs. */
    public record Place(UUID dossier, UUID item) {

        private byte[] at(int position, boolean last) {
            return (dossier + "/" + item + "/" + position + (last ? "/last" : "/more")).getBytes(StandardCharsets.UTF_8);
        }

        private Owner owner() {
            return new Owner(Owner.Kind.DOSSIER, dossier.toString());
        }
    }

    /** Takes the encrypted chunks, in order. */
    @FunctionalInterface
    public interface ChunkSink {

        /** Keeps one chunk. */
        void keep(int position, byte[] ciphertext);
    }

    /** Encrypts content chunk by chunk; never holds more than two chunks. */
    public void encrypt(Place place, InputStream content, ChunkSink sink) throws IOException {
        Aead key = keyOf(place.owner());
        byte[] chunk = content.readNBytes(CHUNK);
        for (int position = 0;; position++) {
            byte[] next = content.readNBytes(CHUNK);
            boolean last = next.length == 0;
            sink.keep(position, seal(key, chunk, place.at(position, last)));
            if (last) {
                return;
            }
            chunk = next;
        }
    }

    /**
     * Decrypts all chunks of a piece of content, in order.
     *
     * @throws ContentUnreadable if a chunk is missing, changed, at another place, or the key is destroyed
     */
    public void decrypt(Place place, List<byte[]> chunks, OutputStream content) throws IOException {
        Aead key = existingKeyOf(place.owner());
        if (chunks.isEmpty()) {
            throw new ContentUnreadable();
        }
        for (int position = 0; position < chunks.size(); position++) {
            content.write(open(key, chunks.get(position), place.at(position, position == chunks.size() - 1)));
        }
    }

    /** Encrypts a text that fits in one chunk. @throws IllegalArgumentException if it doesn't */
    public byte[] encryptText(Place place, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (plain.length > CHUNK) {
            throw new IllegalArgumentException("too long for one piece");
        }
        return seal(keyOf(place.owner()), plain, place.at(0, true));
    }

    /** Decrypts what {@link #encryptText} gave. @throws ContentUnreadable if it was changed, is at another place, or the key is destroyed */
    public String decryptText(Place place, byte[] ciphertext) {
        return new String(open(existingKeyOf(place.owner()), ciphertext, place.at(0, true)), StandardCharsets.UTF_8);
    }

    /** Encrypts an author's note; the note's id is authenticated with it. */
    public byte[] encryptNote(String author, UUID note, String text) {
        return seal(keyOf(new Owner(Owner.Kind.AUTHOR, author)), text.getBytes(StandardCharsets.UTF_8), noteAt(author, note));
    }

    /**
     * Decrypts an author's note.
     *
     * @throws ContentUnreadable if it isn't this author's, was changed, or the key is destroyed
     */
    public String decryptNote(String author, UUID note, byte[] ciphertext) {
        return new String(open(existingKeyOf(new Owner(Owner.Kind.AUTHOR, author)), ciphertext, noteAt(author, note)), StandardCharsets.UTF_8);
    }

    /** Destroys the key of a dossier or an archive file; what was encrypted with it is gone, in every backup too. Again does no harm. */
    public void destroyKeyOf(UUID dossier) {
        keys.destroy(new Owner(Owner.Kind.DOSSIER, dossier.toString()));
    }

    private static byte[] noteAt(String author, UUID note) {
        return ("note/" + note + "/" + author).getBytes(StandardCharsets.UTF_8);
    }

    private Aead keyOf(Owner owner) {
        byte[] wrapped = keys.find(owner).orElseGet(() -> keys.keepIfNone(owner, wrapNewKey(owner)));
        return unwrap(owner, wrapped);
    }

    private Aead existingKeyOf(Owner owner) {
        return unwrap(owner, keys.find(owner).orElseThrow(ContentUnreadable::new));
    }

    private byte[] wrapNewKey(Owner owner) {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, master, wrappedFor(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    private Aead unwrap(Owner owner, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, wrappedFor(owner)).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new ContentUnreadable();
        }
    }

    private static byte[] wrappedFor(Owner owner) {
        return (owner.kind() + "/" + owner.name()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] seal(Aead key, byte[] plain, byte[] place) {
        try {
            return key.encrypt(plain, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not encrypt", e);
        }
    }

    private static byte[] open(Aead key, byte[] ciphertext, byte[] place) {
        try {
            return key.decrypt(ciphertext, place);
        } catch (GeneralSecurityException e) {
            throw new ContentUnreadable();
        }
    }

    /** The whole content in memory, for small items such as texts. */
    public byte[] decrypt(Place place, List<byte[]> chunks) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            decrypt(place, chunks, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }
}
