package nl.dossierwacht.suspicion;

import java.util.UUID;

/** A message was dealt with; its own key isn't needed any more. */
record SignalDealtWith(UUID signal) {
}
