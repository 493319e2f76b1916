package nl.dossierwacht.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL with the two databases and the roles of a production installation, migrated. */
public final class DemoDatabase implements AutoCloseable {

    private static final Map<String, String> ROLES = Map.of("dw_owner", "DW_OWNER_PASSWORD", "dw_app", "DW_DB_PASSWORD",
            "dw_notes", "DW_NOTES_PASSWORD", "dw_sealer", "DW_SEALER_PASSWORD", "dw_keys", "DW_KEYS_PASSWORD");

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
                    .setOverrideWorkingDirectory(folder.at("postgres").toFile()).setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("max_connections", "80").start();
            DemoDatabase database = new DemoDatabase(server);
            database.makeRoles(secrets);
            database.migrate("dossierwacht", "classpath:db/migration", secrets);
            database.migrate("dossierwacht_keys", "classpath:db/keys", secrets);
            return database;
        } catch (IOException | SQLException | FlywayException e) {
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
