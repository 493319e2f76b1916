package nl.dossierwacht.persistence.notes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

/** The notes' own way to the database: another role than the rest, and each piece of work as one author, or as nobody. */
@ApplicationScoped
class NotesDatabase {

    private static final String NOBODY = "";

    @Resource(lookup = "java:/dossierwacht/notes")
    DataSource source;

    /** Work on a connection that sees one author's notes only. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Works as an author, in a transaction of its own. */
    <T> T as(String author, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                bind(connection, author);
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing left to roll back.
                connection.rollback();
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the notes can't be reached: " + e.getSQLState());
        }
    }

    /** Works as nobody: sees no note. */
    <T> T asNobody(Work<T> work) {
        return as(NOBODY, work);
    }

    private static void bind(Connection connection, String author) throws SQLException {
        try (PreparedStatement setting = connection.prepareStatement("select set_config('app.user', ?, true)")) {
            setting.setString(1, author);
            setting.execute();
        }
    }
}
