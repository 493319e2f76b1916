package nl.dossierwacht.audit;

import java.util.Optional;
import java.util.UUID;

import nl.dossierwacht.domain.Bsn;

/** Knows whom a dossier is about; asked under the hat that the dossier belongs to. */
public interface DataSubjects {

    /** The resident of a dossier; empty if there is no such dossier under this hat, or no BSN in it. */
    Optional<Bsn> residentOf(UUID dossier);
}
