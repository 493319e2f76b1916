package nl.dossierwacht.archive;

import java.util.UUID;

/** What checking an archived item showed. @param whole whether it is what was put in, to the last bit */
public record CheckedItem(UUID item, boolean whole) {
}
