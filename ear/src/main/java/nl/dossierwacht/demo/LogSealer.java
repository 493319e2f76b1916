package nl.dossierwacht.demo;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sealer of the access log: a process of its own, with the key and the database role that the application hasn't. Stopped
 * after the application, so that it seals all.
 */
final class LogSealer {

    private static final String MAIN = "nl.dossierwacht.persistence.audit.seal.Sealer";

    private LogSealer() {
    }

    static ChildServer start(DemoFolder folder, Stack.Parts parts, DemoDatabase database, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DW_DB_URL", database.url("dossierwacht"));
        environment.put("DW_LOG_ORIGIN", "dossierwacht.demo/access-log");
        environment.put("DW_LOG_TERM_YEARS", "5");
        environment.put("DW_CHECKPOINT_DIR", folder.at("checkpoints").toString());
        for (String name : List.of("DW_SEALER_PASSWORD", "DW_SEALER_KEY")) {
            environment.put(name, secrets.get(name));
        }
        // A copy: the one in the project is written anew whenever somebody builds.
        Path jar = folder.at("sealer.jar");
        Stack.copy(parts.project().resolve("persistence/target/dossierwacht-persistence.jar"), jar);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return ChildServer.start("The sealer of the access log", List.of(java, "-Xmx64m", "-cp", jar + File.pathSeparator + parts.driver(), MAIN), environment,
                folder.at("sealer.log"));
    }
}
