package nl.dossierwacht.person;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.person.FoundPerson.Bond;
import nl.dossierwacht.person.FoundPerson.HomeFamily;
import nl.dossierwacht.time.DutchDay;

/** The invented residents of Voorbeeldstad. For the demo and the tests only. */
public final class DemoPersonSource implements PersonSource {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

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
            boolean where = fields.contains(Field.HOME_ADDRESS) || fields.contains(Field.ADDRESS) && !secret;
            return new FoundPerson(bsn,
                    asked(fields, Field.NAME, row.get("name")),
                    asked(fields, Field.BIRTH_DATE, row.get("born")).map(LocalDate::parse),
                    where ? List.of(row.get("street"), row.get("town")) : List.of(),
                    secret,
                    fields.contains(Field.BOND) && !row.get("bond").isEmpty() ? List.of(new Bond(row.get("bond"), day(row.get("since")), day(row.get("ended")))) : List.of(),
                    fields.contains(Field.HOME_FAMILY) ? Optional.of(family(row)) : Optional.empty());
        });
    }

    private HomeFamily family(CSVRecord row) {
        List<CSVRecord> others = residents.values().stream().filter(other -> other != row && other.get("household").equals(row.get("household"))).toList();
        return new HomeFamily(others.stream().anyMatch(other -> other.get("bsn").equals(row.get("partner"))),
                others.stream().filter(other -> List.of(other.get("parents").split(" ")).contains(row.get("bsn")))
                        .map(child -> Period.between(LocalDate.parse(child.get("born")), LocalDate.now(HERE)).getYears()).toList(), 0);
    }

    private static String day(String day) {
        return day.isEmpty() ? "" : DutchDay.of(LocalDate.parse(day));
    }

    private static Optional<String> asked(Set<Field> fields, Field field, String value) {
        return fields.contains(field) ? Optional.of(value) : Optional.empty();
    }
}
