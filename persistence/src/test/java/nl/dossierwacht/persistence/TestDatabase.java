package nl.dossierwacht.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL, migrated as in production, one for all tests of the run. */
public final class TestDatabase {

    private static final TestDatabase SHARED = new TestDatabase();
    private final EmbeddedPostgres server;

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            try (Connection superuser = superuser("postgres"); Statement statement = superuser.createStatement()) {
                for (String role : new String[] {"dw_owner", "dw_app", "dw_notes", "dw_sealer", "dw_log_retention", "dw_keys"}) {
                    statement.execute("create role " + role + " login password 'test'");
                }
                statement.execute("create role it_bypass login password 'test' bypassrls in role dw_app");
                statement.execute("create database dossierwacht owner dw_owner");
                statement.execute("create database dossierwacht_keys owner dw_owner");
            }
            migrate("dossierwacht", "classpath:db/migration");
            migrate("dossierwacht_keys", "classpath:db/keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database of this run. */
    public static TestDatabase shared() {
        return SHARED;
    }

    private void migrate(String database, String migrations) throws SQLException {
        try (Connection superuser = superuser(database); Statement statement = superuser.createStatement()) {
            statement.execute("alter schema public owner to dw_owner");
        }
        Flyway.configure().dataSource(url(database), "dw_owner", "test").locations(migrations).load().migrate();
    }

    /** Where the main database is. */
    public String url() {
        return url("dossierwacht");
    }

    private String url(String database) {
        return server.getJdbcUrl("postgres", database).replaceFirst("\\?.*", "");
    }

    /** The keys' database, under the keys' own role. */
    public DataSource keys() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url("dossierwacht_keys"));
        source.setUser("dw_keys");
        source.setPassword("test");
        return source;
    }

    /** A connection under one of the roles. */
    public Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, "test");
    }

    /** A connection that no wall stops. */
    public Connection superuser() throws SQLException {
        return superuser("dossierwacht");
    }

    private Connection superuser(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
