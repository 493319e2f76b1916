package nl.dossierwacht.persistence.audit.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The sealer's own key, which nobody else has: signs checkpoints and the ends of months. */
public final class SealerKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;

    private final PrivateKey secret;
    private final VerifierKey verifier;

    /**
     * The key of a log.
     *
     * @param pkcs8 the secret key in PKCS#8, in base64, as {@code openssl genpkey -algorithm ed25519 -outform der | base64} makes it
     * @throws IllegalArgumentException if it isn't an Ed25519 key
     */
    public SealerKey(String log, String pkcs8) {
        try {
            secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pkcs8)));
            verifier = new VerifierKey(log, publicHalf(((EdECPrivateKey) secret).getBytes().orElseThrow()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("DW_SEALER_KEY is not an Ed25519 key in PKCS#8 and base64", e);
        }
    }

    /** The half that can be handed out. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs a checkpoint of this log. */
    public SignedNote sign(long size, byte[] root) {
        return sign(new Checkpoint(verifier.name(), size, root).text());
    }

    /** Signs that a month of this log ended. */
    SignedNote sign(EndedMonth month) {
        return sign(month.text());
    }

    private SignedNote sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(text, verifier.line(signature.sign()) + '\n');
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every Java since 15", e);
        }
    }

    /** Java makes a public key only along with its secret one, from 32 random bytes: here those of the key that we have. */
    private static byte[] publicHalf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance(ALGORITHM);
        pairs.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        KeyPair pair = pairs.generateKeyPair();
        if (!Arrays.equals(seed, ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow())) {
            throw new GeneralSecurityException("another key came out");
        }
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }
}
