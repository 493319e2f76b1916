package nl.dossierwacht.notes;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.notes.NoteSharing;
import nl.dossierwacht.persistence.notes.NoteStore;
import nl.dossierwacht.persistence.ring.HatScope;

/**
 * Ends what a server that stopped halfway left: a note marked as becoming a document. If the document is there, or its
 * dossier was finalised meanwhile (a note about a dossier goes with the decision), the note goes; else it is an ordinary note again. Only
 * under the hat of that dossier can be told which.
 */
@ApplicationScoped
public class NoteSettling {

    /** Longer than a transaction can last: what is younger may still be going on. */
    private static final Duration SURELY_OVER = Duration.ofMinutes(10);

    @Inject
    NoteStore notes;

    @Inject
    WorkFile workFile;

    @Inject
    OpenDossiers dossiers;

    @Inject
    Clock clock;

    /** Whether a note of who is at work is still becoming part of this dossier; what can be settled is settled first. */
    boolean isUnsettledFor(Dossier dossier) {
        settle();
        return notes.unsettled(clock.instant()).stream().anyMatch(sharing -> sharing.becomes().dossier().equals(dossier.id()));
    }

    /** Settles what is unsettled of who is at work, under the hat that is worn. */
    public void settle() {
        for (NoteSharing sharing : notes.unsettled(clock.instant().minus(SURELY_OVER))) {
            if (sharing.becomes().domain().equals(HatScope.require().hat().domain())) {
                if (workFile.holds(sharing.becomes().dossier(), sharing.becomes().sha256()) || dossiers.isFinalised(sharing.becomes().dossier())) {
                    sharing.done();
                } else {
                    sharing.undone();
                }
            }
        }
    }
}
