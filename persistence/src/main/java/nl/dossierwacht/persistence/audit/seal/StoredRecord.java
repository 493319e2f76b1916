package nl.dossierwacht.persistence.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

import nl.dossierwacht.persistence.audit.AccessRecord;
import nl.dossierwacht.persistence.audit.AccessRecord.About;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;

/** A record as it stands in the database. */
final class StoredRecord {

    /** What {@link #leaf} reads, from table {@code r}. */
    static final String COLUMNS = "r.salt, r.leaf_hash, r.leaf_format, r.id, r.occurred_at, r.trace_id, r.employee, r.hat, r.domain_key, r.action, r.rule,"
            + " r.outcome, r.dossier_id, r.document_id, r.subject, r.purpose, r.activity";

    private static final byte[] NONE = new byte[0];

    private StoredRecord() {
    }

    /** The record. @throws IllegalArgumentException if no record can be like this */
    static AccessRecord of(ResultSet row, int from) throws SQLException {
        return new AccessRecord(row.getObject(from + 3, UUID.class), row.getObject(from + 4, OffsetDateTime.class).toInstant(),
                row.getObject(from + 5, UUID.class), row.getString(from + 6), row.getString(from + 7), row.getString(from + 8), row.getString(from + 9),
                row.getString(from + 10), Outcome.valueOf(row.getString(from + 11)),
                new About(row.getObject(from + 12, UUID.class), row.getObject(from + 13, UUID.class), row.getString(from + 14), row.getString(from + 15), row.getString(from + 16)),
                row.getInt(from + 2));
    }

    /** The leaf that the record's columns make; nothing if it isn't the leaf that stands beside them, or no record can be like this. */
    static byte[] leaf(ResultSet row, int from) throws SQLException {
        try {
            byte[] leaf = of(row, from).leafHash(row.getBytes(from));
            return Arrays.equals(leaf, row.getBytes(from + 1)) ? leaf : NONE;
        } catch (IllegalArgumentException noSuchRecord) {
            return NONE;
        }
    }
}
