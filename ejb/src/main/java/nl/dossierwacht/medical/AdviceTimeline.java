package nl.dossierwacht.medical;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineEvent.Kind;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.medical.AdviceRepository;
import nl.dossierwacht.persistence.medical.AdviceRequest;

/** When the adviser was asked and answered. */
@ApplicationScoped
public class AdviceTimeline implements TimelineSource {

    @Inject
    AdviceRepository advices;

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        return advices.of(dossier).stream().flatMap(AdviceTimeline::events).toList();
    }

    private static Stream<TimelineEvent> events(AdviceRequest request) {
        Stream<TimelineEvent> asked = Stream.of(new TimelineEvent(request.askedOn(), Kind.ADVICE_ASKED, ""));
        return request.state() == AdviceRequest.State.ANSWERED
                ? Stream.concat(asked, request.closedOn().map(on -> new TimelineEvent(on, Kind.ADVICE_RECEIVED, "")).stream())
                : asked;
    }
}
