package nl.dossierwacht.demo;

import java.nio.file.Path;

/** {@code mvn -Pdemo}: from nothing to a running system with a demo municipality, until Ctrl-C. */
public final class Demo {

    private Demo() {
    }

    /** Runs the demo; the arguments are the zips of WildFly and Keycloak, the EAR, the PostgreSQL driver and the project's folder. */
    public static void main(String[] arguments) {
        Path project = Path.of(arguments[4]).toAbsolutePath().normalize();
        Stack.Parts parts = new Stack.Parts(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]), project);
        try (DemoFolder folder = DemoFolder.open(project.resolve(".demo"))) {
            if (System.getProperty("demo.reset") != null && !"false".equals(System.getProperty("demo.reset"))) {
                say("Starting afresh");
                folder.reset();
            }
            Ports ports = Ports.fromSystemProperties();
            Stack stack = new Stack(folder, ports, Demo::say);
            Thread stopping = new Thread(() -> stop(stack));
            Runtime.getRuntime().addShutdownHook(stopping);
            stack.start(parts);
            welcome(ports);
            stack.awaitEnd();
        } catch (DemoFailure failure) {
            System.err.println();
            System.err.println(failure.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Stack stack) {
        say("Stopping");
        try {
            stack.close();
            say("Stopped; the data is kept for the next time");
        } catch (Exception e) {
            System.err.println("Not everything stopped: " + e.getMessage());
        }
    }

    private static void welcome(Ports ports) {
        System.out.printf("""

                Dossierwacht runs at %s

                Accounts (password: demo)
                  wmo.consulent  jeugd.consulent  pw.consulent  pw.handhaver  wgs.consulent
                  dubbelepet (Wmo and Jeugdwet)   wijkteam.hulpverlener        medisch.adviseur
                  archivaris  archivaris2  inzage  privacy.officer  beheer     zonder.pet (no hat)

                Stop with Ctrl-C.
                """, ports.applicationUrl());
    }

    private static void say(String what) {
        System.out.println("[demo] " + what);
    }
}
