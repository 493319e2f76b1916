package nl.dossierwacht.exchange;

import java.util.UUID;

/** A request is over at the holder; its own key isn't needed any more. */
record HeldIsOver(UUID held) {
}
