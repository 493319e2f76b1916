package nl.dossierwacht.it.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jboss.as.controller.client.ModelControllerClient;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wildfly.plugin.tools.server.ServerManager;

import nl.dossierwacht.demo.ChildServer;
import nl.dossierwacht.it.WholeStack;

/**
 * A second server beside the one of the browser tests: the same installation, configuration, databases and secrets, its own folder and
 * ports, nothing deployed. Started before Arquillian looks for it, stopped with the run. Inside the server it does nothing.
 */
public final class TestNode implements BeforeAllCallback {

    private static final int SECONDS_TO_START = 240;
    private static final int SECONDS_TO_SWEEP = 900;
    private static ChildServer node;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (System.getProperty("jboss.node.name") == null && node == null) {
            start();
        }
    }

    private static void start() throws IOException, InterruptedException {
        WholeStack whole = WholeStack.shared();
        Path home = whole.folder().resolve("wildfly");
        Path base = Files.createDirectories(Path.of(System.getProperty("it.folder")).resolveSibling("it-node"));
        copyConfiguration(home.resolve("standalone/configuration"), Files.createDirectories(base.resolve("configuration")));
        int http = freePort();
        int management = freePort();
        node = ChildServer.start("The test server", List.of(home.resolve("bin/standalone" + (System.getProperty("os.name").startsWith("Windows") ? ".bat" : ".sh")).toString(),
                "-b", "127.0.0.1", "-bmanagement", "127.0.0.1", "-Djboss.server.base.dir=" + base.toAbsolutePath(), "-Djboss.http.port=" + http,
                "-Djboss.management.http.port=" + management, "-Djboss.https.port=0"), whole.environment(), base.resolve("server.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        // A sweep is one call over management; its answer comes when all of it is done.
        System.setProperty("org.jboss.remoting-jmx.timeout", Integer.toString(SECONDS_TO_SWEEP));
        System.setProperty("node.home", home.toAbsolutePath().toString());
        System.setProperty("node.management", Integer.toString(management));
        try (ServerManager server = ServerManager.builder().client(ModelControllerClient.Factory.create("127.0.0.1", management)).standalone()) {
            if (!server.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test server doesn't start. Why is in " + base.resolve("server.log"));
            }
        }
    }

    private static void copyConfiguration(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
