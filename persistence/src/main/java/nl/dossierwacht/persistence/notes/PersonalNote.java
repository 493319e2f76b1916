package nl.dossierwacht.persistence.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A note that is its author's alone (Q14, 28): of no dossier and no domain.
 *
 * @param version counts the changes, so that two windows lose nothing
 * @param about the dossier whose decision ends the note; known to the author only
 * @param expiresOn the last day of the note
 * @param beingShared whether it is becoming part of a dossier and can't be changed any more
 */
public record PersonalNote(UUID id, int version, String text, Optional<About> about, Instant writtenAt, LocalDate expiresOn, boolean beingShared) {

    /** The dossier that a note has to do with. It is stored inside the encrypted note, so that nobody else can count notes by dossier. */
    public record About(UUID dossier, String number) {
    }

    /** Never the text: a note ends up in no log. */
    @Override
    public String toString() {
        return "note " + id;
    }
}
