package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.identity.SeenDocument;
import nl.dossierwacht.persistence.inspection.EstablishedIdentity.Means;
import nl.dossierwacht.persistence.inspection.InspectionRequest.ReceivedBy;

/**
 * What is needed to register a request.
 *
 * @param identityMeans how it was established who asks
 * @param seen the document, if one was seen
 * @param howKnown how the employee knows the resident; {@code null} unless that is the way
 * @param scope the laws that the resident asks about
 */
public record NewRequest(Bsn resident, LocalDate receivedOn, ReceivedBy receivedBy, Means identityMeans, Optional<SeenDocument> seen, String howKnown, Set<Law> scope) {

    public NewRequest {
        Objects.requireNonNull(resident);
        Objects.requireNonNull(receivedOn);
        Objects.requireNonNull(receivedBy);
        scope = Set.copyOf(scope);
    }
}
