package nl.dossierwacht.dossier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.identity.SeenDocument;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;

/**
 * What is needed to open a dossier.
 *
 * @param subject what is asked for, in a few words; never a name or a condition
 * @param requestedOn the day on which the request came in
 * @param identity the document that was seen; empty if identity is established later
 * @param informedBy how the resident was told today; empty if that is still to be done
 */
public record NewDossier(Bsn resident, String subject, LocalDate requestedOn, Optional<SeenDocument> identity, Optional<Means> informedBy) {

    public NewDossier {
        Objects.requireNonNull(resident);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(requestedOn);
    }
}
