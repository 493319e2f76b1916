package nl.dossierwacht.reuse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.rules.Decision;

/** For which task data of which other task may be used, and on what condition (Q4, 6, 19, 21, 26, 29); a table that a jurist can read. */
public final class ReuseMatrix {

    private final Map<ReuseEnd, Map<ReuseEnd, Cell>> cells = new LinkedHashMap<>();

    private ReuseMatrix() {
    }

    /** A cell. @param article the article that says it, one of its rule */
    public record Cell(ReuseEnd from, ReuseEnd to, Reuse says, String article) {

        /** The rule that judges. */
        public DataMayBeReused rule() {
            return DataMayBeReused.where(says);
        }
    }

    /**
     * Reads and checks the table.
     *
     * @throws IllegalStateException if a cell is missing or there twice, names an article that its rule doesn't, or the own task isn't the own task
     */
    public static ReuseMatrix load() {
        try (Reader in = new InputStreamReader(ReuseMatrix.class.getResourceAsStream("/nl/dossierwacht/reuse/matrix.csv"), StandardCharsets.UTF_8)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReuseMatrix read(Reader in) throws IOException {
        ReuseMatrix matrix = new ReuseMatrix();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        for (CSVRecord row : format.parse(in)) {
            matrix.add(new Cell(end(row, "from"), end(row, "to"), Reuse.valueOf(row.get("says")), row.get("article")));
        }
        matrix.check();
        return matrix;
    }

    private static ReuseEnd end(CSVRecord row, String side) {
        return new ReuseEnd(Law.valueOf(row.get(side + "_law")), Task.valueOf(row.get(side + "_task")));
    }

    private void add(Cell cell) {
        if (!cell.rule().text().articles().contains(cell.article())) {
            throw new IllegalStateException("not an article of its rule: " + cell);
        }
        if (cells.computeIfAbsent(cell.to(), to -> new LinkedHashMap<>()).putIfAbsent(cell.from(), cell) != null) {
            throw new IllegalStateException("there twice: " + cell);
        }
    }

    private void check() {
        for (ReuseEnd to : cells.keySet()) {
            if (!cells.get(to).keySet().equals(cells.keySet())) {
                throw new IllegalStateException("a cell is missing for " + to);
            }
            for (Cell cell : cells.get(to).values()) {
                if (cell.from().equals(to) != (cell.says() == Reuse.OWN_TASK)) {
                    throw new IllegalStateException("the own task is the own task: " + cell);
                }
            }
        }
        for (Law law : Law.values()) {
            if (law != Law.NONE && cells.keySet().stream().noneMatch(end -> end.law() == law)) {
                throw new IllegalStateException("no task under " + law);
            }
        }
    }

    /** The tasks that have dossiers, in the order of the table. */
    public List<ReuseEnd> ends() {
        return List.copyOf(cells.keySet());
    }

    /** What the matrix says; nothing is opened for or from a task that isn't in it, as the medical adviser's (Q29). */
    public Reuse says(ReuseEnd from, ReuseEnd to) {
        Cell cell = cells.getOrDefault(to, Map.of()).get(from);
        return cell == null ? Reuse.NEVER : cell.says();
    }

    /** What may be used for a task, from each task in the order of the table; empty for a task that has no dossiers. */
    public List<Cell> usedFor(ReuseEnd to) {
        return List.copyOf(cells.getOrDefault(to, Map.of()).values());
    }

    /** Judges by the rule of the cell. */
    public Decision judge(ReuseFacts facts) {
        return DataMayBeReused.where(says(facts.from(), facts.to())).decide(facts);
    }
}
