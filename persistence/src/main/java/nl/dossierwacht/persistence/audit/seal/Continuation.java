package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks, before anything is signed, whether the log goes on where it was sealed last: the tree's edge has the root that this
 * key signed, and the folder outside the database holds nothing later or different. A sealer that signed two histories
 * would be worth nothing.
 */
final class Continuation {

    private final Connection database;
    private final VerifierKey key;

    Continuation(Connection database, VerifierKey key) {
        this.database = database;
        this.key = key;
    }

    /** @throws IllegalStateException if it doesn't */
    void require(CheckpointFolder folder) throws SQLException, IOException {
        SealingState state = SealingState.of(database);
        Optional<SignedNote> last = note("select note from audit.checkpoint order by size desc limit 1", -1);
        if (last.isEmpty() != (state.tree().size() == 0)) {
            throw new IllegalStateException("the last checkpoint is missing from the database");
        }
        if (last.isPresent()) {
            requireSigned(last.get());
            Checkpoint checkpoint = last.get().checkpoint();
            if (checkpoint.size() != state.tree().size() || !Arrays.equals(checkpoint.root(), state.tree().root())) {
                throw new IllegalStateException("the tree in the database is not the one that was sealed last");
            }
        }
        requireNothingLater(folder, state.tree().size(), last);
    }

    private void requireNothingLater(CheckpointFolder folder, long size, Optional<SignedNote> last) throws SQLException, IOException {
        Optional<SignedNote> published = folder.latest().map(SignedNote::parse);
        if (published.isPresent()) {
            requireSigned(published.get());
            Checkpoint checkpoint = published.get().checkpoint();
            Optional<SignedNote> same = note("select note from audit.checkpoint where size = ?", checkpoint.size());
            if (checkpoint.size() > size || same.isEmpty() || !same.get().checkpoint().equals(checkpoint)) {
                throw new IllegalStateException("a checkpoint of " + checkpoint.size() + " records was published that the database doesn't have;"
                        + " after restoring an older backup, keep that folder apart and name a new one");
            }
            if (checkpoint.size() == size) {
                return;
            }
        }
        if (last.isPresent()) {
            folder.publish(last.get());
        }
    }

    private void requireSigned(SignedNote note) {
        if (!key.signed(note)) {
            throw new IllegalStateException("the last checkpoint was not signed with this key for this log");
        }
    }

    private Optional<SignedNote> note(String sql, long size) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql)) {
            if (size >= 0) {
                query.setLong(1, size);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(SignedNote.parse(row.getString(1))) : Optional.empty();
            }
        }
    }
}
