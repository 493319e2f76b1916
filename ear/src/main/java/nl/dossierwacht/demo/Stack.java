package nl.dossierwacht.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The whole: PostgreSQL, the sealer of the access log, Keycloak and WildFly with the application, started in order and stopped in the reverse. */
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
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private ChildServer wildfly;

    /** A stack in a folder, not started yet. */
    public Stack(DemoFolder folder, Ports ports, Consumer<String> progress) {
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
        this.secrets = Secrets.in(folder.at("secrets.properties"));
    }

    /**
     * Starts everything and waits until the application answers.
     *
     * @throws DemoFailure if something doesn't start; what had started is stopped on {@link #close()}
     */
    public void start(Parts parts) {
        ports.requireFree();
        progress.accept("PostgreSQL");
        DemoDatabase database = DemoDatabase.start(folder, ports.postgres(), secrets);
        running.push(database);
        running.push(startSealer(parts, database));
        progress.accept("Keycloak: unpacking and starting; the first time takes a minute");
        ChildServer keycloak = startKeycloak(parts);
        running.push(keycloak);
        progress.accept("WildFly: unpacking and configuring");
        Path home = configuredWildFly(parts);
        keycloak.awaitAnswer(ports.keycloakUrl() + "/realms/dossierwacht/.well-known/openid-configuration", dots -> { });
        progress.accept("Dossierwacht: starting");
        wildfly = startWildFly(home, parts);
        running.push(wildfly);
        wildfly.awaitAnswer(ports.applicationUrl() + "/health", dots -> { });
    }

    /** Waits until the application's server stops. */
    public void awaitEnd() throws InterruptedException {
        wildfly.awaitEnd();
    }

    /** A process of its own, with the key and the database role that the application hasn't; stopped after the application, so that it seals all. */
    private ChildServer startSealer(Parts parts, DemoDatabase database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DW_DB_URL", database.url("dossierwacht"));
        environment.put("DW_LOG_ORIGIN", "dossierwacht.demo/access-log");
        environment.put("DW_CHECKPOINT_DIR", folder.at("checkpoints").toString());
        for (String name : List.of("DW_SEALER_PASSWORD", "DW_SEALER_KEY")) {
            environment.put(name, secrets.get(name));
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // A copy: the one in the project is written anew whenever somebody builds.
        Path jar = folder.at("sealer.jar");
        try {
            Files.copy(parts.project().resolve("persistence/target/dossierwacht-persistence.jar"), jar, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DemoFailure("The sealer can't be placed in the demo's folder: " + e.getMessage(), e);
        }
        String classes = jar + File.pathSeparator + parts.driver();
        return ChildServer.start("The sealer of the access log", List.of(java.toString(), "-Xmx64m", "-cp", classes, "nl.dossierwacht.persistence.audit.seal.Sealer"),
                environment, folder.at("sealer.log"));
    }

    private ChildServer startKeycloak(Parts parts) {
        Path home = folder.unpacked(parts.keycloak(), "keycloak");
        Path imports = home.resolve("data/import");
        copyInto(parts.project().resolve("docker/realm"), imports);
        copyInto(parts.project().resolve("docker/realm-demo"), imports);
        Map<String, String> environment = new HashMap<>();
        environment.put("DW_APP_URL", ports.applicationUrl());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("KC_BOOTSTRAP_ADMIN_PASSWORD"));
        List<String> command = List.of(home.resolve("bin/" + script("kc")).toString(), "start-dev", "--import-realm", "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(), "--http-management-port=0", "--health-enabled=false");
        return ChildServer.start("Keycloak", command, environment, folder.at("keycloak.log"));
    }

    private Path configuredWildFly(Parts parts) {
        Path home = folder.unpacked(parts.wildfly(), "wildfly");
        Path done = home.resolve("configured");
        try {
            byte[] script = Files.readAllBytes(parts.project().resolve("ear/src/main/server/configure.cli"));
            if (Files.exists(done) && java.util.Arrays.equals(Files.readAllBytes(done), script)) {
                return home;
            }
            DemoFolder.delete(home);
            home = folder.unpacked(parts.wildfly(), "wildfly");
            Path log = folder.at("configure.log");
            ProcessBuilder cli = new ProcessBuilder(home.resolve("bin/" + script("jboss-cli")).toString(),
                    "--file=" + parts.project().resolve("ear/src/main/server/configure.cli")).directory(parts.driver().getParent().toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
            Process process = cli.start();
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new DemoFailure("WildFly can't be configured. Why is in " + log);
            }
            Files.copy(parts.project().resolve("ear/src/main/server/logging.properties"), home.resolve("standalone/configuration/logging.properties"), StandardCopyOption.REPLACE_EXISTING);
            Files.write(done, script);
            return home;
        } catch (IOException e) {
            throw new DemoFailure("WildFly can't be configured: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while WildFly was being configured.", e);
        }
    }

    private ChildServer startWildFly(Path home, Parts parts) {
        Path deployments = home.resolve("standalone/deployments");
        try {
            Files.copy(parts.application(), deployments.resolve("dossierwacht.ear"), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(deployments.resolve("dossierwacht.ear.failed"));
        } catch (IOException e) {
            throw new DemoFailure("The application can't be placed in the server: " + e.getMessage(), e);
        }
        return ChildServer.start("WildFly", List.of(home.resolve("bin/" + script("standalone")).toString(), "-b", "127.0.0.1", "-bmanagement", "127.0.0.1",
                "-Djboss.http.port=" + ports.application(), "-Djboss.management.http.port=0"), environment(ports, folder.at(""), parts.project()), folder.at("wildfly.log"));
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

    private static void copyInto(Path from, Path into) {
        try (var files = Files.list(from)) {
            Files.createDirectories(into);
            for (Path file : files.toList()) {
                Files.copy(file, into.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new DemoFailure("The realm can't be placed in Keycloak: " + e.getMessage(), e);
        }
    }

    private static String script(String name) {
        return name + (System.getProperty("os.name").startsWith("Windows") ? ".bat" : ".sh");
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
