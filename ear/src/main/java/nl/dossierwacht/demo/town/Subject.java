package nl.dossierwacht.demo.town;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.DomainKey;

/**
 * What people ask for under a law.
 *
 * @param domain law and task, as in {@code WMO/TOELEIDING}
 * @param papers that come with it
 * @param granted the reasons if it is granted
 * @param refused the reasons if it isn't
 */
record Subject(String domain, Who who, String text, List<String> papers, String granted, String refused) {

    /** Who asks for it. */
    enum Who {
        CHILD(0, 17), ADULT(18, 110), WORKING(18, 66), ELDER(60, 110);

        private final int least;
        private final int most;

        Who(int least, int most) {
            this.least = least;
            this.most = most;
        }

        boolean isOne(LocalDate born, LocalDate on) {
            int age = Period.between(born, on).getYears();
            return age >= least && age <= most;
        }
    }

    /** All of them. */
    static List<Subject> all() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(Subject.class.getResourceAsStream("/nl/dossierwacht/demo/town/subjects.csv"), StandardCharsets.UTF_8)) {
            return format.parse(in).stream().map(Subject::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Subject of(CSVRecord row) {
        return new Subject(row.get("domain"), Who.valueOf(row.get("who")), row.get("subject"), List.of(row.get("papers").split(" ")), row.get("granted"), row.get("refused"));
    }

    boolean isUnder(DomainKey key) {
        return domain.equals(key.law() + "/" + key.task());
    }
}
