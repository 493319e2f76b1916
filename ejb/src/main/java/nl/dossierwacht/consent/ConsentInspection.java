package nl.dossierwacht.consent;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.consent.ConsentRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.time.DutchDay;

/** What a resident answered when consent was asked; they inspect that too. */
@ApplicationScoped
public class ConsentInspection implements InspectableSource {

    @Inject
    ConsentRepository consents;

    @Inject
    ConsentTexts texts;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        return consents.of(dossier).stream().map(consent -> {
            String title = (consent.state() == Consent.State.REFUSED ? "Geweigerde toestemming van " : "Toestemming van ") + DutchDay.of(consent.answeredOn());
            return Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title, consent.answeredOn(), () -> new BundlePart.TextPart(title, text(consent)));
        }).toList();
    }

    private String text(Consent consent) {
        ConsentTexts.Words said = texts.of(consent);
        String items = consents.itemsOf(consent).stream().map(this::line).collect(Collectors.joining("\n"));
        return "Gevraagd aan: " + ConsentLetters.holder(consent) + consent.representative().map(name -> "\nNamens de inwoner antwoordde: " + name).orElse("")
                + consent.withdrawnOn().map(on -> "\nIngetrokken op: " + DutchDay.of(on)).orElse("")
                + "\n\nGegevens\n" + items + "\n\nWaarvoor\n" + said.purpose() + "\n\nWat er is uitgelegd\n" + said.explained() + "\n\nVastgelegd door: " + consent.recordedBy();
    }

    private String line(ConsentItem item) {
        return texts.name(item) + item.suppliedOn().map(on -> " (ontvangen op " + DutchDay.of(on) + ')').orElse("");
    }
}
