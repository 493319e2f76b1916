package nl.dossierwacht.persistence.trawling;

import java.time.Instant;
import java.util.Set;

/**
 * What an account reached for once that isn't its own. Holds names under a key only, of nobody and nothing in the clear.
 *
 * @param key what was asked for; the same asked again has the same key
 * @param features what it has in common with other things that could be asked for, as the same name with any date
 */
public record Reach(Kind kind, String key, Set<String> features, Instant at) {

    /** What came of it. */
    public enum Kind {
        /** A dossier that is somebody else's. */
        UNASSIGNED,
        /** The same, by who keeps the archive of all. */
        CUSTODIAN,
        /** A number or an id that isn't there under the worn hat, whether it is elsewhere or not. */
        UNKNOWN,
        /** A search that found nothing. */
        MISSED,
        /** A resident in the person source. */
        LOOKED_UP
    }

    public Reach {
        features = Set.copyOf(features);
    }
}
