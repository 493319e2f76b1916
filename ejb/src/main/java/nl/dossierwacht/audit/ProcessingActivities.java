package nl.dossierwacht.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.separation.Action;

/**
 * Which processing activity of the register (AVG 30) an action belongs to; a table that a privacy officer can read. The id
 * goes into the access log and, from there, into the Logboek Dataverwerkingen.
 */
public final class ProcessingActivities {

    private final Map<Action, Activity> activities = new EnumMap<>(Action.class);

    /** The activities that a task is made of; each has words in the message bundles. */
    public enum Activity {
        WERKVOORRAAD, AANVRAAG, IDENTITEIT, INFORMEREN, BESLUIT, NOTITIES, MEDISCH_ADVIES, AFWEGING, VERSTREKKING, HANDHAVING, ARCHIEF, INZAGE, VERANTWOORDING, TOEZICHT,
        VITAAL_BELANG
    }

    private ProcessingActivities() {
    }

    /**
     * Reads and checks the table.
     *
     * @throws IllegalStateException if an action has no activity or two
     */
    public static ProcessingActivities load() {
        ProcessingActivities table = new ProcessingActivities();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader in = new InputStreamReader(ProcessingActivities.class.getResourceAsStream("/nl/dossierwacht/audit/activities.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                if (table.activities.put(Action.valueOf(row.get("action")), Activity.valueOf(row.get("activity"))) != null) {
                    throw new IllegalStateException("an action has two activities: " + row.get("action"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Action action : Action.values()) {
            if (!table.activities.containsKey(action)) {
                throw new IllegalStateException("no processing activity in activities.csv for " + action);
            }
        }
        return table;
    }

    /** The id of an action's activity in a domain, as in {@code wmo-toeleiding-aanvraag}. */
    public String of(DomainKey domain, Action action) {
        return written(domain.law() + "-" + domain.task()) + '-' + written(activities.get(action).name());
    }

    /** The activity that an id ends with; empty if there is none of that name any more. */
    public Optional<Activity> named(String id) {
        return Arrays.stream(Activity.values()).filter(activity -> id.endsWith('-' + written(activity.name()))).findFirst();
    }

    private static String written(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
