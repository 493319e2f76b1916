package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Writes a proof to a file, for {@link CheckProof}: that one record is in the log, or that the log grew from one checkpoint to
 * another. Needs {@code DW_DB_URL} and {@code DW_SEALER_PASSWORD}, so whoever may is who was given that role's password. The
 * key is {@code DW_LOG_KEY}, or the one in {@code DW_CHECKPOINT_DIR}.
 */
public final class Prove {

    private static final int NOT_PROVED = 1;
    private static final int NOT_LOOKED_AT = 2;
    private static final String HOW = """
            prove (--record ID | --from SIZE [--to SIZE]) --out FILE [--settings FILE] [--url JDBC] [--checkpoints FOLDER]
              --record       the record's id
              --from, --to   how many records the older and the newer checkpoint have; without --to the latest
              --out          the file, which must not be there yet
              --settings     a properties file with what the environment doesn't say
              --url          the database, as DW_DB_URL
              --checkpoints  the sealer's folder, as DW_CHECKPOINT_DIR
            """;

    private Settings settings = Settings.fromEnvironment();
    private UUID record;
    private long from;
    private long to;
    private Path out;

    private Prove() {
    }

    /** Writes the file and ends the process: 0 if it did, 1 if that can't be proved, 2 if it wasn't looked at. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Writes the file. @return what the process ends with */
    static int run(String... arguments) {
        Prove prove = new Prove();
        VerifierKey key;
        try {
            prove.read(arguments);
            key = prove.key();
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("Nothing was looked at: " + e.getMessage());
            System.err.print(HOW);
            return NOT_LOOKED_AT;
        }
        try {
            prove.write(key);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println("Not proved: " + e.getMessage());
            return NOT_PROVED;
        } catch (IOException e) {
            System.err.println("Not written: " + e.getMessage());
        } catch (SQLException e) {
            System.err.println("Nothing was looked at: the database says: " + e.getMessage());
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
                case "--record" -> record = UUID.fromString(value);
                case "--from" -> from = Long.parseLong(value);
                case "--to" -> to = Long.parseLong(value);
                case "--out" -> out = Path.of(value);
                case "--settings" -> settings = settings.with(Path.of(value));
                case "--url" -> settings = settings.with("DW_DB_URL", value);
                case "--checkpoints" -> settings = settings.with("DW_CHECKPOINT_DIR", value);
                default -> throw new IllegalArgumentException("unknown: " + arguments[i]);
            }
        }
        if (out == null || (record == null) == (from == 0)) {
            throw new IllegalArgumentException("say which record, or from which checkpoint, and where to write");
        }
    }

    private VerifierKey key() throws IOException {
        if (settings.find("DW_LOG_KEY").isPresent()) {
            return VerifierKey.parse(settings.require("DW_LOG_KEY"));
        }
        return VerifierKey.parse(new CheckpointFolder(Path.of(settings.require("DW_CHECKPOINT_DIR"))).key()
                .orElseThrow(() -> new IllegalArgumentException("no key in the folder with checkpoints")));
    }

    private void write(VerifierKey key) throws SQLException, IOException {
        try (Connection database = DriverManager.getConnection(settings.require("DW_DB_URL"), "dw_sealer", settings.require("DW_SEALER_PASSWORD"))) {
            database.setAutoCommit(false);
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Prover prover = new Prover(database, key);
            String proof = (record != null ? prover.ofRecord(record) : prover.between(from, to)).toString();
            database.rollback();
            Files.writeString(out, proof, StandardOpenOption.CREATE_NEW);
            System.out.println("Written: " + out);
        }
    }
}
