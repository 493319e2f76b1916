package nl.dossierwacht.persistence.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether the databases can be reached under the application's roles. Asks nothing of their content. */
@ApplicationScoped
public class Databases {

    private static final int SECONDS_TO_ANSWER = 2;

    @Resource(lookup = "java:/dossierwacht/app")
    DataSource content;

    @Resource(lookup = "java:/dossierwacht/notes")
    DataSource notes;

    @Resource(lookup = "java:/dossierwacht/keys")
    DataSource keys;

    /** The content's database answers, under the role of the dossiers and the role of the notes. */
    public boolean contentAnswers() {
        return answers(content) && answers(notes);
    }

    /** The keys' database answers. */
    public boolean keysAnswer() {
        return answers(keys);
    }

    /** The sealer of the access log was at work in the last minute. */
    public boolean logIsBeingSealed() {
        try (Connection connection = content.getConnection(); Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            try (ResultSet row = statement.executeQuery("select alive_at > now() - interval '1 minute' from audit.sealing")) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private static boolean answers(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
