package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends the months of the access log that are past their term (AVG 5 lid 1 onder e), under a database role that can do nothing
 * else: asks, waits until the sealer signed, and drops. Needs {@code DW_DB_URL}, {@code DW_LOG_RETENTION_PASSWORD}, and what
 * the municipality decided: {@code DW_LOG_TERM_YEARS} and {@code DW_LOG_TERM_BASIS}. Without these nothing ends. To be run
 * once a month; ends with 0 if nothing past its term is left, 1 if something is, 2 if it couldn't look.
 */
public final class EndOfTerm {

    private static final int LEFT = 1;
    private static final int NOT_LOOKED_AT = 2;
    private static final String MONTHS = "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
            + " where i.inhparent = 'audit.access_record'::regclass and c.relname ~ '^access_record_[0-9]{4}_[0-9]{2}$' order by 1";
    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyy_MM");
    /** The sealer is another process that passes each second and calls nobody: one can only look whether it signed. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int SHORTEST_BASIS = 10;
    private static final int LONGEST_BASIS = 300;

    private final Connection database;
    private final int term;
    private final String basis;
    private final Clock clock;
    private final Duration patience;

    EndOfTerm(Connection database, int term, String basis, Clock clock, Duration patience) throws SQLException {
        this.database = database;
        this.term = term;
        this.basis = basis;
        this.clock = clock;
        this.patience = patience;
        database.setAutoCommit(true);
    }

    /** Ends what is past its term, and the process. */
    public static void main(String[] arguments) {
        System.exit(run(Settings.fromEnvironment(), Clock.systemUTC(), Duration.ofMinutes(1)));
    }

    /** Ends what is past its term. @return what the process ends with */
    static int run(Settings settings, Clock clock, Duration patience) {
        try {
            int term = settings.years("DW_LOG_TERM_YEARS").orElseThrow(() -> new IllegalArgumentException("DW_LOG_TERM_YEARS is not set"));
            String basis = settings.require("DW_LOG_TERM_BASIS");
            if (basis.length() < SHORTEST_BASIS || basis.length() > LONGEST_BASIS || basis.contains("\n")) {
                throw new IllegalArgumentException("DW_LOG_TERM_BASIS must say in one line where the term comes from");
            }
            try (Connection database = DriverManager.getConnection(settings.require("DW_DB_URL"), "dw_log_retention", settings.require("DW_LOG_RETENTION_PASSWORD"))) {
                return new EndOfTerm(database, term, basis, clock, patience).end() ? 0 : LEFT;
            }
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("Nothing ended: " + e.getMessage());
        } catch (SQLException e) {
            System.err.println("Stopped: the database says: " + e.getMessage());
        }
        return NOT_LOOKED_AT;
    }

    /** Ends each month past its term, the oldest first. @return whether none is left */
    boolean end() throws SQLException {
        boolean all = true;
        for (YearMonth month : past()) {
            ask(month);
            if (isSigned(month)) {
                drop(month);
                System.out.println(month + " ended: " + term + " years, " + basis);
            } else {
                all = false;
                System.err.println(month + " did not end: the sealer did not sign it. Its log says why.");
            }
        }
        return all;
    }

    private List<YearMonth> past() throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<YearMonth> past = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(MONTHS); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                YearMonth month = YearMonth.parse(row.getString(1).substring("access_record_".length()), IN_NAME);
                if (EndedMonth.isPast(month, term, today)) {
                    past.add(month);
                }
            }
        }
        return past;
    }

    private void ask(YearMonth month) throws SQLException {
        try (PreparedStatement ask = database.prepareStatement("insert into audit.ended_month (month, term_years, basis) values (?, ?, ?)"
                + " on conflict (month) do update set term_years = excluded.term_years, basis = excluded.basis where ended_month.note is null")) {
            ask.setObject(1, month.atDay(1));
            ask.setInt(2, term);
            ask.setString(3, basis);
            ask.executeUpdate();
        }
    }

    private boolean isSigned(YearMonth month) throws SQLException {
        long until = System.nanoTime() + patience.toNanos();
        do {
            try (PreparedStatement query = database.prepareStatement("select note is not null from audit.ended_month where month = ?")) {
                query.setObject(1, month.atDay(1));
                try (ResultSet row = query.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) {
                        return true;
                    }
                }
            }
        } while (System.nanoTime() < until && waited());
        return false;
    }

    private static boolean waited() {
        try {
            // The sealer signs in a process of its own and tells nobody: one can only look.
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void drop(YearMonth month) throws SQLException {
        try (PreparedStatement end = database.prepareStatement("select audit.end_month(?)")) {
            end.setObject(1, month.atDay(1));
            end.execute();
        }
    }
}
