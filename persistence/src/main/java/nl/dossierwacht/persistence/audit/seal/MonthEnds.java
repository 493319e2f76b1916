package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import nl.dossierwacht.persistence.audit.seal.EndedMonth.Span;

/**
 * The sealer's part in the end of a month: signs which places end, if by its own clock and its own term the month is past,
 * and every record of it is the one that was sealed. Without a term nothing ends.
 */
final class MonthEnds {

    private static final int AT_ONCE = 2000;

    private final Connection database;
    private final SealerKey key;
    private final OptionalInt term;
    private final Clock clock;
    private final Consumer<String> say;
    private final Set<YearMonth> refused = new HashSet<>();
    /** Months with a record that isn't as it was sealed. They are read whole to see that: once a day, so that sealing goes on. */
    private final Map<YearMonth, LocalDate> lookedAt = new HashMap<>();

    MonthEnds(Connection database, SealerKey key, OptionalInt term, Clock clock, Consumer<String> say) {
        this.database = database;
        this.key = key;
        this.term = term;
        this.clock = clock;
        this.say = say;
    }

    private record Asked(YearMonth month, int term, String basis) {
    }

    /** Signs what is asked, each in a transaction of its own; outside the database first, so that no month is gone without it. */
    void sign(CheckpointFolder folder) throws SQLException, IOException {
        List<Asked> all = asked();
        database.commit();
        for (Asked asked : all) {
            String objection = objection(asked);
            if (objection == null && isLookedAtToday(asked.month())) {
                continue;
            }
            List<Span> spans = objection == null ? places(asked.month()) : null;
            if (spans == null) {
                if (objection == null) {
                    lookedAt.put(asked.month(), today());
                }
                sayOnce(asked.month(), objection == null ? "a record of it is not the one that was sealed, or has no seal yet: verify the log" : objection);
            } else {
                SignedNote note = key.sign(new EndedMonth(key.verifier().name(), asked.month(), asked.term(), asked.basis(), spans));
                folder.publishEnd(note);
                keep(asked.month(), note);
            }
            database.commit();
        }
    }

    private boolean isLookedAtToday(YearMonth month) {
        return today().equals(lookedAt.get(month));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<Asked> asked() throws SQLException {
        List<Asked> asked = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("select month, term_years, basis from audit.ended_month where note is null order by month");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                asked.add(new Asked(YearMonth.from(row.getObject(1, LocalDate.class)), row.getInt(2), row.getString(3)));
            }
        }
        return asked;
    }

    private String objection(Asked asked) {
        if (term.isEmpty()) {
            return "the sealer was told no term (DW_LOG_TERM_YEARS)";
        }
        if (asked.term() != term.getAsInt()) {
            return "it was asked by a term of " + asked.term() + " years, and the sealer was told " + term.getAsInt();
        }
        return EndedMonth.isPast(asked.month(), asked.term(), today()) ? null : "its term has not ended";
    }

    /** Where the month's records stand in the tree; {@code null} if one of them isn't as it was sealed. */
    private List<Span> places(YearMonth month) throws SQLException {
        List<Span> spans = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("select l.position, l.leaf_hash, " + StoredRecord.COLUMNS
                + " from audit.access_record r left join audit.leaf l on l.record_id = r.id where r.occurred_at >= ? and r.occurred_at < ? order by l.position nulls first")) {
            query.setFetchSize(AT_ONCE);
            query.setObject(1, month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            query.setObject(2, month.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (row.getBytes(2) == null || !Arrays.equals(StoredRecord.leaf(row, 3), row.getBytes(2))) {
                        return null;
                    }
                    add(spans, row.getLong(1));
                }
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, long place) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).last() + 1 == place) {
            spans.set(last, new Span(spans.get(last).first(), place));
        } else {
            spans.add(new Span(place, place));
        }
    }

    private void keep(YearMonth month, SignedNote note) throws SQLException {
        try (PreparedStatement update = database.prepareStatement("update audit.ended_month set note = ? where month = ?")) {
            update.setString(1, note.toString());
            update.setObject(2, month.atDay(1));
            update.executeUpdate();
        }
    }

    private void sayOnce(YearMonth month, String why) {
        if (refused.add(month)) {
            say.accept("the end of " + month + " is not signed: " + why);
        }
    }
}
