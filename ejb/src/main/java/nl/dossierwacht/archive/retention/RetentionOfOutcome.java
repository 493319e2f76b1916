package nl.dossierwacht.archive.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.archive.retention.RetentionTerm.CountsFrom;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.dossier.Dossier.Outcome;

/** Which row of the selection list a decided dossier falls under, and what that means for its days. */
public final class RetentionOfOutcome {

    private final Map<Law, Map<Outcome, RetentionTerm>> terms = new EnumMap<>(Law.class);

    private RetentionOfOutcome() {
    }

    /** @throws IllegalStateException if the table is missing, lacks an outcome of a law, or says something twice */
    public static RetentionOfOutcome load() {
        try (InputStream csv = RetentionOfOutcome.class.getResourceAsStream("/nl/dossierwacht/archive/retention/outcomes.csv")) {
            if (csv == null) {
                throw new IllegalStateException("the table of outcomes is not packed with the application");
            }
            return read(new InputStreamReader(csv, StandardCharsets.UTF_8), RetentionTable.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RetentionOfOutcome read(Reader csv, RetentionTable table) throws IOException {
        RetentionOfOutcome outcomes = new RetentionOfOutcome();
        for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(csv)) {
            Map<Outcome, RetentionTerm> ofLaw = outcomes.terms.computeIfAbsent(Law.valueOf(row.get("law")), law -> new EnumMap<>(Outcome.class));
            if (ofLaw.put(Outcome.valueOf(row.get("outcome")), table.term(row.get("number"))) != null) {
                throw new IllegalStateException("there twice: " + row.get("law") + " " + row.get("outcome"));
            }
        }
        for (Law law : Law.values()) {
            if (law != Law.NONE && outcomes.terms.getOrDefault(law, Map.of()).size() != Outcome.values().length) {
                throw new IllegalStateException("an outcome has no retention term under " + law);
            }
        }
        return outcomes;
    }

    /**
     * How long the archive file of a decision is kept. A term from the end of the matter runs from the decision, however
     * late the dossier is finalised: a backlog doesn't lengthen it (AVG 5 lid 1 onder e). A term from the end of the provision has no
     * days yet.
     */
    public ArchiveFile.Retention of(Law law, Outcome outcome, LocalDate decidedOn) {
        RetentionTerm term = terms.get(law).get(outcome);
        boolean runs = term.countsFrom() == CountsFrom.END_OF_PROCESS;
        return new ArchiveFile.Retention(term.number(), term.term(), term.countsFrom().name(), runs ? decidedOn : null, runs ? term.destroyableFrom(decidedOn) : null);
    }
}
