package nl.dossierwacht.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseMatrix;

/** Who holds the data of each task, and the items that can be asked there by name; a table that a jurist can read. */
public final class RequestItems {

    private final Map<ReuseEnd, String> organisations = new LinkedHashMap<>();
    private final Map<ReuseEnd, List<String>> names = new LinkedHashMap<>();

    private RequestItems() {
    }

    /**
     * Reads and checks the table.
     *
     * @throws IllegalStateException if a task of the matrix has no items, an item is there twice, or a task has two holders
     */
    public static RequestItems load() {
        RequestItems items = new RequestItems();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(RequestItems.class.getResourceAsStream("/nl/dossierwacht/exchange/items.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                items.add(new ReuseEnd(Law.valueOf(row.get("law")), Task.valueOf(row.get("task"))), row.get("organisation"), row.get("name"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!items.names.keySet().containsAll(ReuseMatrix.load().ends())) {
            throw new IllegalStateException("a task without items");
        }
        return items;
    }

    private void add(ReuseEnd holder, String organisation, String name) {
        if (!organisations.computeIfAbsent(holder, unused -> organisation).equals(organisation)) {
            throw new IllegalStateException("two holders: " + holder);
        }
        List<String> known = names.computeIfAbsent(holder, unused -> new ArrayList<>());
        if (known.contains(name)) {
            throw new IllegalStateException("there twice: " + holder + " " + name);
        }
        known.add(name);
    }

    /** What can be asked of a holder, by name. */
    public List<String> of(ReuseEnd holder) {
        return List.copyOf(names.getOrDefault(holder, List.of()));
    }

    /** The domain that holds the data in a municipality; empty for a task that has no dossiers. */
    public Optional<DomainKey> domain(ReuseEnd holder, String municipality) {
        return Optional.ofNullable(organisations.get(holder)).map(organisation -> new DomainKey(municipality, holder.law(), holder.task(), organisation));
    }
}
