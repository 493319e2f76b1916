package nl.dossierwacht.demo;

import java.nio.file.Path;

import nl.dossierwacht.demo.papers.SampleFiles;

/** {@code mvn -Pdemo}: from nothing to a running system with a demo municipality, until Ctrl-C. */
public final class Demo {

    private Demo() {
    }

    /** Runs the demo; the arguments are the zips of WildFly and Keycloak, the EAR, the PostgreSQL driver and the project's folder. */
    public static void main(String[] arguments) {
        // The demo draws, and needs no screen for it.
        System.setProperty("java.awt.headless", "true");
        Path project = Path.of(arguments[4]).toAbsolutePath().normalize();
        Stack.Parts parts = new Stack.Parts(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]), project);
        try (DemoFolder folder = DemoFolder.open(project.resolve(".demo"))) {
            run(folder, parts);
        } catch (DemoFailure failure) {
            fail(failure.getMessage());
        }
    }

    private static void run(DemoFolder folder, Stack.Parts parts) {
        if (folder.endLeftovers() > 0) {
            say("An earlier demo was killed and left servers behind; they are stopped");
        }
        if (System.getProperty("demo.reset") != null && !"false".equals(System.getProperty("demo.reset"))) {
            say("Starting afresh");
            folder.reset();
        }
        folder.requireRoom();
        Ports ports = Ports.fromSystemProperties();
        Stack stack = new Stack(folder, ports, Demo::say).withTown();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
        try {
            Path samples = SampleFiles.in(folder.at("voorbeelden"));
            stack.start(parts);
            System.out.println(Welcome.text(ports, samples));
            stack.awaitEnd();
            if (!stack.isStopping()) {
                fail("WildFly stopped by itself. Why is in " + folder.at("wildfly.log"));
            }
        } catch (RuntimeException failure) {
            if (!stack.isStopping()) {
                String why = failure instanceof DemoFailure ? failure.getMessage() : "The demo can't go on: " + failure;
                fail(folder.isFull() ? "The disk is full. Make room and start again. (" + why + ")" : why);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the program; what was started is stopped on the way out. */
    private static void fail(String why) {
        System.err.println();
        System.err.println(why);
        System.exit(1);
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

    private static void say(String what) {
        System.out.println("[demo] " + what);
    }
}
