package nl.dossierwacht.it.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.dossierwacht.demo.Secrets;
import nl.dossierwacht.it.WholeStack;

/** A second server, on the configuration of the stack: refused with a missing secret, started as production with all of them. */
class StartIT {

    private static final int MINUTES = 4;

    @TempDir
    Path here;

    @Test
    void withoutItsMasterKeyTheApplicationIsNotDeployedAndOneLineSaysWhy() throws IOException, InterruptedException {
        Map<String, String> environment = production();
        environment.remove("DW_MASTER_KEY");
        environment.put("DW_NOTES_PASSWORD", "changeme-changeme-2026");
        try (Server server = new Server(environment)) {
            server.await("failed");
            List<String> why = Files.readAllLines(server.log).stream().filter(line -> line.contains("\"level\":\"FATAL\"")).toList();
            assertEquals(1, why.size(), why.toString());
            assertTrue(why.get(0).contains("DW_MASTER_KEY is missing") && why.get(0).contains("DW_NOTES_PASSWORD is a default"), why.get(0));
            String log = Files.readString(server.log);
            assertFalse(log.contains("changeme-changeme-2026"));
            assertFalse(log.contains(environment.get("DW_DB_PASSWORD")));
        }
    }

    @Test
    void asProductionBehindAProxyItStartsWithSecureCookiesAndAsksForTls() throws IOException, InterruptedException {
        try (Server server = new Server(production())) {
            server.await("deployed");
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/index.xhtml")).header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "dossier.gemeente.example").build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(302, answer.statusCode());
            assertTrue(answer.headers().firstValue("location").orElse("").contains("redirect_uri=https%3A%2F%2Fdossier.gemeente.example"), answer.headers().toString());
            HttpRequest page = HttpRequest.newBuilder(URI.create(server.url() + "/error/not-found.xhtml")).header("X-Forwarded-Proto", "https").build();
            HttpResponse<String> open = HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.ofString());
            assertEquals("max-age=31536000; includeSubDomains", open.headers().firstValue("strict-transport-security").orElse(""));
            List<String> cookies = Stream.concat(answer.headers().allValues("set-cookie").stream(), open.headers().allValues("set-cookie").stream()).toList();
            assertTrue(cookies.stream().anyMatch(cookie -> cookie.startsWith("JSESSIONID=")), cookies.toString());
            for (String cookie : cookies) {
                List<String> flags = List.of(cookie.toLowerCase(java.util.Locale.ROOT).split("; *"));
                assertTrue(flags.containsAll(List.of("secure", "httponly", "samesite=lax")), cookie);
            }
            String log = Files.readString(server.log);
            production().entrySet().stream().filter(secret -> secret.getKey().contains("PASSWORD") || secret.getKey().contains("KEY") && !secret.getKey().endsWith("URL"))
                    .forEach(secret -> assertFalse(log.contains(secret.getValue()), secret.getKey()));
        }
    }

    private static Map<String, String> production() {
        WholeStack stack = WholeStack.shared();
        Secrets secrets = Secrets.in(stack.folder().resolve("secrets.properties"));
        Map<String, String> environment = new HashMap<>();
        environment.put("DW_PROFILE", "production");
        environment.put("DW_OIDC_URL", stack.identityProviderUrl() + "/realms/dossierwacht");
        environment.put("DW_BEHIND_PROXY", "true");
        environment.put("DW_DB_URL", stack.databaseUrl("dossierwacht"));
        environment.put("DW_KEYS_URL", stack.databaseUrl("dossierwacht_keys"));
        environment.put("DW_PERSON_SOURCE", "haalcentraal");
        environment.put("DW_BRP_URL", "https://brp.gemeente.example/haalcentraal/api/brp");
        environment.put("DW_BRP_API_KEY", "5f1c0e7a9d");
        environment.put("DW_FINALISED_BY", "ARCHIVIST");
        environment.put("DW_READER_DIR", Path.of(System.getProperty("parts.project"), "ejb/target/reader").toAbsolutePath().normalize().toString());
        for (String name : List.of("DW_DB_PASSWORD", "DW_NOTES_PASSWORD", "DW_KEYS_PASSWORD", "DW_MASTER_KEY", "DW_PSEUDONYM_KEY")) {
            environment.put(name, secrets.get(name));
        }
        return environment;
    }

    private final class Server implements AutoCloseable {

        private final Path base = here.resolve("server");
        private final Path log = here.resolve("log");
        private final int port;
        private final Process process;

        Server(Map<String, String> environment) throws IOException {
            Path home = WholeStack.shared().folder().resolve("wildfly");
            copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
            Path application = Path.of(System.getProperty("parts.application"));
            Files.createDirectories(base.resolve("deployments"));
            Files.copy(application, base.resolve("deployments/dossierwacht.ear"));
            int management;
            try (ServerSocket one = new ServerSocket(0); ServerSocket two = new ServerSocket(0)) {
                port = one.getLocalPort();
                management = two.getLocalPort();
            }
            ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/standalone.sh").toString(), "-b", "127.0.0.1", "-Djboss.server.base.dir=" + base,
                    "-Djboss.http.port=" + port, "-Djboss.management.http.port=" + management).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("DW_"));
            builder.environment().putAll(environment);
            process = builder.start();
        }

        String url() {
            return "http://127.0.0.1:" + port;
        }

        /** Waits for the scanner's word on the deployment; the other word is a failure. */
        void await(String word) throws IOException, InterruptedException {
            Path deployments = base.resolve("deployments");
            try (java.nio.file.WatchService watch = deployments.getFileSystem().newWatchService()) {
                deployments.register(watch, java.nio.file.StandardWatchEventKinds.ENTRY_CREATE);
                long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
                while (said(deployments) == null && System.nanoTime() < end) {
                    java.nio.file.WatchKey key = watch.poll(5, TimeUnit.SECONDS);
                    if (key != null) {
                        key.reset();
                    }
                }
            }
            assertEquals(word, said(deployments), () -> "the log is " + log);
        }

        private static String said(Path deployments) {
            return Stream.of("failed", "deployed").filter(each -> Files.exists(deployments.resolve("dossierwacht.ear." + each))).findFirst().orElse(null);
        }

        private static void copy(Path from, Path into) throws IOException {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Files.createDirectories(into.resolve(from.relativize(file).toString()).getParent());
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, into.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }

        /** Waits for the end of the server itself too, not of its script only: it still writes in the folder that goes next. */
        @Override
        public void close() {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
            all.forEach(ProcessHandle::destroy);
            all.forEach(each -> each.onExit().completeOnTimeout(each, 30, TimeUnit.SECONDS).thenAccept(ProcessHandle::destroyForcibly).join());
            all.forEach(each -> each.onExit().join());
        }
    }
}
