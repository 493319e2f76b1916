package nl.dossierwacht.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a domain says of its processing, for the answer (AVG 15 lid 1).
 *
 * @param purposes (a) what the data are used for
 * @param categories (b) which kinds of data
 * @param recipients (c) who received them
 * @param sources (g) where they came from
 * @param retention (d) how long they are kept, in words
 */
public record PartFacts(List<String> purposes, List<String> categories, List<String> recipients, List<String> sources, String retention) {

    /** The longest text of all items of one kind, in characters. */
    public static final int LONGEST = 2000;

    private enum Kind { PURPOSE, CATEGORY, RECIPIENT, SOURCE, RETENTION }

    public PartFacts {
        purposes = lines(purposes);
        categories = lines(categories);
        recipients = lines(recipients);
        sources = lines(sources);
        retention = retention == null ? "" : retention.strip();
        if (purposes.isEmpty() || categories.isEmpty() || retention.isEmpty()) {
            throw new IllegalArgumentException("AVG 15 lid 1 asks for purposes, categories and the term at least");
        }
    }

    /** The facts as bytes, one a line. */
    byte[] written() {
        StringBuilder out = new StringBuilder();
        write(out, Kind.PURPOSE, purposes);
        write(out, Kind.CATEGORY, categories);
        write(out, Kind.RECIPIENT, recipients);
        write(out, Kind.SOURCE, sources);
        write(out, Kind.RETENTION, List.of(retention.replaceAll("\\R", " ")));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #written()} wrote. */
    static PartFacts read(byte[] written) {
        Map<Kind, List<String>> read = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            read.put(kind, new ArrayList<>());
        }
        new String(written, StandardCharsets.UTF_8).lines().forEach(line -> {
            int tab = line.indexOf('\t');
            read.get(Kind.valueOf(line.substring(0, tab))).add(line.substring(tab + 1));
        });
        return new PartFacts(read.get(Kind.PURPOSE), read.get(Kind.CATEGORY), read.get(Kind.RECIPIENT), read.get(Kind.SOURCE),
                String.join("; ", read.get(Kind.RETENTION)));
    }

    private static void write(StringBuilder out, Kind kind, List<String> items) {
        items.forEach(item -> out.append(kind).append('\t').append(item).append('\n'));
    }

    private static List<String> lines(List<String> items) {
        return items == null ? List.of() : items.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }
}
