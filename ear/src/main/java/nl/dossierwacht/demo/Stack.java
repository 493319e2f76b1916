package nl.dossierwacht.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The whole: PostgreSQL, the sealer of the access log, Keycloak and WildFly with the application, started side by side where they don't wait for each other. */
public final class Stack implements AutoCloseable {

    /**
     * What the stack is made of.
     *
     * @param wildfly the server's distribution zip
     * @param keycloak the identity provider's distribution zip
     * @param application the EAR
     * @param driver the PostgreSQL driver's jar
     * @param project the top folder of the project, for realm and server configuration
     */
    public record Parts(Path wildfly, Path keycloak, Path application, Path driver, Path project) {
    }

    private final DemoFolder folder;
    private final Ports ports;
    private final Consumer<String> progress;
    private final Secrets secrets;
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    /** Read while something starts, so that stopping waits until it can be stopped. */
    private final ReadWriteLock starting = new ReentrantReadWriteLock();
    private volatile boolean stopping;
    private boolean withTown;
    private ChildServer wildfly;
    private ChildServer keycloak;

    /** A stack in a folder, not started yet. */
    public Stack(DemoFolder folder, Ports ports, Consumer<String> progress) {
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
        this.secrets = Secrets.in(folder.at("secrets.properties"));
    }

    /** With the demo municipality in the database; without it, the database is empty. */
    public Stack withTown() {
        withTown = true;
        return this;
    }

    /**
     * Starts everything and waits until the application answers.
     *
     * @throws DemoFailure if something doesn't start; what had started is stopped on {@link #close()}
     */
    public void start(Parts parts) {
        ports.requireFree();
        Keycloak identity = new Keycloak(folder, ports, parts, this::begin);
        WildFly server = new WildFly(folder, ports, parts, this::begin);
        progress.accept("Keycloak: unpacking and starting; the first time takes a minute");
        CompletableFuture<ChildServer> keycloak = CompletableFuture.supplyAsync(() -> identity.start(secrets));
        progress.accept("WildFly: unpacking and configuring");
        CompletableFuture<Path> home = CompletableFuture.supplyAsync(server::configured);
        progress.accept("PostgreSQL: starting and migrating");
        DemoDatabase database = begin(() -> DemoDatabase.start(folder, ports.postgres(), secrets));
        if (withTown) {
            database.loadTown(secrets, reader(parts), LocalDateTime.now(ZoneId.of("Europe/Amsterdam")), progress);
        }
        begin(() -> LogSealer.start(folder, parts, database, secrets));
        Path ready = join(home);
        this.keycloak = join(keycloak);
        this.keycloak.awaitAnswer(identity.url(), progress);
        identity.hasImported();
        startApplication(server, ready, parts);
    }

    /**
     * Kills the application's server, as a failing machine would: nothing of it gets the chance to end what it does. The rest runs on.
     *
     * @throws InterruptedException if this thread should stop waiting
     */
    public void killApplication() throws InterruptedException {
        wildfly.kill();
    }

    /**
     * Kills the identity provider at once. The rest runs on.
     *
     * @throws InterruptedException if this thread should stop waiting
     */
    public void killIdentityProvider() throws InterruptedException {
        keycloak.kill();
    }

    /** Has the identity provider hang, or go on: it takes connections and answers nothing. @throws InterruptedException if this thread should stop waiting */
    public void hangIdentityProvider(boolean hang) throws InterruptedException {
        keycloak.signal(hang ? "STOP" : "CONT");
    }

    /** Starts the identity provider again on what a killed one left. @throws DemoFailure if it doesn't start */
    public void startIdentityProviderAgain(Parts parts) {
        Keycloak identity = new Keycloak(folder, ports, parts, this::begin);
        keycloak = identity.start(secrets);
        keycloak.awaitAnswer(identity.url(), progress);
    }

    /**
     * Starts the application's server on what a killed one left.
     *
     * @throws DemoFailure if it doesn't start
     */
    public void startApplicationAgain(Parts parts) {
        WildFly server = new WildFly(folder, ports, parts, this::begin);
        startApplication(server, server.configured(), parts);
    }

    private void startApplication(WildFly server, Path ready, Parts parts) {
        progress.accept("Dossierwacht: starting");
        wildfly = server.start(ready, environment(ports, folder.at(""), parts.project()));
        wildfly.awaitAnswer(ports.applicationUrl() + "/health", progress);
    }

    /** Waits until the application's server stops. */
    public void awaitEnd() throws InterruptedException {
        wildfly.awaitEnd();
    }

    /** Whether it was told to stop, so that what fails now fails because of that. */
    public boolean isStopping() {
        return stopping;
    }

    /** Starts something that is stopped with the stack; nothing starts any more once it stops. */
    private <T extends AutoCloseable> T begin(Supplier<T> part) {
        starting.readLock().lock();
        try {
            if (stopping) {
                throw new DemoFailure("Stopped while starting.");
            }
            T begun = part.get();
            running.push(begun);
            return begun;
        } finally {
            starting.readLock().unlock();
        }
    }

    private static <T> T join(CompletableFuture<T> step) {
        try {
            return step.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof DemoFailure said ? said : new DemoFailure(failed.getCause().toString(), failed);
        }
    }

    private static Path reader(Parts parts) {
        return parts.project().resolve("ejb/target/reader");
    }

    /** The environment of the application's server on the data in a folder; several servers may share it. */
    public static Map<String, String> environment(Ports ports, Path folder, Path project) {
        Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
        Map<String, String> environment = new HashMap<>();
        environment.put("DW_PROFILE", "demo");
        environment.put("DW_OIDC_URL", ports.keycloakUrl() + "/realms/dossierwacht");
        environment.put("DW_SECURE_COOKIES", "false");
        environment.put("DW_SSL_REQUIRED", "external");
        environment.put("DW_DB_URL", DemoDatabase.url(ports.postgres(), "dossierwacht"));
        environment.put("DW_KEYS_URL", DemoDatabase.url(ports.postgres(), "dossierwacht_keys"));
        environment.put("DW_PERSON_SOURCE", "demo");
        environment.put("DW_FINALISED_BY", "BOTH");
        environment.put("DW_READER_DIR", project.resolve("ejb/target/reader").toString());
        for (String name : List.of("DW_DB_PASSWORD", "DW_NOTES_PASSWORD", "DW_KEYS_PASSWORD", "DW_MASTER_KEY", "DW_PSEUDONYM_KEY")) {
            environment.put(name, secrets.get(name));
        }
        return environment;
    }

    /** Places a file where a server looks for it. */
    static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DemoFailure(from.getFileName() + " can't be placed in its server: " + e.getMessage(), e);
        }
    }

    /** A server's own script, as it is called here. */
    static String script(String name) {
        return name + (System.getProperty("os.name").startsWith("Windows") ? ".bat" : ".sh");
    }

    @Override
    public void close() throws Exception {
        stopping = true;
        starting.writeLock().lock();
        try {
            while (!running.isEmpty()) {
                running.pop().close();
            }
        } finally {
            starting.writeLock().unlock();
        }
    }
}
