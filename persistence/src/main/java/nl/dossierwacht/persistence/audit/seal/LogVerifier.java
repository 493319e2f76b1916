package nl.dossierwacht.persistence.audit.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import nl.dossierwacht.persistence.audit.MerkleFrontier;
import nl.dossierwacht.persistence.audit.seal.EndedMonth.Span;
import nl.dossierwacht.persistence.audit.seal.Finding.Kind;

/**
 * Looks whether the log is the one that was sealed: makes each record's leaf anew, the tree from the leaves, and compares it
 * with every signed root, those in the database and those that were kept elsewhere. Reads each record once, one at a time,
 * whatever the length of the log. A record that isn't there is missing, unless the sealer signed that it ended at its term. The connection must not commit by itself, and sees one moment if it is repeatable-read.
 */
public final class LogVerifier {

    private static final int AT_ONCE = 2000;
    private static final int MOST_FINDINGS = 100;
    /** The column at which the record begins. */
    private static final int FIRST_OF_RECORD = 5;

    private final Connection database;
    private final List<VerifierKey> keys;
    private final List<Finding> findings = new ArrayList<>();
    private final MerkleFrontier tree = new MerkleFrontier();
    private long good;
    private long compared;
    private long ended;
    private long waiting;
    private boolean hole;
    private Ends ends;

    /** @param keys of the log, the former ones too */
    public LogVerifier(Connection database, List<VerifierKey> keys) {
        this.database = database;
        this.keys = List.copyOf(keys);
    }

    /** Looks through the whole log. @param kept checkpoints that were kept outside the database */
    public LogReport verify(List<String> kept) throws SQLException {
        return verify(kept, List.of());
    }

    /** Looks through the whole log. @param kept as above @param endedElsewhere ends of months that were kept outside the database */
    LogReport verify(List<String> kept, List<String> endedElsewhere) throws SQLException {
        readWhole();
        ends = ends(endedElsewhere);
        List<Checkpoint> elsewhere = kept.stream().map(note -> checked(note, -1)).filter(checkpoint -> checkpoint != null)
                .sorted(Comparator.comparingLong(Checkpoint::size)).toList();
        try (PreparedStatement notes = streaming("select note, size, root from audit.checkpoint order by size"); ResultSet stored = notes.executeQuery()) {
            Checkpoints checkpoints = new Checkpoints(stored, elsewhere);
            walk(checkpoints);
            compareEnd(checkpoints);
        }
        compareState();
        findings.sort(Comparator.comparingLong(Finding::first).thenComparing(Finding::kind));
        return new LogReport(findings, tree.size(), compared, ended, waiting);
    }

    /** The leaves in order, each with its record, and after them the records that have no leaf. */
    private void walk(Checkpoints checkpoints) throws SQLException {
        try (PreparedStatement query = streaming("select l.position, l.leaf_hash, r.id is not null,"
                + " (r.written_by, r.id) <= (s.last_transaction, s.last_record) or r.written_by >= pg_snapshot_xmax(pg_current_snapshot()), " + StoredRecord.COLUMNS
                + " from audit.leaf l full join audit.access_record r on r.id = l.record_id left join audit.sealing s on true order by l.position nulls last");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (row.getBytes(2) == null) {
                    stray(row);
                    continue;
                }
                if (hole) {
                    continue;
                }
                if (row.getLong(1) < tree.size()) {
                    add(new Finding(Kind.EXTRA, row.getLong(1), row.getLong(1), "a second record has the id of the sealed one"));
                    continue;
                }
                if (row.getLong(1) > tree.size()) {
                    add(new Finding(Kind.MISSING, tree.size(), row.getLong(1) - 1, "the leaf is missing"));
                    // What comes after a hole can't be compared with any root.
                    good = Long.MAX_VALUE;
                    hole = true;
                    continue;
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
        if (!row.getBoolean(3) && ends.hold(tree.size())) {
            ended++;
        } else if (!row.getBoolean(3)) {
            add(Finding.at(Kind.MISSING, tree.size(), "the record is missing"));
        } else if (!Arrays.equals(StoredRecord.leaf(row, FIRST_OF_RECORD), row.getBytes(2))) {
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

    /** A record that has no place: behind the sealer it was put in later, ahead of it it waits. */
    private void stray(ResultSet row) throws SQLException {
        if (row.getBoolean(4)) {
            add(Finding.at(Kind.EXTRA, tree.size(), "record " + row.getString(FIRST_OF_RECORD + 3) + " was put in without being sealed"));
        } else {
            waiting++;
        }
    }

    /** All is read: finding each record by itself would take longer than joining and sorting all of them. */
    private void readWhole() throws SQLException {
        try (Statement settings = database.createStatement()) {
            settings.execute("set local cursor_tuple_fraction = 1; set local enable_nestloop = off; set local work_mem = '128MB'");
        }
    }

    /** The places that ended, as signed in the database and elsewhere. */
    private Ends ends(List<String> elsewhere) throws SQLException {
        List<Span> spans = new ArrayList<>();
        for (String note : elsewhere) {
            spans.addAll(signedSpans(note, "an end of a month that was kept elsewhere has no good signature"));
        }
        try (PreparedStatement query = streaming("select note from audit.ended_month where note is not null order by month"); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                spans.addAll(signedSpans(row.getString(1), "the end of a month has no good signature"));
            }
        }
        return new Ends(spans);
    }

    private List<Span> signedSpans(String text, String otherwise) {
        try {
            SignedNote note = SignedNote.parse(text);
            if (keys.stream().anyMatch(key -> key.signed(note))) {
                return EndedMonth.parse(note.text()).spans();
            }
        } catch (IllegalArgumentException notAnEnd) {
            // The same as one that wasn't signed.
        }
        add(Finding.at(Kind.FORGED_CHECKPOINT, 0, otherwise));
        return List.of();
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

    /** Spans of places, asked in order. */
    private static final class Ends {

        private final List<Span> spans;
        private int at;

        Ends(List<Span> spans) {
            this.spans = spans.stream().distinct().sorted(Comparator.comparingLong(Span::first)).toList();
        }

        boolean hold(long place) {
            while (at < spans.size() && spans.get(at).last() < place) {
                at++;
            }
            return at < spans.size() && spans.get(at).holds(place);
        }
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
