package nl.dossierwacht.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An open door, as who opened it sees it.
 *
 * @param who what was typed to find the person; empty in a list
 * @param items each that was asked for, whether anything was found or not; empty in a list
 */
public record OpenedView(String reference, Instant openedAt, Instant endsAt, String who, List<Item> items) {

    public OpenedView {
        items = List.copyOf(items);
    }

    /** One item that was asked for. @param found empty whether the person isn't known or nothing of it is */
    public record Item(NeededItem item, List<Found> found) {
        public Item {
            found = List.copyOf(found);
        }
    }

    /** A copy. @param on when it was written down */
    public record Found(String text, LocalDate on) {

        /** Never the content. */
        @Override
        public String toString() {
            return "copy";
        }
    }

    /** Never the content. */
    @Override
    public String toString() {
        return reference;
    }
}
