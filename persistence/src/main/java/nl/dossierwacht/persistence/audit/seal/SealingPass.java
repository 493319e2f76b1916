package nl.dossierwacht.persistence.audit.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.UUID;

/**
 * One step of the sealer, in one transaction: gives records that are committed for good their place in the tree, counts them
 * and signs the new root. A sequence is not in the order of commits; below the horizon no transaction can still commit.
 */
final class SealingPass {

    /** So many at once that a night's backlog is a few steps, and so few that a step takes less than a second. */
    static final int LARGEST = 5000;

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final String COLUMNS = "select r.id, r.leaf_hash, r.written_by::text, r.occurred_at, r.domain_key, r.hat, r.action, r.outcome, r.rule"
            + " from audit.access_record r";
    private static final String NOT_SEALED = " and not exists (select from audit.leaf l where l.record_id = r.id)";
    private static final String IN_ORDER = " order by r.written_by, r.id limit " + LARGEST;

    private final Connection database;
    private final SealerKey key;

    SealingPass(Connection database, SealerKey key) {
        this.database = database;
        this.key = key;
    }

    /** What a step did. @param more whether as much again may wait */
    record Sealed(Optional<SignedNote> note, boolean more) {
    }

    /** Takes the step and commits it. */
    Sealed run() throws SQLException {
        SealingState state = SealingState.of(database);
        boolean restored = state.restored(database);
        List<Row> rows = restored ? leftByAnotherCluster() : settled(state);
        Optional<SignedNote> note = rows.isEmpty() ? Optional.empty() : Optional.of(seal(state, rows));
        boolean more = rows.size() == LARGEST;
        SealingState next = state;
        if (restored && !more) {
            next = state.inCluster(database, horizon());
        } else if (!restored && !rows.isEmpty()) {
            Row last = rows.get(rows.size() - 1);
            next = state.after(last.transaction(), last.id());
        }
        next.keep(database);
        database.commit();
        return new Sealed(note, more);
    }

    private record Row(UUID id, byte[] leaf, String transaction, DailyCounts.Kind kind) {
    }

    private List<Row> settled(SealingState state) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(COLUMNS
                + " where (r.written_by, r.id) > (?::xid8, ?) and r.written_by < pg_snapshot_xmin(pg_current_snapshot())" + NOT_SEALED + IN_ORDER)) {
            query.setString(1, state.lastTransaction());
            query.setObject(2, state.lastRecord());
            return rows(query);
        }
    }

    /** Of a restored database: all that can be seen and has no place. A transaction above what this cluster counted is another one's, and settled. */
    private List<Row> leftByAnotherCluster() throws SQLException {
        try (PreparedStatement query = database.prepareStatement(COLUMNS + " where (r.written_by < pg_snapshot_xmin(pg_current_snapshot())"
                + " or r.written_by >= pg_snapshot_xmax(pg_current_snapshot()))" + NOT_SEALED + IN_ORDER)) {
            return rows(query);
        }
    }

    private String horizon() throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text"); ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<Row> rows(PreparedStatement query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                DailyCounts.Kind kind = DailyCounts.kind(row.getString(5), row.getString(6),
                        row.getObject(4, OffsetDateTime.class).atZoneSameInstant(HERE).toLocalDate(), row.getString(7), row.getString(8), row.getString(9));
                rows.add(new Row(row.getObject(1, UUID.class), row.getBytes(2), row.getString(3), kind));
            }
        }
        return rows;
    }

    private SignedNote seal(SealingState state, List<Row> rows) throws SQLException {
        DailyCounts counts = new DailyCounts();
        // An id is once in the log: one that comes again is no record of ours, gets no place and is found by verifying.
        Set<UUID> placed = new LinkedHashSet<>();
        List<Long> positions = new ArrayList<>();
        List<byte[]> leaves = new ArrayList<>();
        for (Row row : rows) {
            if (placed.add(row.id())) {
                positions.add(state.tree().size());
                leaves.add(row.leaf());
                state.tree().append(row.leaf());
                counts.add(row.kind());
            }
        }
        keepLeaves(positions, placed, leaves);
        counts.keep(database);
        SignedNote note = key.sign(state.tree().size(), state.tree().root());
        try (PreparedStatement checkpoint = database.prepareStatement("insert into audit.checkpoint (size, root, note, sealed_at) values (?, ?, ?, now())")) {
            checkpoint.setLong(1, state.tree().size());
            checkpoint.setBytes(2, state.tree().root());
            checkpoint.setString(3, note.toString());
            checkpoint.executeUpdate();
        }
        return note;
    }

    /** In one statement: a statement for each leaf would take as long as all the rest. */
    private void keepLeaves(Collection<Long> positions, Collection<UUID> records, Collection<byte[]> leaves) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("insert into audit.leaf (position, record_id, leaf_hash) select * from unnest(?::bigint[], ?::uuid[], ?::bytea[])")) {
            insert.setArray(1, database.createArrayOf("bigint", positions.toArray()));
            insert.setArray(2, database.createArrayOf("uuid", records.toArray()));
            insert.setArray(3, database.createArrayOf("bytea", leaves.toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }
}
