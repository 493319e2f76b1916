package nl.dossierwacht.persistence.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One processing of personal data, or its refusal: who, on whose behalf (the hat), what, when and why (NEN 7513). Holds no
 * content and no resident's name.
 *
 * @param at to the microsecond, as the database keeps it
 * @param trace one id for all records of one request
 * @param hat the hat as granted; {@code null} only if none was worn, which is a refusal
 * @param domain the key of the hat's domain; {@code null} if no granted hat was worn
 * @param rule the rule that permitted or refused
 * @param format how the leaf is made, see {@link #FORMAT}
 */
public record AccessRecord(UUID id, Instant at, UUID trace, String employee, String hat, String domain, String action, String rule, Outcome outcome,
        About about, int format) {

    /** The format of the leaves of new records. Format 1 covered neither purpose, activity, person nor document. */
    public static final int FORMAT = 2;

    /** What a leaf of format 2 begins with. One of format 1 begins with the length of an id. */
    private static final String MARK = "dossierwacht access record 2";

    /** Whether it happened. */
    public enum Outcome { PERMITTED, REFUSED }

    /**
     * What was touched, and what for.
     *
     * @param dossier the dossier that was touched; {@code null} if none was
     * @param document the document in it; {@code null} if none was touched as such
     * @param subject the pseudonym of the person it is about, in hexadecimal; {@code null} if not about one person
     * @param purpose the words of who asked; {@code null} if nobody was asked for words
     * @param activity the processing activity; {@code null} only in a refusal
     */
    public record About(UUID dossier, UUID document, String subject, String purpose, String activity) {

        /** About nothing and nobody. */
        public static final About NOTHING = new About(null, null, null, null, null);
    }

    public AccessRecord {
        Objects.requireNonNull(id);
        at = at.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(trace);
        Objects.requireNonNull(employee);
        Objects.requireNonNull(action);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(about);
        if (format < 1 || format > FORMAT) {
            throw new IllegalArgumentException("no such leaf format: " + format);
        }
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
        List<String> fields = new ArrayList<>();
        if (format == FORMAT) {
            fields.add(MARK);
        }
        fields.add(id.toString());
        fields.add(at.toString());
        fields.add(trace.toString());
        fields.add(employee);
        fields.add(hat);
        fields.add(domain);
        fields.add(action);
        fields.add(text(about.dossier()));
        fields.add(rule);
        fields.add(outcome.name());
        if (format == FORMAT) {
            fields.add(text(about.document()));
            fields.add(about.subject());
            fields.add(about.purpose());
            fields.add(about.activity());
        }
        return bytes(fields);
    }

    private static byte[] bytes(List<String> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
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

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
