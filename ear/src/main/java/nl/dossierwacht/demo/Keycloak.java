package nl.dossierwacht.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The identity provider, with the realm and the demo's accounts. */
final class Keycloak {

    /** It stays small and starts soon; it needn't be fast for many. */
    private static final String SMALL = "-XX:TieredStopAtLevel=1";

    private final DemoFolder folder;
    private final Ports ports;
    private final Stack.Parts parts;
    private final Beginning beginning;

    Keycloak(DemoFolder folder, Ports ports, Stack.Parts parts, Beginning beginning) {
        this.folder = folder;
        this.ports = ports;
        this.parts = parts;
        this.beginning = beginning;
    }

    /** Where it says that the realm is there. */
    String url() {
        return ports.keycloakUrl() + "/realms/dossierwacht/.well-known/openid-configuration";
    }

    ChildServer start(Secrets secrets) {
        Path home = folder.unpacked(parts.keycloak(), "keycloak");
        for (Path file : realm()) {
            Stack.copy(file, home.resolve("data/import").resolve(file.getFileName()));
        }
        forgetOtherRealm(home);
        Map<String, String> environment = new HashMap<>();
        environment.put("DW_APP_URL", ports.applicationUrl());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("KC_BOOTSTRAP_ADMIN_PASSWORD"));
        environment.put("JAVA_OPTS_APPEND", SMALL);
        List<String> command = List.of(home.resolve("bin/" + Stack.script("kc")).toString(), "start-dev", "--import-realm", "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(), "--http-management-port=0", "--health-enabled=false");
        return beginning.begin(() -> ChildServer.start("Keycloak", command, environment, folder.at("keycloak.log")));
    }

    /** The realm was imported to its end, from these files and for this address. */
    void hasImported() {
        try {
            Files.writeString(folder.at("keycloak/imported"), stamp());
        } catch (IOException e) {
            throw new DemoFailure("What Keycloak imported can't be noted: " + e.getMessage(), e);
        }
    }

    /** A realm that was half imported, from other files or for another address is imported anew: it would let nobody in. */
    private void forgetOtherRealm(Path home) {
        try {
            Path imported = home.resolve("imported");
            if (!Files.exists(imported) || !Files.readString(imported).equals(stamp())) {
                Files.deleteIfExists(imported);
                DemoFolder.delete(home.resolve("data/h2"));
            }
        } catch (IOException e) {
            throw new DemoFailure("Keycloak's data can't be read: " + e.getMessage(), e);
        }
    }

    private String stamp() throws IOException {
        StringBuilder stamp = new StringBuilder(ports.applicationUrl());
        for (Path file : realm()) {
            stamp.append('\n').append(Files.readString(file, StandardCharsets.UTF_8));
        }
        return stamp.toString();
    }

    private List<Path> realm() {
        try (Stream<Path> realm = Files.list(parts.project().resolve("docker/realm")); Stream<Path> accounts = Files.list(parts.project().resolve("docker/realm-demo"))) {
            return Stream.concat(realm, accounts).sorted().toList();
        } catch (IOException e) {
            throw new DemoFailure("The realm can't be read: " + e.getMessage(), e);
        }
    }
}
