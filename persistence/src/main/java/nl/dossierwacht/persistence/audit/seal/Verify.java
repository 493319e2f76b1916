package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Verifies that the access log was not altered. Needs {@code DW_DB_URL} and {@code DW_SEALER_PASSWORD}, and compares with the
 * checkpoints in {@code DW_CHECKPOINT_DIR} and in the files that are given. The key is the one given, or {@code DW_LOG_KEY},
 * or the one in that folder. Ends with 0 if the log is whole, 1 if it isn't, 2 if it couldn't be looked at.
 */
public final class Verify {

    private static final int ALTERED = 1;
    private static final int NOT_LOOKED_AT = 2;
    private static final String HOW = """
            verify [--settings FILE] [--url JDBC] [--checkpoints FOLDER] [--key KEY]... [--checkpoint FILE]...
              --settings     a properties file with what the environment doesn't say
              --url          the database, as DW_DB_URL
              --checkpoints  the sealer's folder, as DW_CHECKPOINT_DIR
              --key          a verifier key, or a file with one
              --checkpoint   an older checkpoint, or a history of them, kept elsewhere
            """;

    private Settings settings = Settings.fromEnvironment();
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();

    private Verify() {
    }

    /** Looks, says what was found, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Looks and says what was found. @return what the process ends with */
    static int run(String... arguments) {
        try {
            Verify verify = new Verify();
            verify.read(arguments);
            return verify.report();
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("The log was not looked at: " + e.getMessage());
            System.err.print(HOW);
        } catch (SQLException e) {
            System.err.println("The log was not looked at: the database says: " + e.getMessage());
        }
        return NOT_LOOKED_AT;
    }

    private void read(String... arguments) throws IOException {
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " says nothing more");
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--settings" -> settings = settings.with(Path.of(value));
                case "--url" -> settings = settings.with("DW_DB_URL", value);
                case "--checkpoints" -> settings = settings.with("DW_CHECKPOINT_DIR", value);
                case "--key" -> keys.add(VerifierKey.parse(value.contains("+") ? value : Files.readString(Path.of(value))));
                case "--checkpoint" -> kept.addAll(SignedNote.split(Files.readString(Path.of(value))));
                default -> throw new IllegalArgumentException("unknown: " + arguments[i]);
            }
        }
        if (settings.find("DW_CHECKPOINT_DIR").isPresent()) {
            CheckpointFolder folder = new CheckpointFolder(Path.of(settings.require("DW_CHECKPOINT_DIR")));
            kept.addAll(folder.history());
            ended.addAll(folder.ended());
            folder.latest().ifPresent(kept::add);
            if (keys.isEmpty() && settings.find("DW_LOG_KEY").isEmpty() && folder.key().isPresent()) {
                keys.add(VerifierKey.parse(folder.key().get()));
            }
        }
        settings.find("DW_LOG_KEY").map(VerifierKey::parse).ifPresent(keys::add);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key to check the checkpoints with");
        }
    }

    /** To read one moment of the log, in the driver's binary form from the first row on: a long log is read in one query. */
    static Connection connect(String url, String password) throws SQLException {
        Properties how = new Properties();
        how.setProperty("user", "dw_sealer");
        how.setProperty("password", password);
        how.setProperty("prepareThreshold", "-1");
        Connection database = DriverManager.getConnection(url, how);
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return database;
    }

    private int report() throws SQLException, IOException {
        try (Connection database = connect(settings.require("DW_DB_URL"), settings.require("DW_SEALER_PASSWORD"))) {
            LogReport report = new LogVerifier(database, keys).verify(kept, ended);
            database.rollback();
            System.out.printf("%d records, %d checkpoints compared, %d records not sealed yet%n", report.size(), report.checkpoints(), report.waiting());
            if (report.ended() > 0) {
                System.out.printf("%d records ended at term%n", report.ended());
            }
            if (report.isWhole()) {
                System.out.println("The log is whole: nothing was altered, taken away or added.");
                return 0;
            }
            System.out.println("THE LOG IS NOT WHOLE. The first " + report.first().orElseThrow());
            report.findings().stream().skip(1).forEach(finding -> System.out.println("then " + finding));
            return ALTERED;
        }
    }
}
