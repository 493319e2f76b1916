package nl.dossierwacht.bodies;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The bodies that PW 66 has informed, with the schemes they execute; a table that a jurist can read. Who isn't in it, isn't informed. */
public final class ExecutingBodies {

    private final List<Body> bodies = new ArrayList<>();

    private ExecutingBodies() {
    }

    /** A body. @param code as it is kept @param name as people call it @param schemes that it executes */
    public record Body(String code, String name, List<String> schemes, String article) {
        public Body {
            schemes = List.copyOf(schemes);
        }
    }

    /** Reads and checks the table. @throws IllegalStateException if it is empty, a body is there twice, or one has no scheme or no article */
    public static ExecutingBodies load() {
        ExecutingBodies table = new ExecutingBodies();
        Set<String> codes = new HashSet<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(ExecutingBodies.class.getResourceAsStream("/nl/dossierwacht/bodies/bodies.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                Body body = new Body(row.get("body"), row.get("name"), List.of(row.get("schemes").split("\\|")), row.get("article"));
                if (!codes.add(body.code()) || body.name().isBlank() || body.schemes().stream().anyMatch(String::isBlank) || !body.article().startsWith("PW ")) {
                    throw new IllegalStateException("bodies.csv: there twice or not whole: " + body.code());
                }
                table.bodies.add(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (table.bodies.isEmpty()) {
            throw new IllegalStateException("bodies.csv names no body");
        }
        return table;
    }

    /** All bodies, in the order of the table. */
    public List<Body> all() {
        return List.copyOf(bodies);
    }

    /** The body with this code. */
    public Optional<Body> of(String code) {
        return bodies.stream().filter(body -> body.code().equals(code)).findFirst();
    }

    /** Whether a body executes a scheme. */
    public boolean executes(String code, String scheme) {
        return of(code).filter(body -> body.schemes().contains(scheme)).isPresent();
    }
}
