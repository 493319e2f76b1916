package nl.dossierwacht.persistence.operation;

import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Builds and upgrades both databases, as a program of its own under the owner's role, which the application hasn't.
 * Needs {@code DW_DB_URL}, {@code DW_KEYS_URL} and {@code DW_OWNER_PASSWORD}.
 */
public final class Migration {

    private static final String OWNER = "dw_owner";
    private static final int TRIES_TO_CONNECT = 30;

    private Migration() {
    }

    /** Migrates and ends; with status 1, and one line, if that isn't possible. */
    public static void main(String[] arguments) {
        try {
            Map<String, String> environment = System.getenv();
            String password = required(environment, "DW_OWNER_PASSWORD");
            migrate("content", required(environment, "DW_DB_URL"), "classpath:db/migration", password);
            migrate("keys", required(environment, "DW_KEYS_URL"), "classpath:db/keys", password);
        } catch (IllegalStateException | FlywayException e) {
            System.err.println("Not migrated: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void migrate(String name, String url, String location, String password) {
        MigrateResult result = Flyway.configure().dataSource(url, OWNER, password).locations(location).connectRetries(TRIES_TO_CONNECT).load().migrate();
        System.out.printf("%s database: %d migrations done, now at version %s%n", name, result.migrationsExecuted,
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is missing");
        }
        return value;
    }
}
