package nl.dossierwacht.consent;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineEvent.Kind;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentRepository;
import nl.dossierwacht.persistence.dossier.Dossier;

/** The consents of a work file. They end with it: nothing is asked for a request that was decided; the letters about them are documents. */
@ApplicationScoped
public class ConsentPart implements WorkFilePart, TimelineSource {

    @Inject
    ConsentRepository consents;

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return List.of();
    }

    @Override
    public void cease(Dossier dossier) {
        consents.removeAllOf(dossier);
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        return consents.of(dossier).stream().flatMap(ConsentPart::events).toList();
    }

    /** A refusal isn't on the picture: it has no consequence. */
    private static Stream<TimelineEvent> events(Consent consent) {
        Stream<TimelineEvent> given = consent.state() == Consent.State.REFUSED ? Stream.empty() : Stream.of(new TimelineEvent(consent.answeredOn(), Kind.CONSENT_GIVEN, ""));
        return Stream.concat(given, consent.withdrawnOn().map(on -> new TimelineEvent(on, Kind.CONSENT_WITHDRAWN, "")).stream());
    }
}
