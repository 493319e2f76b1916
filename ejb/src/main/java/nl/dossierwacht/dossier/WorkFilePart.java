package nl.dossierwacht.dossier;

import java.util.List;

import nl.dossierwacht.persistence.dossier.Dossier;

/** A feature that keeps something in work files. Asked inside a service call, under the hat that is worn. */
public interface WorkFilePart {

    /** What isn't settled in this work file; empty if nothing keeps it from ending. */
    List<OpenEnd> openEnds(Dossier dossier);

    /** The work file ends: what the feature kept in it ceases to exist, in the running transaction. */
    void cease(Dossier dossier);
}
