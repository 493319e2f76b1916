package nl.dossierwacht.notes;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.persistence.dossier.Dossier;

/**
 * Notes that are becoming part of a work file. Of who is at work only: of others' notes nobody can know (Q14, 28). A
 * sharing by somebody else that is going on holds the dossier's row, so that finalising waits for its end.
 */
@ApplicationScoped
public class NotePart implements WorkFilePart {

    @Inject
    NoteSettling settling;

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return settling.isUnsettledFor(dossier) ? List.of(OpenEnd.of(OpenEnd.Kind.NOTE_UNSETTLED, "")) : List.of();
    }

    @Override
    public void cease(Dossier dossier) {
        // A shared note is a document; a note that isn't shared belongs to no dossier.
    }
}
