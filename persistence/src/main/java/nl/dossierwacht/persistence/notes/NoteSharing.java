package nl.dossierwacht.persistence.notes;

import java.util.UUID;

/**
 * A note on its way into a dossier. Note and document are in two transactions; whoever files the document says here,
 * after its commit or rollback, how it ended. If nobody does, {@link NoteStore#unsettled} finds it again.
 */
public final class NoteSharing {

    private final NotesDatabase database;
    private final String author;
    private final UUID note;
    private final SharedAs becomes;

    NoteSharing(NotesDatabase database, String author, UUID note, SharedAs becomes) {
        this.database = database;
        this.author = author;
        this.note = note;
        this.becomes = becomes;
    }

    /** The document that the note becomes. */
    public SharedAs becomes() {
        return becomes;
    }

    /** The document is there: the note is gone. */
    public void done() {
        database.as(author, connection -> NoteStore.update(connection, "delete from notes.personal_note where id = ? and author = ? and sharing is not null", note, author));
    }

    /** The document isn't there: the note is an ordinary note again. */
    public void undone() {
        database.as(author, connection -> NoteStore.update(connection, "update notes.personal_note set version = version + 1, sharing = null, sharing_since = null"
                + " where id = ? and author = ?", note, author));
    }
}
