package nl.dossierwacht.identity;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.identity.IdentityRepository;
import nl.dossierwacht.persistence.identity.IdentityVerification;

/** How and when the resident's identity was established: a fact, for there is no copy. */
@ApplicationScoped
public class IdentityInspection implements InspectableSource {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    @Inject
    IdentityRepository verifications;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        return verifications.of(dossier).stream().map(kept -> Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title(kept), kept.seenOn(),
                () -> new BundlePart.TextPart(title(kept), text(kept)))).toList();
    }

    private static String title(IdentityVerification kept) {
        return "Identiteit vastgesteld op " + DATE.format(kept.seenOn());
    }

    private static String text(IdentityVerification kept) {
        return "Gezien: " + kind(DocumentKind.valueOf(kept.documentKind())) + "\nDocumentnummer: " + kept.documentNumber() + "\nGeldig tot en met: " + DATE.format(kept.validUntil())
                + "\nGezien door: " + kept.seenBy() + "\n\nEr is geen kopie gemaakt.";
    }

    private static String kind(DocumentKind kind) {
        return switch (kind) {
            case PASSPORT -> "paspoort";
            case IDENTITY_CARD -> "identiteitskaart";
            case RESIDENCE_DOCUMENT -> "verblijfsdocument";
            case DRIVING_LICENCE -> "rijbewijs";
        };
    }
}
