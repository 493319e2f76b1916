package nl.dossierwacht.dossier;

import java.util.Objects;
import java.util.UUID;

/** Where in a list of dossiers a page begins or ends. */
public sealed interface DossierPlace {

    /** At the beginning. */
    record Beginning() implements DossierPlace {
    }

    /** After a dossier. */
    record After(UUID dossier) implements DossierPlace {
        public After {
            Objects.requireNonNull(dossier);
        }
    }

    /** Before a dossier. */
    record Before(UUID dossier) implements DossierPlace {
        public Before {
            Objects.requireNonNull(dossier);
        }
    }
}
