package nl.dossierwacht.inspection;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import nl.dossierwacht.identity.DocumentIsValid;
import nl.dossierwacht.identity.DocumentNumberIsOne;
import nl.dossierwacht.identity.SeenDocument;
import nl.dossierwacht.persistence.inspection.EstablishedIdentity;
import nl.dossierwacht.persistence.inspection.EstablishedIdentity.Means;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Refusal;

/** Judges how it was established who asks. Inside a service call. */
@ApplicationScoped
class AskerIdentity {

    private final AskerIsIdentified isIdentified = new AskerIsIdentified();
    private final DocumentNumberIsOne numberIsOne = new DocumentNumberIsOne();
    private final DocumentIsValid isValid = new DocumentIsValid();

    /**
     * What is recorded of it.
     *
     * @throws Refusal if it isn't established, or the document has expired or its number is none
     */
    EstablishedIdentity established(NewRequest asked, LocalDate today) {
        Means means = asked.identityMeans();
        Optional<SeenDocument> seen = asked.seen().filter(document -> means == Means.DOCUMENT);
        Refusal.unlessPermitted(isIdentified.decide(new AskerIsIdentified.Facts(means, seen.isPresent(), asked.howKnown())));
        seen.ifPresent(document -> {
            Refusal.unlessPermitted(numberIsOne.decide(new DocumentNumberIsOne.Facts(document.kind(), document.number())));
            Refusal.unlessPermitted(isValid.decide(new DocumentIsValid.Facts(document.validUntil(), today)));
        });
        return new EstablishedIdentity(means, seen.map(document -> document.kind().name()).orElse(null), seen.map(SeenDocument::number).orElse(null),
                seen.map(SeenDocument::validUntil).orElse(null), means == Means.KNOWN ? asked.howKnown().strip() : null, HatScope.require().employee(), today);
    }
}
