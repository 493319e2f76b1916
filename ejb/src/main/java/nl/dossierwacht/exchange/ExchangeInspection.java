package nl.dossierwacht.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.DataRequestRepository;
import nl.dossierwacht.persistence.exchange.ProvidedItem;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.time.DutchDay;

/** What was asked about the resident, and to whom their data went (AVG 15 lid 1 onder c); what they may not know of yet comes back by itself on its day. */
@ApplicationScoped
public class ExchangeInspection implements InspectableSource {

    @Inject
    DataRequestRepository requests;

    @Inject
    ExchangeTexts texts;

    @Inject
    Clock clock;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(requests.of(dossier).stream().filter(request -> request.isOpenOn(today)).map(request -> asked(dossier, request)),
                requests.providedBy(dossier).stream().filter(given -> given.isOpenOn(today)).map(given -> given(dossier, given))).toList();
    }

    private Inspectable asked(Dossier dossier, DataRequest request) {
        String title = "Gegevens gevraagd op " + DutchDay.of(request.askedOn());
        return Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title, request.askedOn(), () -> new BundlePart.TextPart(title, text(request)));
    }

    private String text(DataRequest request) {
        List<String> words = texts.of(request);
        String items = requests.itemsOf(request).stream().map(this::line).collect(Collectors.joining("\n"));
        return "Gevraagd aan: " + Holders.dutch(request.holder()) + "\nTot en met: " + DutchDay.of(request.until()) + request.withdrawnOn().map(on -> "\nIngetrokken op: " + DutchDay.of(on)).orElse("")
                + "\n\nGegevens\n" + items + "\n\nWaarvoor\n" + words.get(0) + (words.get(3).isEmpty() ? "" : "\n\nAanleiding\n" + words.get(3)) + "\n\nGevraagd door: " + request.askedBy();
    }

    private String line(RequestedItem item) {
        List<String> words = texts.of(item);
        return words.get(0) + item.givenOn().map(on -> " (ontvangen op " + DutchDay.of(on) + ')').orElse("") + ": " + words.get(1);
    }

    private static Inspectable given(Dossier dossier, ProvidedItem given) {
        String to = Holders.dutch(Holders.end(given.givenTo()));
        String title = "Gegeven aan " + to + " op " + DutchDay.of(given.givenOn());
        return Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title, given.givenOn(), () -> new BundlePart.TextPart(title, given.name() + "\n\nGegeven door: " + given.givenBy())).seenBy(to);
    }
}
