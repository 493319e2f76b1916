package nl.dossierwacht.archive.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The retention terms that the application knows, checked when it starts. */
public final class RetentionTable {

    /** The results that closing a matter can have; the table must answer for each of them. */
    private static final Set<String> EXPECTED = Set.of("8.1", "8.1.1", "8.1.2", "8.1.9", "8.2", "8.3", "8.3.1", "8.3.2",
            "8.3.5", "8.4.1", "3.1.4", "3.1.5", "3.3.1", "12.1.1", "12.1.2", "12.1.12", "12.2.5", "12.2.6", "12.2.9", "13.1");

    private final Map<String, RetentionTerm> terms;

    private RetentionTable(Map<String, RetentionTerm> terms) {
        this.terms = terms;
    }

    /** @throws IllegalStateException if the table is missing, incomplete or says something twice */
    public static RetentionTable load() {
        try (InputStream csv = RetentionTable.class.getResourceAsStream("/nl/dossierwacht/archive/retention/retention.csv")) {
            if (csv == null) {
                throw new IllegalStateException("the retention table is not packed with the application");
            }
            return read(new InputStreamReader(csv, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RetentionTable read(Reader csv) throws IOException {
        Map<String, RetentionTerm> terms = new LinkedHashMap<>();
        for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(csv)) {
            RetentionTerm term = term(row);
            if (terms.put(term.number(), term) != null) {
                throw new IllegalStateException("the retention table has two rows for " + term.number());
            }
        }
        if (!terms.keySet().equals(EXPECTED)) {
            Set<String> different = new TreeSet<>(EXPECTED);
            different.removeAll(terms.keySet());
            Set<String> unknown = new TreeSet<>(terms.keySet());
            unknown.removeAll(EXPECTED);
            throw new IllegalStateException("the retention table lacks " + different + ", doesn't know " + unknown);
        }
        return new RetentionTable(terms);
    }

    private static RetentionTerm term(CSVRecord row) {
        try {
            return new RetentionTerm(row.get("number"), row.get("result"), Period.parse(row.get("term")),
                    RetentionTerm.CountsFrom.valueOf(row.get("counts_from")), yes(row.get("longer_for_care")),
                    row.get("source"), row.get("checked_by"));
        } catch (RuntimeException e) {
            throw new IllegalStateException("the retention table can't be read at row " + row.getRecordNumber(), e);
        }
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no: " + word);
        };
    }

    /** @throws IllegalArgumentException if the selection list has no such result here */
    public RetentionTerm term(String number) {
        RetentionTerm term = terms.get(number);
        if (term == null) {
            throw new IllegalArgumentException("no retention term " + number);
        }
        return term;
    }

    /** All terms, in the order of the table. */
    public Collection<RetentionTerm> all() {
        return terms.values();
    }
}
