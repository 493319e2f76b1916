package nl.dossierwacht.letters;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;

/** The letterhead of the municipality that a domain belongs to. */
@ApplicationScoped
public class Letterhead {

    private final Map<String, CSVRecord> senders = new HashMap<>();

    @Inject
    Clock clock;

    /** Reads the senders. */
    public Letterhead() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(Letterhead.class.getResourceAsStream("/nl/dossierwacht/letters/senders.csv"), StandardCharsets.UTF_8)) {
            format.parse(in).forEach(row -> senders.put(row.get("municipality"), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An envelope of today.
     *
     * @param reference number of the dossier or request
     * @throws IllegalStateException if the municipality has no letterhead: a letter without a sender isn't sent
     */
    public Envelope envelope(DomainKey from, String addressee, List<String> addressLines, String reference) {
        CSVRecord sender = senders.get(from.municipality());
        if (sender == null) {
            throw new IllegalStateException("no letterhead for " + from.municipality());
        }
        return new Envelope(LetterLanguage.DUTCH, sender.get("name"), List.of(sender.get("line1"), sender.get("line2"), sender.get("line3")), addressee,
                addressLines, LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam")), reference, team(from.law()));
    }

    /**
     * The name of a municipality, as in {@code Gemeente Voorbeeldstad}.
     *
     * @throws IllegalStateException if it has no letterhead
     */
    public String name(DomainKey of) {
        CSVRecord sender = senders.get(of.municipality());
        if (sender == null) {
            throw new IllegalStateException("no letterhead for " + of.municipality());
        }
        return sender.get("name");
    }

    private static String team(Law law) {
        return switch (law) {
            case WMO -> "Team Wmo";
            case JEUGDWET -> "Team Jeugd";
            case PARTICIPATIEWET -> "Team Werk en Inkomen";
            case WGS -> "Team Schuldhulp";
            case NONE -> "Team Privacy en Inzage";
        };
    }
}
