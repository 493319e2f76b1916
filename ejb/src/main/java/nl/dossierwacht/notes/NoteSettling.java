package nl.dossierwacht.notes;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.persistence.intake.DocumentRepository;
import nl.dossierwacht.persistence.notes.NoteSharing;
import nl.dossierwacht.persistence.notes.NoteStore;
import nl.dossierwacht.persistence.ring.HatScope;

/**
 * Ends what a server that stopped halfway left: a note marked as becoming a document. If the document is there, the
 * note goes; if it isn't, the note is an ordinary note again. Only under the hat of that dossier can be told which.
 */
@ApplicationScoped
public class NoteSettling {

    /** Longer than a transaction can last: what is younger may still be going on. */
    private static final Duration SURELY_OVER = Duration.ofMinutes(10);

    @Inject
    NoteStore notes;

    @Inject
    DocumentRepository documents;

    @Inject
    Clock clock;

    /** Settles what is unsettled of who is at work, under the hat that is worn. */
    public void settle() {
        for (NoteSharing sharing : notes.unsettled(clock.instant().minus(SURELY_OVER))) {
            if (sharing.becomes().domain().equals(HatScope.require().hat().domain())) {
                if (documents.isThere(sharing.becomes().dossier(), sharing.becomes().sha256())) {
                    sharing.done();
                } else {
                    sharing.undone();
                }
            }
        }
    }
}
