package nl.dossierwacht.identity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.identity.IdentityRepository;
import nl.dossierwacht.persistence.identity.IdentityVerification;
import nl.dossierwacht.time.DutchDay;

/** How and when the resident's identity was established: a fact, for there is no copy. */
@ApplicationScoped
public class IdentityInspection implements InspectableSource {

    @Inject
    IdentityRepository verifications;

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        return verifications.of(dossier).stream().map(kept -> Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title(kept), kept.seenOn(),
                () -> new BundlePart.TextPart(title(kept), text(kept)))).toList();
    }

    private static String title(IdentityVerification kept) {
        return "Identiteit vastgesteld op " + DutchDay.of(kept.seenOn());
    }

    private static String text(IdentityVerification kept) {
        return "Gezien: " + kind(DocumentKind.valueOf(kept.documentKind())) + "\nDocumentnummer: " + kept.documentNumber() + "\nGeldig tot en met: " + DutchDay.of(kept.validUntil())
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
