package nl.dossierwacht.asking;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.asking.AskedItem;
import nl.dossierwacht.persistence.asking.AskedItemRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.time.DutchDay;

/** What a resident was asked for, why, and what came of it; they inspect that too. */
@ApplicationScoped
public class AskingInspection implements InspectableSource {

    @Inject
    AskedItemRepository asked;

    @Inject
    AskingTexts texts;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        return asked.of(dossier).stream().map(item -> {
            String title = "Aan u gevraagd op " + DutchDay.of(item.askedOn());
            return Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title, item.askedOn(), () -> new BundlePart.TextPart(title, text(item)));
        }).toList();
    }

    private String text(AskedItem item) {
        AskingTexts.Words words = texts.of(item);
        return words.name() + "\n\nWaarom\n" + words.why() + "\n\nAntwoord graag uiterlijk: " + DutchDay.of(item.answerBy()) + '\n' + switch (item.state()) {
            case OPEN -> "Nog niet ontvangen";
            case RECEIVED -> "Ontvangen op " + DutchDay.of(item.settledOn().orElseThrow());
            case NOT_NEEDED -> "Niet meer nodig sinds " + DutchDay.of(item.settledOn().orElseThrow());
        } + "\nGevraagd door: " + item.askedBy();
    }
}
