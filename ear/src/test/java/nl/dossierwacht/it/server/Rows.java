package nl.dossierwacht.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nl.dossierwacht.domain.DomainKey;

/** What is really in the database: read as its superuser, whom no wall stops. */
final class Rows {

    /** The resource that tells where the database is. */
    static final String WHERE = "it-database.url";

    private static Connection superuser;

    private Rows() {
    }

    /** All rows of these domains and all personal notes of an author, by table, as text. */
    static Map<String, List<String>> of(Collection<DomainKey> domains, String author) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        String keys = String.join(",", domains.stream().map(DomainKey::value).toList());
        for (String table : domainTables()) {
            rows.put(table, texts("select to_jsonb(t)::text from " + table + " t where domain_key = any (string_to_array(?, ',')) order by 1", keys));
        }
        rows.put("notes.personal_note", texts("select to_jsonb(n)::text from notes.personal_note n where author = ? order by 1", author));
        return rows;
    }

    /** The ids of all rows of these domains and notes of an author, by table, the newest first. */
    static Map<String, List<String>> ids(Collection<DomainKey> domains, String author) throws SQLException {
        Map<String, List<String>> ids = new TreeMap<>();
        String keys = String.join(",", domains.stream().map(DomainKey::value).toList());
        for (String table : texts("select table_schema || '.' || table_name from information_schema.columns where column_name = 'id' and data_type = 'uuid'"
                + " and table_schema = 'public' and table_name in (select table_name from information_schema.columns where column_name = 'domain_key') order by 1")) {
            ids.put(table, texts("select id::text from " + table + " where domain_key = any (string_to_array(?, ',')) order by 1 desc", keys));
        }
        ids.put("notes.personal_note", texts("select id::text from notes.personal_note where author = ? order by 1 desc", author));
        return ids;
    }

    /** The tables of which each row belongs to a domain. */
    static List<String> domainTables() throws SQLException {
        return texts("select table_schema || '.' || table_name from information_schema.columns where column_name = 'domain_key' and table_schema = 'public' order by 1");
    }

    /** How many refusals of an action are in the access log under this name. */
    static int refusals(String employee, String action) throws SQLException {
        return Integer.parseInt(texts("select count(*)::text from audit.access_record where outcome = 'REFUSED' and employee = ? and action = ?", employee, action).get(0));
    }

    /** Forgets what accounts reached for, so that nobody is slowed. */
    static void forgetReaches() throws SQLException {
        try (PreparedStatement deletion = superuser().prepareStatement("delete from trawl.reach")) {
            deletion.executeUpdate();
        }
    }

    /** The first column of what a query finds. */
    static List<String> texts(String sql, String... values) throws SQLException {
        try (PreparedStatement query = superuser().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /** One connection for the whole sweep, which asks thousands of times. */
    private static synchronized Connection superuser() throws SQLException {
        if (superuser == null || superuser.isClosed()) {
            superuser = DriverManager.getConnection(where(), "postgres", "");
            try (Statement index = superuser.createStatement()) {
                // Refusals are counted at each of tens of thousands of calls, in a log that grows with each.
                index.execute("create index if not exists it_refusals on audit.access_record (employee, action) where outcome = 'REFUSED'");
            }
        }
        return superuser;
    }

    private static String where() {
        try (InputStream in = Rows.class.getResourceAsStream("/" + WHERE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
