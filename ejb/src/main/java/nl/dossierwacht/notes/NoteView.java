package nl.dossierwacht.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.persistence.notes.PersonalNote;

/**
 * A note as its author sees it.
 *
 * @param about the number of the dossier whose decision ends it; empty if a date does
 */
public record NoteView(UUID id, int version, String text, Optional<String> about, Instant writtenAt, LocalDate expiresOn, boolean beingShared) {

    static NoteView of(PersonalNote note) {
        return new NoteView(note.id(), note.version(), note.text(), note.about().map(PersonalNote.About::number), note.writtenAt(), note.expiresOn(), note.beingShared());
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "note " + id;
    }
}
