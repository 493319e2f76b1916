package nl.dossierwacht.dossier;

import java.util.List;

import nl.dossierwacht.persistence.dossier.Dossier;

/** A feature that keeps something in work files. Asked inside a service call, under the hat that is worn. */
public interface WorkFilePart {

    /** How many pieces of the feature are in this work file, as people count them; none if it keeps no pieces. */
    default int pieces(Dossier dossier) {
        return 0;
    }

    /** What isn't settled in this work file; empty if nothing keeps it from ending. */
    List<OpenEnd> openEnds(Dossier dossier);

    /** The work file ends: what the feature kept in it ceases to exist, in the running transaction. */
    void cease(Dossier dossier);
}
