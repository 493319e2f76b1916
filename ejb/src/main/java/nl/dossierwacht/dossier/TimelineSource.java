package nl.dossierwacht.dossier;

import java.util.List;

import nl.dossierwacht.persistence.dossier.Dossier;

/** A feature that knows of things that happened in a dossier. Asked inside a service call, under the hat that is worn. */
public interface TimelineSource {

    /** What happened; {@code detail} holds no personal data. */
    List<TimelineEvent> of(Dossier dossier);
}
