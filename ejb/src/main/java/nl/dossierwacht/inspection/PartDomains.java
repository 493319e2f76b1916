package nl.dossierwacht.inspection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;

/** The domains of which the college is controller, all of which are asked; a table that a jurist can read. */
public final class PartDomains {

    private final List<PartDomain> domains = new ArrayList<>();

    private PartDomains() {
    }

    /**
     * Reads and checks the table.
     *
     * @throws IllegalStateException if a law has no domain, or a domain is there twice
     */
    public static PartDomains load() {
        PartDomains table = new PartDomains();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(PartDomains.class.getResourceAsStream("/nl/dossierwacht/inspection/domains.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                table.add(domain(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Law law : Law.values()) {
            if (law != Law.NONE && table.domains.stream().noneMatch(domain -> domain.law() == law)) {
                throw new IllegalStateException("no domain to ask under " + law);
            }
        }
        return table;
    }

    private static PartDomain domain(CSVRecord row) {
        return new PartDomain(Law.valueOf(row.get("law")), Task.valueOf(row.get("task")), row.get("organisation"), row.get("name"),
                new PartFacts(listed(row, "purposes"), listed(row, "categories"), listed(row, "recipients"), listed(row, "sources"), row.get("retention")));
    }

    private static List<String> listed(CSVRecord row, String column) {
        return Stream.of(row.get(column).split("\\|")).map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    private void add(PartDomain domain) {
        if (domains.stream().anyMatch(known -> known.law() == domain.law() && known.task() == domain.task())) {
            throw new IllegalStateException("there twice: " + domain.law() + " " + domain.task());
        }
        domains.add(domain);
    }

    /** The domains under some laws, in the order of the table. */
    public List<PartDomain> under(Set<Law> scope) {
        return domains.stream().filter(domain -> scope.contains(domain.law())).toList();
    }

    /** The domain with this key, if it is one that is asked. */
    public Optional<PartDomain> of(DomainKey key) {
        return domains.stream().filter(domain -> domain.in(key.municipality()).equals(key)).findFirst();
    }

    /** Puts what is about domains in the order of the table. @throws IllegalStateException if one is about a domain that isn't asked */
    public <T> List<T> inOrder(List<T> things, Function<T, DomainKey> domainOf) {
        return things.stream().sorted(Comparator.comparingInt(thing -> domains.indexOf(required(domainOf.apply(thing))))).toList();
    }

    /** The domain with this key. @throws IllegalStateException if it isn't one that is asked */
    public PartDomain required(DomainKey key) {
        return of(key).orElseThrow(() -> new IllegalStateException("a domain that isn't asked: " + key));
    }

    /** The laws to choose from. */
    public List<Law> laws() {
        return domains.stream().map(PartDomain::law).distinct().toList();
    }
}
