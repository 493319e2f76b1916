package nl.dossierwacht.persistence.audit.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** How often, per day, law, action, outcome and rule; of no person and no dossier. Counted when sealed, so each record once. */
final class DailyCounts {

    /** What is counted together. */
    record Kind(String municipality, LocalDate day, String law, String action, String outcome, String rule) {
    }

    private final Map<Kind, Integer> hits = new HashMap<>();

    /**
     * Where a record counts: in its domain, or, without one, where the hat was from that was worn in vain.
     *
     * @param domain as in {@code voorbeeldstad/WMO/TOELEIDING/college}; may be {@code null}
     * @param hat as in {@code hat:voorbeeldstad:WMO:TOELEIDING:college:CONSULTANT}; may be {@code null}
     */
    static Kind kind(String domain, String hat, LocalDate day, String action, String outcome, String rule) {
        String[] parts = domain != null ? domain.split("/") : hat != null ? hat.replaceFirst("^hat:", "").split(":") : new String[0];
        return parts.length < 2 ? new Kind("-", day, "NONE", action, outcome, rule) : new Kind(parts[0], day, parts[1], action, outcome, rule);
    }

    void add(Kind kind) {
        hits.merge(kind, 1, Integer::sum);
    }

    void keep(Connection database) throws SQLException {
        try (PreparedStatement count = database.prepareStatement("insert into audit.daily_count (municipality, day, law, action, outcome, rule, hits)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (municipality, day, law, action, outcome, rule) do update set hits = daily_count.hits + excluded.hits")) {
            // In one order always, so that two who count never wait for each other.
            for (Map.Entry<Kind, Integer> each : hits.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().toString())).toList()) {
                Kind kind = each.getKey();
                count.setString(1, kind.municipality());
                count.setObject(2, kind.day());
                count.setString(3, kind.law());
                count.setString(4, kind.action());
                count.setString(5, kind.outcome());
                count.setString(6, kind.rule());
                count.setLong(7, each.getValue());
                count.addBatch();
            }
            count.executeBatch();
        }
    }
}
