package nl.dossierwacht.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.reuse.ReuseEnd;

/** A request as the asker sees it. What was refused, what isn't known and what nobody looked at are the same here (Q4). */
public record RequestView(UUID id, ReuseEnd holder, String purpose, LocalDate askedOn, LocalDate until, String askedBy, Optional<LocalDate> toldOn, Optional<LocalDate> postponeUntil,
        boolean open, List<Item> items) {

    /** One item. @param because why the holder doesn't give it; only beside something that is given */
    public record Item(String name, String why, ItemState state, Optional<LocalDate> givenOn, Optional<String> because) {
    }

    /** What the asker sees of an item. */
    public enum ItemState {
        /** Nothing yet. */
        WAITING,
        /** A copy is in the work file. */
        GIVEN,
        /** The holder gave another item, and not this one. */
        REFUSED,
        /** The last day went by without it. */
        NOTHING,
        /** It was withdrawn before it came. */
        STOPPED;

        /** What can be seen: of the holder's side nothing but what crossed. */
        static ItemState seen(boolean given, boolean refused, boolean withdrawn, boolean over) {
            return given ? GIVEN : refused ? REFUSED : withdrawn ? STOPPED : over ? NOTHING : WAITING;
        }
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "request of " + askedOn;
    }
}
