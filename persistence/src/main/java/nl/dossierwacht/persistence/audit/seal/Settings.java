package nl.dossierwacht.persistence.audit.seal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/** What the sealer and the verifying are told, by the names of environment variables; {@code NAME_FILE} names a file that holds it. */
final class Settings {

    private final Map<String, String> values;

    Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static Settings fromEnvironment() {
        return new Settings(System.getenv());
    }

    /** These, and from a properties file what they don't say. */
    Settings with(Path file) throws IOException {
        Properties more = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            more.load(reader);
        }
        Map<String, String> all = new HashMap<>();
        more.forEach((name, value) -> all.put(name.toString(), value.toString()));
        all.putAll(values);
        return new Settings(all);
    }

    Settings with(String name, String value) {
        Map<String, String> all = new HashMap<>(values);
        all.put(name, value);
        return new Settings(all);
    }

    Optional<String> find(String name) throws IOException {
        String value = values.get(name);
        if (value != null && !value.isBlank()) {
            return Optional.of(value.strip());
        }
        String file = values.get(name + "_FILE");
        return file == null || file.isBlank() ? Optional.empty() : Optional.of(Files.readString(Path.of(file)).strip());
    }

    /** A number of years, from 1 to 100; none if it isn't set. @throws IllegalArgumentException if it is something else */
    OptionalInt years(String name) throws IOException {
        Optional<String> value = find(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().matches("[1-9][0-9]?|100")) {
            throw new IllegalArgumentException(name + " must be a number of years, from 1 to 100");
        }
        return OptionalInt.of(Integer.parseInt(value.get()));
    }

    /** A setting that has to be there. @throws IllegalArgumentException if it isn't */
    String require(String name) throws IOException {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
    }
}
