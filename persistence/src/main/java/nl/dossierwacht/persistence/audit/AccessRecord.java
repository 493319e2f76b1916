package nl.dossierwacht.persistence.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One processing of personal data, or its refusal: who, on whose behalf (the hat), what, when and why. Holds no content.
 *
 * @param at to the microsecond, as the database keeps it
 * @param hat the hat as granted; {@code null} only if none was worn, which is a refusal
 * @param domain the key of the hat's domain; {@code null} if no granted hat was worn
 * @param dossier the dossier that was touched; {@code null} if none was
 */
public record AccessRecord(UUID id, Instant at, UUID trace, String employee, String hat, String domain, String action, UUID dossier, String rule,
        Outcome outcome) {

    /** Whether it happened. */
    public enum Outcome { PERMITTED, REFUSED }

    public AccessRecord {
        Objects.requireNonNull(id);
        at = at.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        Objects.requireNonNull(trace);
        Objects.requireNonNull(employee);
        Objects.requireNonNull(action);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(outcome);
    }

    /** The leaf of this record in the Merkle tree (RFC 6962, 2.1), with its salt, so that a hash tells nothing of the record. */
    public byte[] leafHash(byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            digest.update(salt);
            return digest.digest(canonical());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** The record as bytes that no other record has: each field with its length before it, absent ones marked. */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            String[] fields = {id.toString(), at.toString(), trace.toString(), employee, hat, domain, action, dossier == null ? null : dossier.toString(), rule, outcome.name()};
            for (String field : fields) {
                byte[] text = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : text.length);
                if (text != null) {
                    out.write(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
