package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Seals the access log once a second, as a process of its own: it has the key and the database role that the application
 * hasn't. Needs {@code DW_DB_URL}, {@code DW_SEALER_PASSWORD}, {@code DW_SEALER_KEY}, {@code DW_LOG_ORIGIN} and
 * {@code DW_CHECKPOINT_DIR}; with {@code DW_LOG_TERM_YEARS} it signs the ends of months too, without it none ends. Any number
 * may run: one seals, the others wait until it is gone.
 */
public final class Sealer implements AutoCloseable {

    /** Nobody else's lock: the letters of "dwseal". */
    private static final long LOCK = 0x6477_7365_616cL;
    private static final int EXIT_CANNOT_SEAL = 3;

    private final Connection database;
    private final SealerKey key;
    private final CheckpointFolder folder;
    private final MonthEnds ends;
    private final Clock clock;
    private boolean leading;
    private LocalDate monthsKept;

    /** One that ends no month. */
    Sealer(Connection database, SealerKey key, CheckpointFolder folder) throws SQLException {
        this(database, key, folder, OptionalInt.empty(), Clock.systemUTC());
    }

    /** @param term after how many years a month ends; none ends without */
    Sealer(Connection database, SealerKey key, CheckpointFolder folder, OptionalInt term, Clock clock) throws SQLException {
        this.database = database;
        this.key = key;
        this.folder = folder;
        this.clock = clock;
        ends = new MonthEnds(database, key, term, clock, message -> say("WARN", message));
        database.setAutoCommit(false);
    }

    /** Seals until the process is told to stop; what was committed by then is sealed first. */
    public static void main(String[] arguments) {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            Settings settings = Settings.fromEnvironment();
            SealerKey key = new SealerKey(settings.require("DW_LOG_ORIGIN"), settings.require("DW_SEALER_KEY"));
            CheckpointFolder folder = new CheckpointFolder(Path.of(settings.require("DW_CHECKPOINT_DIR")));
            String url = settings.require("DW_DB_URL");
            String password = settings.require("DW_SEALER_PASSWORD");
            OptionalInt term = settings.years("DW_LOG_TERM_YEARS");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop.countDown();
                await(stopped, 10);
            }));
            say("INFO", "sealing as " + key.verifier());
            do {
                sealUntil(stop, url, password, key, folder, term);
            } while (!await(stop, 2));
            stopped.countDown();
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            say("ERROR", "not sealing: " + e.getMessage());
            stopped.countDown();
            System.exit(EXIT_CANNOT_SEAL);
        }
    }

    /** With one connection, until that breaks, or the folder can't be written: the next one begins where this one ended. */
    private static void sealUntil(CountDownLatch stop, String url, String password, SealerKey key, CheckpointFolder folder, OptionalInt term) {
        try (Sealer sealer = new Sealer(DriverManager.getConnection(url, "dw_sealer", password), key, folder, term, Clock.systemUTC())) {
            boolean stopping;
            do {
                stopping = await(stop, 1);
                sealer.seal();
            } while (!stopping);
        } catch (SQLException e) {
            say("WARN", "the database can't be reached or answers wrongly (" + e.getSQLState() + "); trying again");
        } catch (IOException e) {
            say("WARN", "the checkpoints can't be written (" + e.getClass().getSimpleName() + "); trying again");
        }
    }

    /**
     * Seals all that is committed for good. Does nothing while another sealer is at it.
     *
     * @return whether this sealer is the one
     * @throws IllegalStateException if the log isn't the continuation of what was sealed: nothing is signed then
     */
    boolean seal() throws SQLException, IOException {
        if (!leading && !takeLead()) {
            database.commit();
            return false;
        }
        boolean more = true;
        while (more) {
            SealingPass.Sealed sealed = new SealingPass(database, key).run();
            if (sealed.note().isPresent()) {
                folder.publish(sealed.note().get());
            }
            more = sealed.more();
        }
        keepMonthsAhead();
        ends.sign(folder);
        return true;
    }

    /** Once a day, months in which records of the coming weeks have their place. */
    private void keepMonthsAhead() throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(monthsKept)) {
            try (PreparedStatement months = database.prepareStatement("select audit.keep_months_ahead()")) {
                months.execute();
            }
            database.commit();
            monthsKept = today;
        }
    }

    private boolean takeLead() throws SQLException, IOException {
        try (PreparedStatement lock = database.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                leading = row.getBoolean(1);
            }
        }
        if (leading) {
            new Continuation(database, key.verifier()).require(folder);
            folder.keep(key.verifier());
            database.commit();
        }
        return leading;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private static boolean await(CountDownLatch latch, int seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void say(String level, String message) {
        System.out.printf("{\"timestamp\":\"%s\",\"level\":\"%s\",\"service\":\"dossierwacht-sealer\",\"message\":\"%s\"}%n", Instant.now(), level,
                Optional.ofNullable(message).orElse("").replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
