package nl.dossierwacht.persistence.audit.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import nl.dossierwacht.persistence.audit.MerkleFrontier;
import nl.dossierwacht.persistence.audit.seal.Finding.Kind;

/**
 * Looks whether the log is the one that was sealed: makes each record's leaf anew, the tree from the leaves, and compares it
 * with every signed root, those in the database and those that were kept elsewhere. Reads one record at a time, whatever the
 * length of the log. The connection must not commit by itself, and sees one moment if it is repeatable-read.
 */
public final class LogVerifier {

    private static final int AT_ONCE = 2000;
    private static final int MOST_FINDINGS = 100;

    private final Connection database;
    private final List<VerifierKey> keys;
    private final List<Finding> findings = new ArrayList<>();
    private final MerkleFrontier tree = new MerkleFrontier();
    private long good;
    private long compared;

    /** @param keys of the log, the former ones too */
    public LogVerifier(Connection database, List<VerifierKey> keys) {
        this.database = database;
        this.keys = List.copyOf(keys);
    }

    /** Looks through the whole log. @param kept checkpoints that were kept outside the database */
    public LogReport verify(List<String> kept) throws SQLException {
        List<Checkpoint> elsewhere = kept.stream().map(note -> checked(note, -1)).filter(checkpoint -> checkpoint != null)
                .sorted(Comparator.comparingLong(Checkpoint::size)).toList();
        try (PreparedStatement notes = streaming("select note, size, root from audit.checkpoint order by size"); ResultSet stored = notes.executeQuery()) {
            Checkpoints checkpoints = new Checkpoints(stored, elsewhere);
            walk(checkpoints);
            compareEnd(checkpoints);
        }
        compareState();
        long waiting = strays();
        findings.sort(Comparator.comparingLong(Finding::first).thenComparing(Finding::kind));
        return new LogReport(findings, tree.size(), compared, waiting);
    }

    private void walk(Checkpoints checkpoints) throws SQLException {
        try (PreparedStatement query = streaming("select l.position, l.leaf_hash, r.id is not null, " + StoredRecord.COLUMNS
                + " from audit.leaf l left join audit.access_record r on r.id = l.record_id order by l.position"); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (row.getLong(1) > tree.size()) {
                    add(new Finding(Kind.MISSING, tree.size(), row.getLong(1) - 1, "the leaf is missing"));
                    // What comes after a hole can't be compared with any root.
                    good = Long.MAX_VALUE;
                    return;
                }
                compareRecord(row);
                tree.append(row.getBytes(2));
                while (checkpoints.due(tree.size())) {
                    compareRoot(checkpoints.next());
                }
            }
        }
    }

    /** Whoever holds a checkpoint over more records than there are sees that the end was cut off. */
    private void compareEnd(Checkpoints checkpoints) throws SQLException {
        long most = tree.size();
        while (checkpoints.due(Long.MAX_VALUE)) {
            most = checkpoints.next().size();
        }
        if (most > tree.size() && good != Long.MAX_VALUE) {
            add(new Finding(Kind.MISSING, tree.size(), most - 1, "the log ends here, and a checkpoint was signed over " + most + " records"));
        } else if (good < tree.size()) {
            add(new Finding(Kind.EXTRA, good, tree.size() - 1, "no checkpoint was signed over what is here"));
        }
    }

    private void compareRecord(ResultSet row) throws SQLException {
        if (!row.getBoolean(3)) {
            add(Finding.at(Kind.MISSING, tree.size(), "the record is missing"));
        } else if (!Arrays.equals(StoredRecord.leaf(row, 4), row.getBytes(2))) {
            add(Finding.at(Kind.ALTERED, tree.size(), "the record is not the one that was sealed"));
        }
    }

    private void compareRoot(Checkpoint checkpoint) {
        compared++;
        if (Arrays.equals(checkpoint.root(), tree.root())) {
            good = Math.max(good, tree.size());
        } else if (good != Long.MAX_VALUE) {
            boolean explained = findings.stream().anyMatch(found -> found.kind() == Kind.ALTERED && found.first() >= good);
            if (!explained) {
                add(new Finding(Kind.OTHER_TREE, good, tree.size() - 1, "the leaves are not those that were signed"));
            }
            good = Long.MAX_VALUE;
        }
    }

    /** The sealer's own state is what it would go on from. */
    private void compareState() throws SQLException {
        SealingState state = SealingState.of(database);
        if (good != Long.MAX_VALUE && (state.tree().size() != tree.size() || !Arrays.equals(state.tree().root(), tree.root()))) {
            add(Finding.at(Kind.OTHER_TREE, Math.min(tree.size(), state.tree().size()), "the sealer's state is not that of the tree"));
        }
    }

    /** Records that have no place: behind the sealer they were put in later, ahead of it they wait. */
    private long strays() throws SQLException {
        try (PreparedStatement query = streaming("""
                select r.id, (r.written_by, r.id) <= (s.last_transaction, s.last_record) or r.written_by >= pg_snapshot_xmax(pg_current_snapshot())
                  from audit.access_record r left join audit.sealing s on true
                 where not exists (select from audit.leaf l where l.record_id = r.id)
                """); ResultSet row = query.executeQuery()) {
            long waiting = 0;
            while (row.next()) {
                if (row.getBoolean(2)) {
                    add(Finding.at(Kind.EXTRA, tree.size(), "record " + row.getString(1) + " was put in without being sealed"));
                } else {
                    waiting++;
                }
            }
            return waiting;
        }
    }

    private PreparedStatement streaming(String sql) throws SQLException {
        PreparedStatement query = database.prepareStatement(sql);
        query.setFetchSize(AT_ONCE);
        return query;
    }

    private void add(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /** The checkpoint of a note that one of our keys signed; otherwise that is a finding, and there is none. */
    private Checkpoint checked(String text, long place) {
        try {
            SignedNote note = SignedNote.parse(text);
            if (keys.stream().anyMatch(key -> key.signed(note))) {
                return note.checkpoint();
            }
        } catch (IllegalArgumentException notACheckpoint) {
            // The same as one that wasn't signed.
        }
        add(Finding.at(Kind.FORGED_CHECKPOINT, Math.max(place, 0), place < 0 ? "a checkpoint that was kept elsewhere has no good signature" : "the checkpoint has no good signature"));
        return null;
    }

    /** The checkpoints of the database and those from elsewhere, by size. */
    private final class Checkpoints {

        private final ResultSet stored;
        private final List<Checkpoint> elsewhere;
        private int at;
        private Checkpoint ahead;

        Checkpoints(ResultSet stored, List<Checkpoint> elsewhere) throws SQLException {
            this.stored = stored;
            this.elsewhere = elsewhere;
            ahead = read();
        }

        boolean due(long size) {
            return size() <= size && (ahead != null || at < elsewhere.size());
        }

        long size() {
            long here = ahead == null ? Long.MAX_VALUE : ahead.size();
            return at < elsewhere.size() ? Math.min(here, elsewhere.get(at).size()) : here;
        }

        Checkpoint next() throws SQLException {
            if (at < elsewhere.size() && (ahead == null || elsewhere.get(at).size() <= ahead.size())) {
                return elsewhere.get(at++);
            }
            Checkpoint next = ahead;
            ahead = read();
            return next;
        }

        private Checkpoint read() throws SQLException {
            while (stored.next()) {
                Checkpoint checkpoint = checked(stored.getString(1), stored.getLong(2));
                if (checkpoint != null && (checkpoint.size() != stored.getLong(2) || !Arrays.equals(checkpoint.root(), stored.getBytes(3)))) {
                    add(Finding.at(Kind.FORGED_CHECKPOINT, stored.getLong(2), "the checkpoint's columns are not what was signed"));
                    checkpoint = null;
                }
                if (checkpoint != null) {
                    return checkpoint;
                }
            }
            return null;
        }
    }
}
