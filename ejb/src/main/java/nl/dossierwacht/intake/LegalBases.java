package nl.dossierwacht.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.Law;

/** The legal bases on which a document can be needed, each law its own list (Q1); a table that a jurist can read. */
public final class LegalBases {

    private final Map<Law, List<Basis>> bases = new EnumMap<>(Law.class);

    /** One basis. @param title what the article is about, in Dutch */
    public record Basis(String article, String title) {
    }

    private LegalBases() {
    }

    /**
     * Reads the table.
     *
     * @throws IllegalStateException if a law has no bases
     */
    public static LegalBases load() {
        LegalBases read = new LegalBases();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(LegalBases.class.getResourceAsStream("/nl/dossierwacht/intake/bases.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                read.bases.computeIfAbsent(Law.valueOf(row.get("law")), unused -> new ArrayList<>()).add(new Basis(row.get("article"), row.get("title")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Law law : Law.values()) {
            if (law != Law.NONE && read.under(law).isEmpty()) {
                throw new IllegalStateException("no legal bases for " + law);
            }
        }
        return read;
    }

    /** Those of a law. */
    public List<Basis> under(Law law) {
        return List.copyOf(bases.getOrDefault(law, List.of()));
    }
}
