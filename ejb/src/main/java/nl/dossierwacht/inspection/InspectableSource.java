package nl.dossierwacht.inspection;

import java.util.List;

import nl.dossierwacht.persistence.dossier.Dossier;

/** A feature that keeps something in dossiers that the resident may inspect. Asked inside a service call, under the hat that is worn. */
public interface InspectableSource {

    /** What there is in a dossier, in the order in which it came; nothing is decrypted yet. */
    List<Inspectable> inspectableIn(Dossier dossier);
}
