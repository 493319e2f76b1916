package nl.dossierwacht.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a list of dossiers.
 *
 * @param before how many come before this page
 * @param total how many there are, exactly
 */
public record DossierListPage(List<DossierSummary> dossiers, long before, long total) {

    /** The longest that a page is. */
    public static final int LONGEST = 50;

    public DossierListPage {
        dossiers = List.copyOf(dossiers);
    }

    /** The place of the first one shown, counted from 1; 0 if there is none. */
    public long from() {
        return dossiers.isEmpty() ? 0 : before + 1;
    }

    /** The place of the last one shown; 0 if there is none. */
    public long to() {
        return dossiers.isEmpty() ? 0 : before + dossiers.size();
    }

    /** How many the next page has. */
    public long onNext() {
        return Math.min(LONGEST, total - to());
    }

    /** How many the page before has. */
    public long onPrevious() {
        return Math.min(LONGEST, before);
    }

    /** The dossier after which the next page goes on; empty on the last page. */
    public Optional<UUID> next() {
        return onNext() > 0 && !dossiers.isEmpty() ? Optional.of(dossiers.get(dossiers.size() - 1).id()) : Optional.empty();
    }

    /** The dossier before which the page before ends; empty on the first page. */
    public Optional<UUID> previous() {
        return onPrevious() > 0 && !dossiers.isEmpty() ? Optional.of(dossiers.get(0).id()) : Optional.empty();
    }
}
