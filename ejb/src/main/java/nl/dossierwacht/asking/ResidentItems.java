package nl.dossierwacht.asking;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.person.PersonSource.Field;

/**
 * What a resident can be asked for under each law, and which of it an authentic source holds (Q8, 23); a table that a jurist can read. A municipality may put a table of
 * its own in the place of the rows of the Participatiewet; what the BRP holds stays with the BRP.
 */
public final class ResidentItems {

    /** The variable of the environment that names a municipality's own table. */
    public static final String VARIABLE = "DW_RESIDENT_ITEMS";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> COLUMNS = List.of("law", "item", "name", "enough", "why", "source", "fields", "report");
    private static final Set<Field> FETCHABLE = EnumSet.of(Field.HOME_ADDRESS, Field.BOND, Field.HOME_FAMILY);
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 80;

    private final Map<Law, List<Item>> items = new EnumMap<>(Law.class);

    /**
     * One of them.
     *
     * @param enough the least that is enough, for the resident
     * @param usualWhy why it is usually needed
     * @param source the authentic source that holds it, if one does
     * @param reported whether changes of it stay the resident's to report (PW 17 lid 1)
     */
    public record Item(String code, String name, String enough, String usualWhy, Optional<Source> source, boolean reported) {
    }

    /** An authentic source. @param fields what to ask of it through our own connection; none if there is none */
    public record Source(String name, Set<Field> fields) {
        public Source {
            fields = Set.copyOf(fields);
        }

        /** Whether we are connected with it. */
        public boolean isConnected() {
            return !fields.isEmpty();
        }
    }

    private ResidentItems() {
    }

    /** The table that is built in. @throws IllegalStateException if something is wrong with it */
    public static ResidentItems builtIn() {
        ResidentItems table = new ResidentItems();
        try (Reader in = new InputStreamReader(ResidentItems.class.getResourceAsStream("/nl/dossierwacht/asking/resident-items.csv"), StandardCharsets.UTF_8)) {
            table.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Law law : Law.values()) {
            if (law != Law.NONE && table.under(law).isEmpty()) {
                throw new IllegalStateException("nothing can be asked under " + law);
            }
        }
        return table;
    }

    /** The table with the rows that the environment names. @throws IllegalStateException if they are wrong, in words that tell where */
    public static ResidentItems in(Map<String, String> environment) {
        ResidentItems table = builtIn();
        String file = environment.getOrDefault(VARIABLE, "");
        if (file.isBlank()) {
            return table;
        }
        List<Item> ofBrp = table.under(Law.PARTICIPATIEWET).stream().filter(item -> item.source().filter(Source::isConnected).isPresent()).toList();
        table.items.remove(Law.PARTICIPATIEWET);
        ResidentItems own = new ResidentItems();
        try (Reader in = Files.newBufferedReader(Path.of(file))) {
            own.read(in);
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalStateException("it can't be read", unreadable);
        }
        if (!own.items.keySet().equals(Set.of(Law.PARTICIPATIEWET))) {
            throw new IllegalStateException("its rows are of the law PARTICIPATIEWET only");
        }
        for (Item item : ofBrp) {
            if (own.item(Law.PARTICIPATIEWET, item.code()).filter(kept -> kept.source().equals(item.source())).isEmpty()) {
                throw new IllegalStateException("the item " + item.code() + " stays with the BRP: keep its row");
            }
        }
        table.items.putAll(own.items);
        return table;
    }

    /** What is wrong with the rows that the environment names; empty if nothing is. */
    public static Optional<String> faultIn(Map<String, String> environment) {
        try {
            in(environment);
            return Optional.empty();
        } catch (IllegalStateException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    /** What can be asked under a law. */
    public List<Item> under(Law law) {
        return List.copyOf(items.getOrDefault(law, List.of()));
    }

    /** One item under a law. */
    public Optional<Item> item(Law law, String code) {
        return under(law).stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private void read(Reader in) throws IOException {
        try (Stream<CSVRecord> rows = rows(in)) {
            rows.forEach(this::add);
        } catch (IllegalArgumentException | UncheckedIOException malformed) {
            throw new IllegalStateException("it isn't a CSV file with the columns " + String.join(",", COLUMNS), malformed);
        }
    }

    private static Stream<CSVRecord> rows(Reader in) throws IOException {
        var parser = FORMAT.parse(in);
        if (!parser.getHeaderNames().equals(COLUMNS)) {
            throw new IllegalArgumentException("other columns");
        }
        return parser.stream();
    }

    private void add(CSVRecord row) {
        String where = "row " + row.getRecordNumber() + ": ";
        if (!row.isConsistent()) {
            throw new IllegalStateException(where + "not as many cells as columns");
        }
        Law law = Stream.of(Law.values()).filter(one -> one != Law.NONE && one.name().equals(row.get("law"))).findFirst().orElseThrow(() -> new IllegalStateException(where + "no such law"));
        if (!row.get("item").matches("[a-z0-9-]{2,60}") || item(law, row.get("item")).isPresent()) {
            throw new IllegalStateException(where + "the item must be small letters, figures and dashes, and there once");
        }
        if (row.get("name").isBlank() || row.get("name").length() > LONGEST_NAME || !isText(row.get("enough")) || !isText(row.get("why"))) {
            throw new IllegalStateException(where + "name, enough and why must be written out");
        }
        if (!Set.of("yes", "no").contains(row.get("report"))) {
            throw new IllegalStateException(where + "report must be yes or no");
        }
        items.computeIfAbsent(law, unused -> new ArrayList<>()).add(new Item(row.get("item"), row.get("name"), row.get("enough"), row.get("why"), source(law, row, where), row.get("report").equals("yes")));
    }

    private static boolean isText(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    private static Optional<Source> source(Law law, CSVRecord row, String where) {
        String name = row.get("source").strip();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (String field : row.get("fields").strip().split(" +")) {
            if (!field.isEmpty()) {
                fields.add(FETCHABLE.stream().filter(one -> one.name().equals(field)).findFirst().orElseThrow(() -> new IllegalStateException(where + "no such field")));
            }
        }
        if (name.isEmpty() ? !fields.isEmpty() : law != Law.PARTICIPATIEWET || !fields.isEmpty() && !name.equals("BRP") || name.length() > LONGEST_NAME) {
            throw new IllegalStateException(where + "a source is of the Participatiewet, and fields are of the BRP");
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new Source(name, fields));
    }
}
