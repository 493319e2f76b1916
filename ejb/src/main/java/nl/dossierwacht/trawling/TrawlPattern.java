package nl.dossierwacht.trawling;

import java.util.EnumSet;
import java.util.Set;

import nl.dossierwacht.persistence.trawling.Reach;
import nl.dossierwacht.persistence.trawling.Reach.Kind;

/** The ways in which somebody may look around where they have nothing to do; {@code limits.csv} says from how many on. */
public enum TrawlPattern {
    DOSSIERS_OF_OTHERS(false, Kind.UNASSIGNED),
    ARCHIVE_OF_OTHERS(false, Kind.CUSTODIAN),
    NUMBERS_IN_A_ROW(true, Kind.UNASSIGNED, Kind.UNKNOWN),
    NOT_THERE(false, Kind.UNKNOWN),
    SEARCHES_IN_VAIN(false, Kind.MISSED),
    NEAR_MISSES(true, Kind.MISSED),
    RESIDENTS_LOOKED_UP(false, Kind.LOOKED_UP);

    private final boolean alike;
    private final Set<Kind> kinds;

    TrawlPattern(boolean alike, Kind first, Kind... more) {
        this.alike = alike;
        this.kinds = EnumSet.of(first, more);
    }

    /** Whether only what has a feature in common counts together. */
    boolean isOfAlike() {
        return alike;
    }

    /** Whether it is made of this. */
    boolean counts(Reach reach) {
        return kinds.contains(reach.kind());
    }
}
