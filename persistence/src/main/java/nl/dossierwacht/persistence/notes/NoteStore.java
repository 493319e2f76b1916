package nl.dossierwacht.persistence.notes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Ids;
import nl.dossierwacht.persistence.notes.PersonalNote.About;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.ContentUnreadable;
import nl.dossierwacht.persistence.vault.Vault;

/**
 * Keeps personal notes, encrypted with their author's key. The author is who is at work now and never a parameter:
 * there is no way to ask for another's notes.
 */
@ApplicationScoped
public class NoteStore {

    private static final String LIVING = " and deleted_at is null and sharing is null";

    @Inject
    NotesDatabase database;

    @Inject
    Vault vault;

    /** Keeps a new note. @return its id */
    public UUID write(String text, Optional<About> about, Instant at, LocalDate expiresOn) {
        String author = author();
        UUID id = Ids.next();
        byte[] ciphertext = vault.encryptNote(author, id, new NoteContent(text, about).written());
        database.as(author, connection -> update(connection, "insert into notes.personal_note (id, author, ciphertext, written_at, expires_on) values (?, ?, ?, ?, ?)",
                id, author, ciphertext, at, expiresOn));
        return id;
    }

    /** The notes of who is at work, the newest first; a note whose key was destroyed is not there any more. */
    public List<PersonalNote> mine(LocalDate today) {
        String author = author();
        return database.as(author, connection -> {
            try (PreparedStatement query = prepare(connection, "select id, version, ciphertext, written_at, expires_on, sharing is not null from notes.personal_note"
                    + " where author = ? and deleted_at is null and expires_on >= ? order by written_at desc, id desc", author, today);
                    ResultSet rows = query.executeQuery()) {
                List<PersonalNote> notes = new ArrayList<>();
                while (rows.next()) {
                    read(author, rows).ifPresent(notes::add);
                }
                return notes;
            }
        });
    }

    /** One of the notes of who is at work. */
    public Optional<PersonalNote> find(UUID id, LocalDate today) {
        return mine(today).stream().filter(note -> note.id().equals(id)).findFirst();
    }

    /** Changes a note, unless it was changed, deleted or shared since this version. @return whether it was changed */
    public boolean change(UUID id, int version, String text, Optional<About> about, LocalDate expiresOn) {
        String author = author();
        byte[] ciphertext = vault.encryptNote(author, id, new NoteContent(text, about).written());
        return 1 == database.as(author, connection -> update(connection, "update notes.personal_note set version = version + 1, ciphertext = ?, expires_on = ?"
                + " where id = ? and author = ? and version = ?" + LIVING, ciphertext, expiresOn, id, author, version));
    }

    /** Deletes a note; for an hour it can be brought back. @return whether it was there, in this version */
    public boolean delete(UUID id, int version, Instant at) {
        String author = author();
        return 1 == database.as(author, connection -> update(connection, "update notes.personal_note set version = version + 1, deleted_at = ?"
                + " where id = ? and author = ? and version = ?" + LIVING, at, id, author, version));
    }

    /** Brings back a deleted note. @return whether it was still there */
    public boolean bringBack(UUID id) {
        String author = author();
        return 1 == database.as(author, connection -> update(connection, "update notes.personal_note set version = version + 1, deleted_at = null"
                + " where id = ? and author = ? and deleted_at is not null", id, author));
    }

    /** Lets go of notes for good. */
    public void destroy(List<UUID> ids) {
        destroyLater(ids).run();
    }

    /** Letting go of notes for good, for after a commit, when no hat is worn any more. */
    public Runnable destroyLater(List<UUID> ids) {
        String author = author();
        return () -> database.as(author, connection -> {
            for (UUID id : ids) {
                update(connection, "delete from notes.personal_note where id = ? and author = ? and sharing is null", id, author);
            }
            return null;
        });
    }

    /**
     * The first step of sharing: from now on the note is becoming this document, and can't be changed or shared again.
     * The caller files the document and says afterwards how that ended.
     *
     * @return empty if the note was changed, deleted or shared since this version
     */
    public Optional<NoteSharing> beginSharing(UUID id, int version, SharedAs becomes, Instant at) {
        String author = author();
        byte[] ciphertext = vault.encryptNote(author, placeOfSharing(id), becomes.value());
        int marked = database.as(author, connection -> update(connection, "update notes.personal_note set version = version + 1, sharing = ?, sharing_since = ?"
                + " where id = ? and author = ? and version = ?" + LIVING, ciphertext, at, id, author, version));
        return marked == 1 ? Optional.of(new NoteSharing(database, author, id, becomes)) : Optional.empty();
    }

    /** What was being shared before that moment and of which nobody said how it ended: a server was stopped in between. */
    public List<NoteSharing> unsettled(Instant before) {
        String author = author();
        return database.as(author, connection -> {
            try (PreparedStatement query = prepare(connection, "select id, sharing from notes.personal_note where author = ? and sharing_since < ?", author, before);
                    ResultSet rows = query.executeQuery()) {
                List<NoteSharing> unsettled = new ArrayList<>();
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    unsettled.add(new NoteSharing(database, author, id, SharedAs.parse(vault.decryptNote(author, placeOfSharing(id), rows.getBytes(2)))));
                }
                return unsettled;
            }
        });
    }

    /** Deletes what is past its term, of all authors; sees none of it. For the job. */
    public void deletePastTheirTerm() {
        // No condition here: a question would need to see rows. The row policy lets go of nothing else.
        database.asNobody(connection -> update(connection, "delete from notes.personal_note"));
    }

    private Optional<PersonalNote> read(String author, ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        try {
            NoteContent content = NoteContent.read(vault.decryptNote(author, id, row.getBytes(3)));
            return Optional.of(new PersonalNote(id, row.getInt(2), content.text(), content.about(), row.getTimestamp(4).toInstant(),
                    row.getObject(5, LocalDate.class), row.getBoolean(6)));
        } catch (ContentUnreadable keyDestroyed) {
            return Optional.empty();
        }
    }

    private static String author() {
        return HatScope.require().employee();
    }

    /** Another place than the note's own, so that the two ciphertexts can't be exchanged. */
    private static UUID placeOfSharing(UUID note) {
        return new UUID(~note.getMostSignificantBits(), note.getLeastSignificantBits());
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant at ? Timestamp.from(at) : values[i]);
        }
        return statement;
    }
}
