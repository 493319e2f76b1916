package nl.dossierwacht.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The application's server, configured by the same script as in production. */
final class WildFly {

    private static final String BEGUN = "configuring";
    private static final String SCRIPT = "ear/src/main/server/configure.cli";

    private final DemoFolder folder;
    private final Ports ports;
    private final Stack.Parts parts;
    private final Beginning beginning;

    WildFly(DemoFolder folder, Ports ports, Stack.Parts parts, Beginning beginning) {
        this.folder = folder;
        this.ports = ports;
        this.parts = parts;
        this.beginning = beginning;
    }

    /** The server's folder, configured by the script as it is now; what an interrupted or older one left is made anew. */
    Path configured() {
        Path home = folder.unpacked(parts.wildfly(), "wildfly");
        try {
            byte[] script = Files.readAllBytes(parts.project().resolve(SCRIPT));
            Path done = home.resolve("configured");
            if (Files.exists(done) && Arrays.equals(Files.readAllBytes(done), script)) {
                return home;
            }
            // The script fits a fresh server only.
            if (Files.exists(home.resolve(BEGUN))) {
                DemoFolder.delete(home);
                home = folder.unpacked(parts.wildfly(), "wildfly");
            }
            Files.createFile(home.resolve(BEGUN));
            configure(home);
            Files.write(home.resolve("configured"), script);
            return home;
        } catch (IOException e) {
            throw new DemoFailure("WildFly can't be configured: " + e.getMessage(), e);
        }
    }

    /** The script finds the jars that it adds in the folder that it runs in. */
    private void configure(Path home) {
        Path log = folder.at("configure.log");
        List<String> command = List.of(home.resolve("bin/" + Stack.script("jboss-cli")).toString(), "--file=" + parts.project().resolve(SCRIPT));
        ChildServer cli = beginning.begin(() -> ChildServer.start("jboss-cli", command, Map.of("NOPAUSE", "true"), log, parts.driver().getParent()));
        if (cli.awaitExit() != 0) {
            throw new DemoFailure("WildFly can't be configured. Why is in " + log);
        }
        Stack.copy(parts.project().resolve("ear/src/main/server/logging.properties"), home.resolve("standalone/configuration/logging.properties"));
    }

    ChildServer start(Path home, Map<String, String> environment) {
        Path deployments = home.resolve("standalone/deployments");
        Stack.copy(parts.application(), deployments.resolve("dossierwacht.ear"));
        DemoFolder.delete(deployments.resolve("dossierwacht.ear.failed"));
        List<String> command = List.of(home.resolve("bin/" + Stack.script("standalone")).toString(), "-b", "127.0.0.1", "-bmanagement", "127.0.0.1",
                "-Djboss.http.port=" + ports.application(), "-Djboss.management.http.port=0");
        return beginning.begin(() -> ChildServer.start("WildFly", command, environment, folder.at("wildfly.log")));
    }
}
