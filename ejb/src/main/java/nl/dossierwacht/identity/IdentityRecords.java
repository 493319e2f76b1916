package nl.dossierwacht.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.identity.IdentityRepository;
import nl.dossierwacht.persistence.identity.IdentityVerification;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.separation.Refusal;

/** Judges and keeps identity verifications, inside a service call. */
@ApplicationScoped
public class IdentityRecords implements TimelineSource, WorkFilePart {

    private final DocumentKindFitsLaw kindFitsLaw = new DocumentKindFitsLaw();
    private final DocumentIsValid isValid = new DocumentIsValid();
    private final DocumentNumberIsOne numberIsOne = new DocumentNumberIsOne();

    @Inject
    IdentityRepository verifications;

    @Inject
    Clock clock;

    /**
     * Records that a document was seen today.
     *
     * @throws Refusal if the kind doesn't do under the dossier's law, the document has expired or the number is none
     */
    public void keep(Dossier dossier, SeenDocument seen) {
        LocalDate today = LocalDate.now(clock);
        Refusal.unlessPermitted(kindFitsLaw.decide(new DocumentKindFitsLaw.Facts(dossier.domain().law(), seen.kind())));
        Refusal.unlessPermitted(numberIsOne.decide(new DocumentNumberIsOne.Facts(seen.kind(), seen.number())));
        Refusal.unlessPermitted(isValid.decide(new DocumentIsValid.Facts(seen.validUntil(), today)));
        verifications.keep(new IdentityVerification(dossier, seen.kind().name(), seen.number(), seen.validUntil(), HatScope.require().employee(), today));
    }

    /** Whether somebody saw an identity document of the resident. */
    public boolean isEstablished(Dossier dossier) {
        return !verifications.of(dossier).isEmpty();
    }

    /** The verifications of a dossier, the latest first. */
    public List<IdentityVerification> kept(Dossier dossier) {
        return verifications.of(dossier);
    }

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return List.of();
    }

    @Override
    public void cease(Dossier dossier) {
        verifications.removeAllOf(dossier);
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        return verifications.of(dossier).stream()
                .map(kept -> new TimelineEvent(kept.seenOn(), TimelineEvent.Kind.IDENTITY_VERIFIED, ""))
                .toList();
    }
}
