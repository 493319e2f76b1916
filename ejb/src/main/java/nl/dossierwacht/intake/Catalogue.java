package nl.dossierwacht.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.persistence.intake.Necessity;

/** The kinds of document per law with the usual answers to why they are needed (Q1, 16), so that the usual case is two clicks. */
public final class Catalogue {

    /** One kind. @param usual the usual necessity answers */
    public record Kind(String code, String title, Necessity usual, Pattern words) {
    }

    private final Map<Law, List<Kind>> kinds = new EnumMap<>(Law.class);

    private Catalogue() {
    }

    /**
     * Reads and checks the catalogue.
     *
     * @throws IllegalStateException if a law has no kinds, or a kind is there twice
     */
    public static Catalogue load() {
        Catalogue catalogue = new Catalogue();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(Catalogue.class.getResourceAsStream("/nl/dossierwacht/intake/catalogue.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                catalogue.add(Law.valueOf(row.get("law")), kind(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Law law : Law.values()) {
            if (law != Law.NONE && catalogue.under(law).isEmpty()) {
                throw new IllegalStateException("no kinds of document for " + law);
            }
        }
        return catalogue;
    }

    private static Kind kind(CSVRecord row) {
        return new Kind(row.get("kind"), row.get("title"),
                new Necessity(row.get("purpose"), row.get("phase"), row.get("basis"), row.get("why_needed"), row.get("why_not_less")),
                Pattern.compile(row.get("words")));
    }

    private void add(Law law, Kind kind) {
        List<Kind> known = kinds.computeIfAbsent(law, unused -> new ArrayList<>());
        if (known.stream().anyMatch(other -> other.code().equals(kind.code()))) {
            throw new IllegalStateException("there twice: " + law + " " + kind.code());
        }
        known.add(kind);
    }

    /** The kinds under a law. */
    public List<Kind> under(Law law) {
        return List.copyOf(kinds.getOrDefault(law, List.of()));
    }

    /** A kind under a law. */
    public Optional<Kind> kind(Law law, String code) {
        return under(law).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind that a title suggests; the first kind if none does. */
    public Kind suggested(Law law, String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return under(law).stream().filter(kind -> kind.words().matcher(lower).find()).findFirst().orElse(under(law).get(0));
    }
}
