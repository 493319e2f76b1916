package nl.dossierwacht.exchange;

import java.util.Optional;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.reuse.ReuseEnd;

/** How a holder is kept and named. */
final class Holders {

    private Holders() {
    }

    static String key(ReuseEnd end) {
        return end.law() + "/" + end.task();
    }

    static String key(DomainKey holder) {
        return key(ReuseEnd.of(holder)) + "/" + holder.organisation();
    }

    static ReuseEnd end(String key) {
        String[] parts = key.split("/");
        return new ReuseEnd(Law.valueOf(parts[0]), Task.valueOf(parts[1]));
    }

    /** Which organisation; empty if the key doesn't say, as when each task had one. */
    static Optional<String> organisation(String key) {
        String[] parts = key.split("/");
        return parts.length > 2 ? Optional.of(parts[2]) : Optional.empty();
    }

    /** As a reader of papers and letters knows a task, or one organisation of it. */
    static String dutch(String key) {
        ReuseEnd end = end(key);
        return end.task() == Task.HULPVERLENING ? organisation(key).map(team -> team(team) + ofLaw(end)).orElseGet(() -> dutch(end)) : dutch(end);
    }

    /** As a reader of papers and letters knows them. */
    static String dutch(ReuseEnd end) {
        if (end.task() == Task.HULPVERLENING) {
            return "het wijkteam" + ofLaw(end);
        }
        return switch (end.law()) {
            case WMO -> "het team Wmo van de gemeente";
            case JEUGDWET -> "het team Jeugd van de gemeente";
            case PARTICIPATIEWET -> end.task() == Task.HANDHAVING ? "handhaving van de Participatiewet" : "het team Werk en Inkomen van de gemeente";
            case WGS -> "het team Schuldhulp van de gemeente";
            case NONE -> throw new IllegalStateException("no data under no law");
        };
    }

    /** The name of an organisation, as people write it. */
    static String team(String organisation) {
        return organisation.replace('-', ' ');
    }

    private static String ofLaw(ReuseEnd end) {
        return end.law() == Law.WMO ? " (Wmo)" : " (Jeugdwet)";
    }
}
