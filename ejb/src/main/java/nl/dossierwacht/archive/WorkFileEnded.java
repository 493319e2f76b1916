package nl.dossierwacht.archive;

import java.util.UUID;

/** A dossier was finalised, in the running transaction; what has to happen outside it waits for the commit. */
public record WorkFileEnded(UUID dossier, String number) {
}
