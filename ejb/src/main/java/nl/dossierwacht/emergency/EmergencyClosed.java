package nl.dossierwacht.emergency;

import java.util.UUID;

/** Who opened a door closed it before its time; its key isn't needed any more. */
record EmergencyClosed(UUID opening) {
}
