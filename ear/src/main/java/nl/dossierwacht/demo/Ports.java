package nl.dossierwacht.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports that the servers listen on, all on loopback. */
public record Ports(int application, int keycloak, int postgres) {

    /** The ports from {@code -Ddemo.port}, {@code -Ddemo.keycloak.port} and {@code -Ddemo.postgres.port}. */
    public static Ports fromSystemProperties() {
        return new Ports(port("demo.port", 8080), port("demo.keycloak.port", 8180), port("demo.postgres.port", 15432));
    }

    /** Three ports that nobody uses now. */
    public static Ports anyFree() {
        try (ServerSocket one = new ServerSocket(0); ServerSocket two = new ServerSocket(0); ServerSocket three = new ServerSocket(0)) {
            return new Ports(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
        } catch (IOException e) {
            throw new DemoFailure("No free ports are left on this machine.", e);
        }
    }

    /**
     * Looks whether all are free.
     *
     * @throws DemoFailure if one is in use, with the option that chooses another
     */
    public void requireFree() {
        requireFree(application, "demo.port");
        requireFree(keycloak, "demo.keycloak.port");
        requireFree(postgres, "demo.postgres.port");
    }

    /** Where people go. */
    public String applicationUrl() {
        return "http://localhost:" + application;
    }

    /** Where the identity provider is. */
    public String keycloakUrl() {
        return "http://localhost:" + keycloak;
    }

    private static void requireFree(int port, String option) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            free.getLocalPort();
        } catch (IOException inUse) {
            throw new DemoFailure("Port %d is in use. Stop what uses it, or choose another with -D%s=…".formatted(port, option));
        }
    }

    private static int port(String option, int usual) {
        String chosen = System.getProperty(option, "");
        if (chosen.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(chosen.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number out of range.
        }
        throw new DemoFailure("-D%s must be a port number from 1 to 65535.".formatted(option));
    }
}
