package nl.dossierwacht.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is in the database of the shared stack, whoever's it is, for tests that look behind a screen. */
public final class Sql {

    private Sql() {
    }

    /** The first column of what a query finds. */
    public static List<String> texts(String sql, String... values) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); PreparedStatement query = filled(superuser, sql, values); ResultSet rows = query.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** The one value that a query finds. */
    public static String text(String sql, String... values) throws SQLException {
        List<String> found = texts(sql, values);
        if (found.isEmpty()) {
            throw new AssertionError("nothing found: " + sql);
        }
        return found.get(0);
    }

    /** Changes something. @return how many rows */
    public static int change(String sql, String... values) throws SQLException {
        try (Connection superuser = WholeStack.shared().superuser(); PreparedStatement change = filled(superuser, sql, values)) {
            return change.executeUpdate();
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
