package nl.dossierwacht.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import nl.dossierwacht.demo.town.OneConnection;
import nl.dossierwacht.demo.town.TownKeys;
import nl.dossierwacht.demo.town.TownLoader;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.vault.DatabaseKeyStore;
import nl.dossierwacht.persistence.vault.Vault;

/** PostgreSQL with the two databases and the roles of a production installation, migrated. */
public final class DemoDatabase implements AutoCloseable {

    private static final Map<String, String> ROLES = Map.of("dw_owner", "DW_OWNER_PASSWORD", "dw_app", "DW_DB_PASSWORD",
            "dw_notes", "DW_NOTES_PASSWORD", "dw_sealer", "DW_SEALER_PASSWORD", "dw_log_retention", "DW_LOG_RETENTION_PASSWORD", "dw_keys", "DW_KEYS_PASSWORD");

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** At least as long ago as the first dossier of the demo municipality began. */
    private static final int MONTHS_OF_TOWN = 24;

    private final EmbeddedPostgres server;

    private DemoDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server on the data of an earlier start, or on new data.
     *
     * @throws DemoFailure if it doesn't start
     */
    public static DemoDatabase start(DemoFolder folder, int port, Secrets secrets) {
        EmbeddedPostgres server = null;
        try {
            Path data = folder.at("postgres-data");
            server = EmbeddedPostgres.builder().setPort(port).setDataDirectory(data).setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.at("postgres").toFile()).setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("max_connections", "120").setServerConfig("max_locks_per_transaction", "256")
                    // The embedded server is made for tests and doesn't wait for the disk by itself; what is said to be kept is kept.
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setPGStartupWait(PATIENCE).start();
            DemoDatabase database = new DemoDatabase(server);
            database.makeRoles(secrets);
            database.migrate("dossierwacht", "classpath:db/migration", secrets);
            database.migrate("dossierwacht_keys", "classpath:db/keys", secrets);
            database.makeMark();
            return database;
        } catch (IOException | SQLException | FlywayException | IllegalStateException e) {
            stop(server);
            throw new DemoFailure("PostgreSQL doesn't start: " + e.getMessage() + ". With -Ddemo.reset the demo starts afresh.", e);
        }
    }

    /** A server whose data can't be used isn't left running. */
    private static void stop(EmbeddedPostgres server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException notStopped) {
            System.err.println("PostgreSQL did not stop: " + notStopped.getMessage());
        }
    }

    /**
     * Loads what has happened in the demo municipality until now, unless it is there already.
     *
     * @param reader the folder with the jars of the application's worker processes
     * @return whether it was loaded now
     * @throws DemoFailure if it can't be loaded; then nothing of it is kept
     */
    public boolean loadTown(Secrets secrets, Path reader, LocalDateTime now, Consumer<String> progress) {
        try (OneConnection keys = to("dossierwacht_keys", "dw_keys", secrets); OneConnection notes = to("dossierwacht", "dw_notes", secrets);
                OneConnection application = to("dossierwacht", "dw_app", secrets)) {
            TownKeys given = new TownKeys(new Vault(new DatabaseKeyStore(keys), secrets.get("DW_MASTER_KEY")), new Pseudonyms(secrets.get("DW_PSEUDONYM_KEY")));
            if (isTownLoaded()) {
                return false;
            }
            makeMonths(secrets, now.toLocalDate());
            new TownLoader(Map.of("java:/dossierwacht/app", application, "java:/dossierwacht/notes", notes), given, reader, progress).load(now);
            return true;
        } catch (SQLException | RuntimeException failed) {
            throw new DemoFailure("Voorbeeldstad can't be loaded (" + failed.getMessage() + "). Nothing of it was kept; the next start tries again.", failed);
        }
    }

    /** The vault on the demo's keys, as the application has it. */
    public Vault vault(Secrets secrets) {
        return new Vault(new DatabaseKeyStore(to("dossierwacht_keys", "dw_keys", secrets)), secrets.get("DW_MASTER_KEY"));
    }

    private OneConnection to(String database, String role, Secrets secrets) {
        OneConnection source = new OneConnection();
        source.setUrl(url(database));
        source.setUser(role);
        source.setPassword(secrets.get(ROLES.get(role)));
        return source;
    }

    /** Where one of the databases is. */
    public String url(String database) {
        return url(server.getPort(), database);
    }

    /** Where one of the databases of a server on this port is. */
    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void makeRoles(Secrets secrets) throws SQLException {
        try (Connection superuser = server.getPostgresDatabase().getConnection(); Statement statement = superuser.createStatement()) {
            for (Map.Entry<String, String> role : ROLES.entrySet()) {
                if (!exists(statement, "select from pg_roles where rolname = '" + role.getKey() + "'")) {
                    statement.execute("create role " + role.getKey() + " login");
                }
                statement.execute("alter role " + role.getKey() + " password '" + secrets.get(role.getValue()) + "'");
            }
        }
    }

    private void migrate(String database, String location, Secrets secrets) throws SQLException {
        try (Connection superuser = server.getPostgresDatabase().getConnection(); Statement statement = superuser.createStatement()) {
            if (!exists(statement, "select from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database + " owner dw_owner");
            }
        }
        try (Connection superuser = server.getDatabase("postgres", database).getConnection(); Statement statement = superuser.createStatement()) {
            statement.execute("alter schema public owner to dw_owner");
        }
        Flyway.configure().dataSource(url(database), "dw_owner", secrets.get("DW_OWNER_PASSWORD")).locations(location).load().migrate();
    }

    /** Where the loader writes that it loaded. The demo's own, and so no migration of the application. */
    private void makeMark() throws SQLException {
        try (Connection superuser = server.getDatabase("postgres", "dossierwacht").getConnection(); Statement statement = superuser.createStatement()) {
            statement.execute("create schema if not exists demo");
            statement.execute("create table if not exists demo.town (loaded_for date not null, loaded_at timestamptz not null default now())");
            statement.execute("grant usage on schema demo to dw_app");
            statement.execute("grant select, insert on demo.town to dw_app");
        }
    }

    /** The parts of the log that an installation has that worked in those months: records without one never end. */
    private void makeMonths(Secrets secrets, LocalDate until) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url("dossierwacht"), "dw_owner", secrets.get("DW_OWNER_PASSWORD")); Statement statement = owner.createStatement()) {
            statement.execute("select audit.make_month(month::date) from generate_series(timestamp '" + until.withDayOfMonth(1).minusMonths(MONTHS_OF_TOWN)
                    + "', timestamp '" + until + "', interval '1 month') month");
        }
    }

    private boolean isTownLoaded() throws SQLException {
        try (Connection superuser = server.getDatabase("postgres", "dossierwacht").getConnection(); Statement statement = superuser.createStatement()) {
            return exists(statement, "select from demo.town");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new DemoFailure("PostgreSQL doesn't stop: " + e.getMessage(), e);
        }
    }
}
