package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.audit.AccessRecord;
import nl.dossierwacht.persistence.audit.AccessRecord.About;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.audit.MerkleFrontier;
import nl.dossierwacht.persistence.audit.TestLog;

/** How fast a log is verified: {@code -Dbench.records}, a million if not said, over twelve months, with a checkpoint for each hundred. */
public final class VerifyBench {

    private static final int RECORDS = Integer.getInteger("bench.records", 1_000_000);
    private static final int BATCH = 5000;
    private static final int PER_CHECKPOINT = 100;
    private static final SealerKey KEY = new SealerKey("bench/log", TestLog.newKey());
    private static final Hat HAT = Canaries.WMO;

    private final SecureRandom random = new SecureRandom();
    private final MerkleFrontier tree = new MerkleFrontier();
    private final Connection database;

    private VerifyBench(Connection database) {
        this.database = database;
    }

    /** Fills the log, verifies it as the command does, and adds how long that took to a report, the only argument. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection database = TestDatabase.shared().superuser()) {
            new VerifyBench(database).fill();
        }
        try (Connection sealer = Verify.connect(TestDatabase.shared().url(), "test")) {
            long busyBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            LogReport report = new LogVerifier(sealer, List.of(KEY.verifier())).verify(List.of());
            double busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9 - busyBefore / 1e9;
            double seconds = (System.nanoTime() - start) / 1e9;
            double perMinute = report.size() / seconds * 60 / 1e6;
            Files.write(Path.of(arguments[0]), List.of("", "## Verifying the log", "",
                    String.format(Locale.ROOT, "%,d records with %,d checkpoints, all looked at and %s, in %.1f s (%.1f s of it the process that verifies): %.2f million a minute. Goal, at least a million a minute: %s.",
                            report.size(), report.checkpoints(), report.isWhole() ? "whole" : "not whole", seconds, busy, perMinute, perMinute >= 1 ? "reached" : "not reached")), StandardOpenOption.APPEND);
        }
    }

    private void fill() throws SQLException {
        Instant start = Instant.now().minusSeconds(360L * 24 * 3600);
        try (Statement statement = database.createStatement()) {
            for (int month = 0; month <= 12; month++) {
                statement.execute("select audit.make_month(date_trunc('month', now() at time zone 'UTC' - interval '" + month + " months')::date)");
            }
        }
        database.setAutoCommit(false);
        UUID last = null;
        try (PreparedStatement record = database.prepareStatement("insert into audit.access_record (id, occurred_at, trace_id, employee, hat, domain_key, action, dossier_id, document_id,"
                + " subject, purpose, activity, rule, outcome, leaf_format, salt, leaf_hash, written_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '3'::xid8)");
                PreparedStatement leaf = database.prepareStatement("insert into audit.leaf (position, record_id, leaf_hash) values (?, ?, ?)");
                PreparedStatement checkpoint = database.prepareStatement("insert into audit.checkpoint (size, root, note, sealed_at) values (?, ?, ?, now())")) {
            for (int i = 0; i < RECORDS; i++) {
                last = add(start.plusSeconds(360L * 24 * 3600 * i / RECORDS), record, leaf);
                if (tree.size() % PER_CHECKPOINT == 0) {
                    sign(checkpoint);
                }
                if (tree.size() % BATCH == 0) {
                    record.executeBatch();
                    leaf.executeBatch();
                    checkpoint.executeBatch();
                    database.commit();
                }
            }
        }
        new SealingState(tree, "3", last, cluster()).keep(database);
        database.commit();
        database.setAutoCommit(true);
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private UUID add(Instant at, PreparedStatement insert, PreparedStatement leaf) throws SQLException {
        AccessRecord record = new AccessRecord(Ids.next(), at, UUID.randomUUID(), "wmo.consulent", HAT.grantedRole(), HAT.domain().value(), "DOSSIER_OPEN", "AVG-5-1-ROLE", Outcome.PERMITTED,
                new About(UUID.randomUUID(), UUID.randomUUID(), "ab".repeat(32), null, "wmo-toeleiding-aanvraag"), AccessRecord.FORMAT);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] hash = record.leafHash(salt);
        Object[] row = {record.id(), OffsetDateTime.ofInstant(record.at(), ZoneOffset.UTC), record.trace(), record.employee(), record.hat(), record.domain(), record.action(),
            record.about().dossier(), record.about().document(), record.about().subject(), record.about().purpose(), record.about().activity(), record.rule(), record.outcome().name(),
            record.format(), salt, hash};
        for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
        leaf.setLong(1, tree.size());
        leaf.setObject(2, record.id());
        leaf.setBytes(3, hash);
        leaf.addBatch();
        tree.append(hash);
        return record.id();
    }

    private void sign(PreparedStatement checkpoint) throws SQLException {
        checkpoint.setLong(1, tree.size());
        checkpoint.setBytes(2, tree.root());
        checkpoint.setString(3, KEY.sign(tree.size(), tree.root()).toString());
        checkpoint.addBatch();
    }

    private long cluster() throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery("select system_identifier from pg_control_system()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
