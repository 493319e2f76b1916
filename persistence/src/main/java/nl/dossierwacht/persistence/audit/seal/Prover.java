package nl.dossierwacht.persistence.audit.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

import nl.dossierwacht.persistence.audit.MerklePath;

/**
 * Makes proofs from the log, for somebody who may not see the log. What can't be proved any more, because it was altered,
 * is refused. The connection must not commit by itself, and sees one moment if it is repeatable-read.
 */
final class Prover {

    private static final int AT_ONCE = 20_000;
    private static final long LATEST = Long.MAX_VALUE;

    private final Connection database;
    private final VerifierKey key;

    Prover(Connection database, VerifierKey key) {
        this.database = database;
        this.key = key;
    }

    /**
     * That a record is in the log as it was signed last.
     *
     * @throws IllegalArgumentException if it isn't there, isn't sealed yet, or isn't the one that was sealed
     */
    RecordProof ofRecord(UUID id) throws SQLException {
        RecordText text;
        long index;
        byte[] sealed;
        try (PreparedStatement query = database.prepareStatement("select l.position, l.leaf_hash, " + StoredRecord.COLUMNS
                + " from audit.access_record r left join audit.leaf l on l.record_id = r.id where r.id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("there is no such record, or it ended at its term");
                }
                index = row.getLong(1);
                if (row.wasNull()) {
                    throw new IllegalArgumentException("the record is not sealed yet: try again in a second");
                }
                sealed = row.getBytes(2);
                text = new RecordText(StoredRecord.of(row, 3), row.getBytes(3));
            }
        }
        if (!Arrays.equals(sealed, text.leaf())) {
            throw new IllegalArgumentException("the record is not the one that was sealed: verify the log");
        }
        SignedNote note = note(LATEST);
        MerklePath path = MerklePath.inclusion(index, note.checkpoint().size());
        pass(path, note.checkpoint().size());
        RecordProof proof = new RecordProof(text, index, path.hashes(), note);
        return required(proof, proof.holds(key));
    }

    /**
     * That the log of an older checkpoint is the beginning of a newer one.
     *
     * @param newer how many records the newer one has; 0 for the latest
     * @throws IllegalArgumentException if there is no such checkpoint, or it isn't so
     */
    GrowthProof between(long older, long newer) throws SQLException {
        SignedNote to = note(newer == 0 ? LATEST : newer);
        SignedNote from = note(older);
        MerklePath path = MerklePath.consistency(older, to.checkpoint().size());
        pass(path, to.checkpoint().size());
        GrowthProof proof = new GrowthProof(path.hashes(), from, to);
        return required(proof, proof.holds(key));
    }

    private static <T> T required(T proof, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("the log is not the one that was signed, or it was signed with another key: verify it");
        }
        return proof;
    }

    private SignedNote note(long size) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select note from audit.checkpoint where size = ? or ? order by size desc limit 1")) {
            query.setLong(1, size);
            query.setBoolean(2, size == LATEST);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException(size == LATEST ? "nothing is sealed yet" : "no checkpoint was signed over " + size + " records");
                }
                return SignedNote.parse(row.getString(1));
            }
        }
    }

    private void pass(MerklePath path, long size) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select position, leaf_hash from audit.leaf where position < ? order by position")) {
            query.setFetchSize(AT_ONCE);
            query.setLong(1, size);
            long next = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(1) != next++) {
                        throw new IllegalArgumentException("the leaf at index " + (next - 1) + " is missing: verify the log");
                    }
                    path.pass(row.getBytes(2));
                }
            }
            if (next != size) {
                throw new IllegalArgumentException("leaves are missing: verify the log");
            }
        }
    }
}
