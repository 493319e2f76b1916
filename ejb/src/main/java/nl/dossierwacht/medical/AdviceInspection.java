package nl.dossierwacht.medical;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.medical.AdviceRepository;
import nl.dossierwacht.persistence.medical.AdviceRequest;
import nl.dossierwacht.time.DutchDay;

/** What a dossier asked the medical adviser. The adviser's own file is the adviser's: the resident asks for it there (Q29). */
@ApplicationScoped
public class AdviceInspection implements InspectableSource {

    @Inject
    AdviceRepository advices;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        return advices.of(dossier).stream().map(asked -> Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title(asked), asked.askedOn(),
                () -> new BundlePart.TextPart(title(asked), text(asked))).seenBy("de medisch adviseur")).toList();
    }

    private static String title(AdviceRequest asked) {
        return "Vraag aan de medisch adviseur van " + DutchDay.of(asked.askedOn());
    }

    private static String text(AdviceRequest asked) {
        return "Gevraagd door: " + asked.askedBy() + "\n\nDe vraag\n" + asked.question() + "\n\nDe beperking waar het om gaat\n" + asked.limitation();
    }
}
