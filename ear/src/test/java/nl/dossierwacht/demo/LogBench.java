package nl.dossierwacht.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.audit.AccessRecord;
import nl.dossierwacht.persistence.audit.AccessRecord.About;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;

/**
 * How many records a second the access log takes, each in a transaction of its own that waits for the disk, by sixteen writers under the
 * application's role: with nobody sealing, sealed each second by the sealer's own process, and, for the picture, as one chain, where each record
 * holds the hash of the one before.
 */
final class LogBench {

    private static final int WRITERS = 16;
    private static final Hat HAT = new Hat(new DomainKey("voorbeeldstad", Law.WMO, Task.TOELEIDING, "college"), Role.CONSULTANT);
    private static final String INSERT = "insert into audit.access_record (id, occurred_at, trace_id, employee, hat, domain_key, action, dossier_id, document_id,"
            + " subject, purpose, activity, rule, outcome, leaf_format, salt, leaf_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final String url;
    private final Secrets secrets;
    private final Supplier<ChildServer> starter;
    private ChildServer sealer;
    private final int turns;
    private final long millis;
    private final SecureRandom random = new SecureRandom();
    private final Map<Way, long[]> measured = new EnumMap<>(Way.class);
    private long written;
    private long furthestBehind;

    /** What happens to a record beside being written. */
    private enum Way {
        UNSEALED("the same rows, nobody seals"),
        SEALED("sealed each second, by a process of its own"),
        CHAINED("one chain");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    /** @param starter starts the sealer on that database, which nothing else writes in @param millis how long each way has each turn */
    LogBench(String url, Secrets secrets, Supplier<ChildServer> starter, int turns, long millis) {
        this.url = url;
        this.secrets = secrets;
        this.starter = starter;
        this.turns = turns;
        this.millis = millis;
    }

    /** Measures, each way in turns, and looks afterwards whether each record is there and sealed. @return the lines of the report */
    List<String> lines(Consumer<String> progress) throws SQLException, InterruptedException, ExecutionException {
        try (Connection superuser = DriverManager.getConnection(url, "postgres", ""); Statement statement = superuser.createStatement()) {
            statement.execute("create table bench_chain (head bytea not null)");
            statement.execute("insert into bench_chain values ('')");
            statement.execute("grant select, update on bench_chain to dw_app");
            written = number(superuser, "select count(*) from audit.access_record");
            sealer = starter.get();
            for (Way way : Way.values()) {
                // The first turn is for warming up.
                write(way, superuser);
                measured.put(way, new long[2]);
            }
            furthestBehind = 0;
            for (int turn = 0; turn < turns; turn++) {
                progress.accept("log: turn " + (turn + 1) + " of " + turns);
                for (int i = 0; i < Way.values().length; i++) {
                    Way way = Way.values()[(turn + i) % Way.values().length];
                    long[] took = write(way, superuser);
                    measured.get(way)[0] += took[0];
                    measured.get(way)[1] += took[1];
                }
            }
            requireAllSealed(superuser);
        } finally {
            if (sealer != null) {
                sealer.close();
            }
        }
        return report();
    }

    private List<String> report() {
        List<String> lines = new ArrayList<>(List.of("", "## Writing the log", "",
                "%d writers at once, each record a transaction of its own that waits for the disk, under the application's role with its row policies; %d turns of %.0f s for each way. Writers, sealer and".formatted(WRITERS,
                        turns, millis / 1e3),
                "database share the %d processors. Afterwards all %,d records were there and sealed; while sealing, at most %,d were waiting at the end of a turn.".formatted(
                        Runtime.getRuntime().availableProcessors(), written, furthestBehind),
                "", "| Way | records a second | against nobody sealing |", "| --- | --- | --- |"));
        for (Way way : Way.values()) {
            lines.add(String.format(Locale.ROOT, "| %s | %,.0f | %.2f |", way.words, perSecond(way), perSecond(way) / perSecond(Way.UNSEALED)));
        }
        lines.add("| goal, sealed | at least 5,000: %s | at least 0.95: %s |".formatted(perSecond(Way.SEALED) >= 5_000 ? "reached" : "not reached",
                perSecond(Way.SEALED) >= 0.95 * perSecond(Way.UNSEALED) ? "reached" : "not reached"));
        return lines;
    }

    private double perSecond(Way way) {
        return measured.get(way)[0] / (measured.get(way)[1] / 1e9);
    }

    /** One turn of one way, the sealer standing still unless it is its turn: it works on as warm as it was. @return how many records, and the nanoseconds they took */
    private long[] write(Way way, Connection superuser) throws SQLException, InterruptedException, ExecutionException {
        awaitSealed(superuser);
        if (way == Way.SEALED) {
            long[] took = write(way);
            furthestBehind = Math.max(furthestBehind, written - number(superuser, "select size from audit.sealing"));
            return took;
        }
        sealer.signal("STOP");
        try {
            return write(way);
        } finally {
            sealer.signal("CONT");
        }
    }

    private long[] write(Way way) throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            long start = System.nanoTime();
            long end = start + millis * 1_000_000;
            List<Future<Long>> running = writers.invokeAll(Collections.nCopies(WRITERS, (Callable<Long>) () -> writeUntil(end, way)));
            long took = System.nanoTime() - start;
            long records = 0;
            for (Future<Long> each : running) {
                records += each.get();
            }
            written += records;
            return new long[] {records, took};
        } finally {
            writers.shutdown();
        }
    }

    private long writeUntil(long end, Way way) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "dw_app", secrets.get("DW_DB_PASSWORD"))) {
            connection.setAutoCommit(false);
            try (Statement hat = connection.createStatement()) {
                hat.execute("set app.domain = '" + HAT.domain().value() + "'");
            }
            connection.commit();
            long records = 0;
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                while (System.nanoTime() < end) {
                    byte[] leaf = insert(insert);
                    if (way == Way.CHAINED) {
                        chain(connection, leaf);
                    }
                    connection.commit();
                    records++;
                }
            }
            return records;
        }
    }

    private byte[] insert(PreparedStatement insert) throws SQLException {
        AccessRecord record = new AccessRecord(Ids.next(), Instant.now(), UUID.randomUUID(), "wmo.consulent", HAT.grantedRole(), HAT.domain().value(), "DOSSIER_OPEN", "AVG-5-1-ROLE", Outcome.PERMITTED,
                new About(UUID.randomUUID(), UUID.randomUUID(), "ab".repeat(32), null, "wmo-toeleiding-aanvraag"), AccessRecord.FORMAT);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] leaf = record.leafHash(salt);
        Object[] row = {record.id(), OffsetDateTime.ofInstant(record.at(), ZoneOffset.UTC), record.trace(), record.employee(), record.hat(), record.domain(), record.action(),
            record.about().dossier(), record.about().document(), record.about().subject(), record.about().purpose(), record.about().activity(), record.rule(), record.outcome().name(),
            record.format(), salt, leaf};
        for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
        }
        insert.executeUpdate();
        return leaf;
    }

    private static void chain(Connection connection, byte[] leaf) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement("select head from bench_chain for update"); PreparedStatement next = connection.prepareStatement("update bench_chain set head = ?")) {
            try (ResultSet row = head.executeQuery()) {
                row.next();
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(row.getBytes(1));
                next.setBytes(1, digest.digest(leaf));
            }
            next.executeUpdate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private void requireAllSealed(Connection superuser) throws SQLException, InterruptedException {
        awaitSealed(superuser);
        if (number(superuser, "select count(*) from audit.access_record") != written || number(superuser, "select count(*) from audit.leaf") != written) {
            throw new IllegalStateException("records were lost");
        }
    }

    private void awaitSealed(Connection superuser) throws SQLException, InterruptedException {
        while (number(superuser, "select coalesce(max(size), 0) from audit.sealing") < written) {
            // The sealer is another process that tells nobody: one can only look how far it is.
            Thread.sleep(100);
        }
    }

    private static long number(Connection superuser, String query) throws SQLException {
        try (Statement statement = superuser.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
