package nl.dossierwacht.persistence.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import nl.dossierwacht.domain.Bsn;

/**
 * Names for people in the access log that only the key's holder can tell apart from noise: the same person has the same
 * name throughout one municipality and another in the next (HMAC-SHA-256).
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SHORT_BYTES = 16;

    private final byte[] key;

    /**
     * Names under a key.
     *
     * @param keyInBase64 32 random bytes
     * @throws IllegalStateException if it is missing or no such key: without it nothing can be logged, so nothing happens
     */
    public Pseudonyms(String keyInBase64) {
        try {
            key = Base64.getDecoder().decode(keyInBase64 == null ? "" : keyInBase64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("DW_PSEUDONYM_KEY is not in base64", e);
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("DW_PSEUDONYM_KEY must be 32 bytes in base64");
        }
    }

    /** The name of a person within a municipality, in hexadecimal. */
    public String of(String municipality, Bsn person) {
        return HexFormat.of().formatHex(mac(mac(key, municipality), person.digits()));
    }

    /** A short name of a text that isn't a person's, within a municipality; another for each kind. In hexadecimal, 32 characters. */
    public String of(String municipality, String kind, String text) {
        return HexFormat.of().formatHex(mac(mac(mac(key, municipality), kind), text), 0, SHORT_BYTES);
    }

    /** The name of an employee within a municipality, for who oversees use and needs no names; another than any person's. */
    public String ofEmployee(String municipality, String account) {
        return HexFormat.of().formatHex(mac(mac(mac(key, municipality), "employee"), account));
    }

    private static byte[] mac(byte[] key, String of) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(of.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
        }
    }
}
