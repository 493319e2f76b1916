package nl.dossierwacht.it.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.demo.Demo;
import nl.dossierwacht.demo.DemoFolder;
import nl.dossierwacht.demo.Ports;

/** The launcher in a process of its own: what it says when it can't go on, and that it leaves nothing running. */
class LauncherIT {

    private static final int MINUTES_TO_END = 2;

    @TempDir
    Path project;

    private final Ports ports = Ports.anyFree();

    @BeforeEach
    void layTheProject() throws IOException {
        Path real = part("project");
        for (String folder : List.of("docker/realm", "docker/realm-demo", "ear/src/main/server")) {
            Files.createDirectories(project.resolve(folder));
            try (Stream<Path> files = Files.list(real.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, project.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
        // The worker processes' jars, as they were built.
        Files.createDirectories(project.resolve("ejb/target"));
        Files.createSymbolicLink(project.resolve("ejb/target/reader"), real.resolve("ejb/target/reader"));
    }

    @Test
    void aPortInUseIsSaidBeforeAnythingIsUnpacked() throws Exception {
        try (ServerSocket taken = new ServerSocket(ports.application(), 1, InetAddress.getLoopbackAddress())) {
            Process demo = start();
            assertTrue(rest(demo).contains("Port " + taken.getLocalPort() + " is in use. Stop what uses it, or choose another with -Ddemo.port="));
            assertEquals(1, demo.exitValue());
        }
        assertFalse(Files.exists(project.resolve(".demo/keycloak")) || Files.exists(project.resolve(".demo/postgres-data")));
    }

    @Test
    void aSecondStartIsToldOfTheFirst() throws Exception {
        try (DemoFolder first = DemoFolder.open(project.resolve(".demo"))) {
            Process demo = start();
            assertTrue(rest(demo).contains("The demo runs already"));
            assertEquals(1, demo.exitValue());
            assertTrue(Files.exists(first.at("lock")));
        }
    }

    @Test
    void stoppedWhileLoadingItLeavesNothingRunningAndNothingHalf() throws Exception {
        Process demo = start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.contains("Voorbeeldstad: 20 van")) {
                    // The handle, because the process itself would close what it still says.
                    demo.toHandle().destroy();
                }
            }
            assertTrue(demo.waitFor(MINUTES_TO_END, TimeUnit.MINUTES));
            assertTrue(lines.stream().anyMatch(line -> line.contains("Stopped; the data is kept")), () -> String.join("\n", lines));
            assertTrue(lines.stream().noneMatch(line -> line.contains("Exception") || line.contains("can't")), () -> String.join("\n", lines));
        }
        assertEquals(List.of(), ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()).filter(line -> line.contains(project.toString())).toList());
        ports.requireFree();
        assertFalse(Files.exists(project.resolve(".demo/postgres-data/postmaster.pid")));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", System.getProperty("java.class.path"),
                "-Ddemo.port=" + ports.application(), "-Ddemo.keycloak.port=" + ports.keycloak(), "-Ddemo.postgres.port=" + ports.postgres(), Demo.class.getName(),
                part("wildfly").toString(), part("keycloak").toString(), part("application").toString(), part("driver").toString(), project.toString())
                .redirectErrorStream(true).start();
    }

    private static String rest(Process demo) throws Exception {
        String said = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(demo.waitFor(MINUTES_TO_END, TimeUnit.MINUTES));
        return said;
    }

    private static Path part(String name) {
        return Path.of(System.getProperty("parts." + name)).toAbsolutePath().normalize();
    }
}
