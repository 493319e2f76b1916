package nl.dossierwacht.archive;

import nl.dossierwacht.persistence.archive.ArchiveChoice.Choice;

/**
 * A choice for one item, as the rules look at it.
 *
 * @param fromResident whether the item is a paper that the resident handed in
 * @param decision whether the item is the decision itself
 * @param necessary whether the necessity of the item was stated
 * @param found whether the gate of today would refuse the item
 * @param why why this choice
 */
public record ChoiceFacts(Choice choice, boolean fromResident, boolean decision, boolean necessary, boolean found, String why) {
}
