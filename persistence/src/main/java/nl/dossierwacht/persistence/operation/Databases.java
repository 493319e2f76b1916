package nl.dossierwacht.persistence.operation;

import java.sql.Connection;
import java.sql.SQLException;

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

    private static boolean answers(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
