package nl.dossierwacht.dossier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Terms;

/** The terms within which the laws ask a decision; a table that a jurist can read. */
public final class DecisionTerms {

    private final Map<Law, Integer> weeks = new EnumMap<>(Law.class);

    private DecisionTerms() {
    }

    /**
     * Reads and checks the table.
     *
     * @throws IllegalStateException if a law has no term, two terms, or a term without its article
     */
    public static DecisionTerms load() {
        DecisionTerms terms = new DecisionTerms();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(DecisionTerms.class.getResourceAsStream("/nl/dossierwacht/dossier/decision-terms.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                if (row.get("article").isBlank() || terms.weeks.put(Law.valueOf(row.get("law")), Integer.valueOf(row.get("weeks"))) != null) {
                    throw new IllegalStateException("a term of decision is there twice or has no article: " + row.get("law"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Law law : Law.values()) {
            if (law != Law.NONE && !terms.weeks.containsKey(law)) {
                throw new IllegalStateException("no term of decision for " + law);
            }
        }
        return terms;
    }

    /** The last day to decide on a request that came in on a day. */
    public LocalDate decideBy(Law law, LocalDate requestedOn) {
        return Terms.weeksFrom(requestedOn, weeks.get(law));
    }
}
