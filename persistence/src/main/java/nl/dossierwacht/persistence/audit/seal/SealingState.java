package nl.dossierwacht.persistence.audit.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import nl.dossierwacht.persistence.audit.MerkleFrontier;

/**
 * Where the sealer is, as the database keeps it between two passes and between two sealers.
 *
 * @param lastTransaction the last sealed record's transaction; with its id the place from where to go on
 * @param cluster the database cluster that counted the transactions
 */
record SealingState(MerkleFrontier tree, String lastTransaction, UUID lastRecord, long cluster) {

    private static final UUID NONE = new UUID(0, 0);

    static SealingState of(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select size, frontier, last_transaction::text, last_record, cluster from audit.sealing");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? new SealingState(new MerkleFrontier(row.getLong(1), row.getBytes(2)), row.getString(3), row.getObject(4, UUID.class), row.getLong(5))
                    : new SealingState(new MerkleFrontier(), "0", NONE, cluster(database));
        }
    }

    /** Whether transactions were counted anew since: the database was restored into another cluster. */
    boolean restored(Connection database) throws SQLException {
        return cluster != cluster(database);
    }

    SealingState after(String transaction, UUID record) {
        return new SealingState(tree, transaction, record, cluster);
    }

    /** From a transaction of the running cluster on. */
    SealingState inCluster(Connection database, String transaction) throws SQLException {
        return new SealingState(tree, transaction, NONE, cluster(database));
    }

    /** Keeps it, with how many records wait and until when all were sealed. */
    void keep(Connection database) throws SQLException {
        try (PreparedStatement update = database.prepareStatement("""
                with waiting as (
                    select count(*) as records, min(occurred_at) as since from audit.access_record where (written_by, id) > (?::xid8, ?))
                insert into audit.sealing (size, frontier, last_transaction, last_record, cluster, alive_at, sealed_until, waiting)
                select ?, ?, ?::xid8, ?, ?, now(), least(now(), waiting.since), waiting.records from waiting
                on conflict (one) do update set size = excluded.size, frontier = excluded.frontier, last_transaction = excluded.last_transaction,
                    last_record = excluded.last_record, cluster = excluded.cluster, alive_at = excluded.alive_at, sealed_until = excluded.sealed_until,
                    waiting = excluded.waiting
                """)) {
            update.setString(1, lastTransaction);
            update.setObject(2, lastRecord);
            update.setLong(3, tree.size());
            update.setBytes(4, tree.toBytes());
            update.setString(5, lastTransaction);
            update.setObject(6, lastRecord);
            update.setLong(7, cluster);
            update.executeUpdate();
        }
    }

    private static long cluster(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select system_identifier from pg_control_system()"); ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
