package nl.dossierwacht.demo.town;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.vault.DatabaseKeyStore;
import nl.dossierwacht.persistence.vault.Vault;

/** An empty database with roles and migrations, for town halls: several of them work at the same time, each in a transaction of its own. */
final class TownDatabase implements AutoCloseable {

    /** The folder with the worker processes' jars, for a hall that reads files. */
    static final Path READER = Path.of("../ejb/target/reader").toAbsolutePath().normalize();

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final EmbeddedPostgres server;

    TownDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        try (Connection superuser = server.getPostgresDatabase().getConnection(); Statement statement = superuser.createStatement()) {
            for (String role : List.of("dw_owner", "dw_app", "dw_notes", "dw_sealer", "dw_log_retention", "dw_keys")) {
                statement.execute("create role " + role + " login password 'test'");
            }
            statement.execute("create database dossierwacht owner dw_owner");
            statement.execute("create database dossierwacht_keys owner dw_owner");
        }
        migrate("dossierwacht", "classpath:db/migration");
        migrate("dossierwacht_keys", "classpath:db/keys");
    }

    /** A town hall on it, that reads no documents. @param now nothing is done after it */
    TownHall hall(LocalDateTime now) {
        return hall(now, Path.of("target/no-reader"));
    }

    /** A town hall on it. @param reader the folder with the worker processes' jars */
    TownHall hall(LocalDateTime now, Path reader) {
        TownKeys keys = new TownKeys(new Vault(new DatabaseKeyStore(source("dossierwacht_keys", "dw_keys")), KEY), new Pseudonyms(KEY));
        return new TownHall(Map.of("java:/dossierwacht/app", source("dossierwacht", "dw_app"), "java:/dossierwacht/notes", source("dossierwacht", "dw_notes")), keys, reader, now);
    }

    private OneConnection source(String database, String role) {
        OneConnection source = new OneConnection();
        source.setUrl(url(database));
        source.setUser(role);
        source.setPassword("test");
        return source;
    }

    private String url(String database) {
        return server.getJdbcUrl("postgres", database).replaceFirst("\\?.*", "");
    }

    private void migrate(String database, String migrations) throws SQLException {
        try (Connection superuser = server.getDatabase("postgres", database).getConnection(); Statement statement = superuser.createStatement()) {
            statement.execute("alter schema public owner to dw_owner");
        }
        Flyway.configure().dataSource(url(database), "dw_owner", "test").locations(migrations).load().migrate();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
