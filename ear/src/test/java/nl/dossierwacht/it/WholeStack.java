package nl.dossierwacht.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import nl.dossierwacht.demo.DemoFolder;
import nl.dossierwacht.demo.Ports;
import nl.dossierwacht.demo.Stack;

/**
 * The whole system, started once for all tests of the run and stopped with it; or, with
 * {@code -Dit.running=8080,8180,15432} (the ports of application, Keycloak and PostgreSQL), a demo that runs already.
 */
public final class WholeStack {

    private static final WholeStack SHARED = new WholeStack();
    private final Ports ports;
    private final Path folder;
    private final Stack own;

    private WholeStack() {
        String running = System.getProperty("it.running", "");
        if (!running.isBlank()) {
            String[] of = running.split(",");
            folder = part("project").resolve(".demo");
            own = null;
            ports = new Ports(Integer.parseInt(of[0]), Integer.parseInt(of[1]), Integer.parseInt(of[2]));
            return;
        }
        ports = Ports.anyFree();
        folder = Path.of(System.getProperty("it.folder"));
        DemoFolder fresh = DemoFolder.open(folder);
        fresh.reset();
        own = new Stack(fresh, ports, step -> System.out.println("[whole] " + step));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(own)));
        own.start(parts());
    }

    /** The one of this run. */
    public static WholeStack shared() {
        return SHARED;
    }

    /** Whether this run started it, so that a test may kill one of its servers. */
    public boolean isOwn() {
        return own != null;
    }

    /** Kills the application's server at once. */
    public void killApplication() throws InterruptedException {
        own.killApplication();
    }

    /** Starts the application's server again, and waits until it answers. */
    public void startApplicationAgain() {
        own.startApplicationAgain(parts());
    }

    /** Kills the identity provider at once. */
    public void killIdentityProvider() throws InterruptedException {
        own.killIdentityProvider();
    }

    /** Has the identity provider hang, or go on. */
    public void hangIdentityProvider(boolean hang) throws InterruptedException {
        own.hangIdentityProvider(hang);
    }

    /** Starts the identity provider again, and waits until it answers. */
    public void startIdentityProviderAgain() {
        own.startIdentityProviderAgain(parts());
    }

    /** Where the application is. */
    public String url() {
        return ports.applicationUrl();
    }

    /** Where servers and data are. */
    public Path folder() {
        return folder;
    }

    /** Where the identity provider is. */
    public String identityProviderUrl() {
        return ports.keycloakUrl();
    }

    /** Where one of the databases is. */
    public String databaseUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name;
    }

    /** The database, for a test that looks behind all rings. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "postgres", "");
    }

    /** Where the database is, for a program of its own. */
    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/dossierwacht";
    }

    /** The environment of the application's server, for one more server on the same databases. */
    public Map<String, String> environment() {
        return Stack.environment(ports, folder, part("project").toAbsolutePath().normalize());
    }

    private static Stack.Parts parts() {
        return new Stack.Parts(part("wildfly"), part("keycloak"), part("application"), part("driver"), part("project").toAbsolutePath().normalize());
    }

    private static Path part(String name) {
        return Path.of(System.getProperty("parts." + name));
    }

    private static void stop(Stack stack) {
        try {
            stack.close();
        } catch (Exception e) {
            System.err.println("the stack did not stop: " + e.getMessage());
        }
    }
}
