package nl.dossierwacht.persistence.audit.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a sealer's key, as C2SP signed-note writes it: {@code name+hash+key}. Who holds it can check
 * checkpoints and make none.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final String SIGNATURE = "\u2014 ";
    /** What comes before an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;

    VerifierKey(String name, byte[] raw) {
        if (name.isEmpty() || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+') || raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has a name without spaces or plus, and 32 bytes");
        }
        this.name = name;
        this.raw = raw.clone();
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it isn't one, or was damaged
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key");
        }
        byte[] key = Base64.getDecoder().decode(parts[2]);
        if (key.length != KEY_BYTES + 1 || key[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        VerifierKey read = new VerifierKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().formatHex(read.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key is damaged");
        }
        return read;
    }

    /** The name of the log that it checks. */
    public String name() {
        return name;
    }

    /** Whether a note carries a good signature of this key over all of its text, and is a checkpoint of its log. */
    public boolean signed(SignedNote note) {
        return note.text().startsWith(name + '\n') && verifies(note);
    }

    /** Whether a note is a checkpoint of this key's log with its good signature and nothing else. */
    boolean signedAlone(SignedNote note) {
        return note.signatures().lines().count() == 1 && signed(note);
    }

    /** Whether a note carries a good signature of this key, whatever it says. */
    boolean verifies(SignedNote note) {
        byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
        return note.signatures().lines()
                .filter(line -> line.startsWith(SIGNATURE + name + ' '))
                .map(line -> line.substring(SIGNATURE.length() + name.length() + 1))
                .anyMatch(line -> verifies(text, line));
    }

    /** The signature line for these bytes. */
    String line(byte[] signature) {
        return SIGNATURE + name + ' ' + Base64.getEncoder().encodeToString(ByteBuffer.allocate(ID_BYTES + signature.length).put(id()).put(signature).array());
    }

    private boolean verifies(byte[] text, String line) {
        try {
            byte[] bytes = Base64.getDecoder().decode(line);
            // Base64 that could have been written in another way was.
            if (bytes.length <= ID_BYTES || !Base64.getEncoder().encodeToString(bytes).equals(line) || !Arrays.equals(Arrays.copyOf(bytes, ID_BYTES), id())) {
                return false;
            }
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey());
            signature.update(text);
            return signature.verify(bytes, ID_BYTES, bytes.length - ID_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509);
        encoded.writeBytes(raw);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    }

    private byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(raw), ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** The key as it is handed out. */
    @Override
    public String toString() {
        byte[] key = ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(raw).array();
        return name + '+' + HexFormat.of().formatHex(id()) + '+' + Base64.getEncoder().encodeToString(key);
    }
}
