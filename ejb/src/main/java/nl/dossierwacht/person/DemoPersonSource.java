package nl.dossierwacht.person;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.Bsn;

/** The invented residents of Voorbeeldstad. For the demo and the tests only. */
public final class DemoPersonSource implements PersonSource {

    private final Map<String, CSVRecord> residents = new LinkedHashMap<>();

    /** Reads the residents. */
    public DemoPersonSource() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(DemoPersonSource.class.getResourceAsStream("/nl/dossierwacht/person/voorbeeldstad.csv"), StandardCharsets.UTF_8)) {
            format.parse(in).forEach(row -> residents.put(row.get("bsn"), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The BSNs of all residents, for who fills the demo. */
    public List<Bsn> everybody() {
        return residents.keySet().stream().map(Bsn::new).toList();
    }

    /** Who else lives in the household of somebody, for who fills the demo. */
    public List<Bsn> household(Bsn of) {
        CSVRecord resident = residents.get(of.digits());
        return residents.values().stream().filter(other -> other != resident && other.get("household").equals(resident.get("household")))
                .map(other -> new Bsn(other.get("bsn"))).toList();
    }

    @Override
    public Optional<FoundPerson> find(Bsn bsn, Set<Field> fields) {
        return Optional.ofNullable(residents.get(bsn.digits())).map(row -> {
            boolean secret = Boolean.parseBoolean(row.get("secret"));
            return new FoundPerson(bsn,
                    asked(fields, Field.NAME, row.get("name")),
                    asked(fields, Field.BIRTH_DATE, row.get("born")).map(LocalDate::parse),
                    fields.contains(Field.ADDRESS) && !secret ? List.of(row.get("street"), row.get("town")) : List.of(),
                    secret);
        });
    }

    private static Optional<String> asked(Set<Field> fields, Field field, String value) {
        return fields.contains(field) ? Optional.of(value) : Optional.empty();
    }
}
