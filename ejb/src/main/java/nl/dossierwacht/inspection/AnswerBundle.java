package nl.dossierwacht.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.inspection.bundle.InspectionBundle;
import nl.dossierwacht.letters.Envelope;
import nl.dossierwacht.persistence.inspection.EstablishedIdentity;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.time.DutchDay;

/** The bundle that the resident gets: what was asked, where was looked, the desk's own data, and each domain's part. */
final class AnswerBundle {

    private AnswerBundle() {
    }

    static byte[] of(InspectionRequest request, Envelope envelope, List<InspectedPart> parts) {
        List<BundlePart> bundle = new ArrayList<>();
        bundle.add(new BundlePart.TextPart("Waar wij keken", whereWeLooked(request, envelope, parts)));
        bundle.add(new BundlePart.TextPart("Uw verzoek om inzage", desk(request)));
        parts.stream().filter(part -> !part.isNothing()).forEach(part -> bundle.add(new BundlePart.PdfPart(part.domain().name(), part.pdf(), InspectionBundle.contentsOf(part.pdf()))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            InspectionBundle.write("Uw gegevens bij " + envelope.municipality(), bundle, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String whereWeLooked(InspectionRequest request, Envelope envelope, List<InspectedPart> parts) {
        StringBuilder text = new StringBuilder("Op " + DutchDay.of(request.receivedOn()) + " vroeg u welke gegevens " + envelope.municipality() + " van u heeft.\n"
                + "Kenmerk: " + request.number() + "\n\nWij vroegen het deze afdelingen:\n");
        parts.forEach(part -> text.append("- ").append(part.domain().name()).append(": ")
                .append(part.isNothing() ? "daar zijn geen gegevens van u" : "de gegevens staan in deze bundel").append('\n'));
        return text.append("\nHet wijkteam en de medisch adviseur hebben een eigen dossier. Wilt u dat zien, vraag het dan aan henzelf.\n"
                + "\nPersoonlijke werknotities van medewerkers horen niet bij een dossier en zitten niet in deze bundel.").toString();
    }

    private static String desk(InspectionRequest request) {
        StringBuilder text = new StringBuilder("Dit bewaart de inzagedesk van uw verzoek.\n\nNaam: " + request.residentName() + "\nBurgerservicenummer: " + request.bsn() + '\n');
        request.birthDate().ifPresent(born -> text.append("Geboortedatum: ").append(DutchDay.of(born)).append('\n'));
        text.append("Ontvangen op ").append(DutchDay.of(request.receivedOn())).append(", ").append(received(request.receivedBy())).append('\n');
        request.extendedOn().ifPresent(on -> text.append("Op ").append(DutchDay.of(on)).append(" schreven wij u dat ons antwoord later komt, uiterlijk ")
                .append(DutchDay.of(request.answerBy())).append('\n'));
        return text.append("Hoe wij vaststelden wie u bent: ").append(identity(request.identity())).toString();
    }

    private static String received(InspectionRequest.ReceivedBy by) {
        return switch (by) {
            case COUNTER -> "aan de balie";
            case LETTER -> "per brief";
            case EMAIL -> "per e-mail";
            case ONLINE -> "via de website";
            case PHONE -> "per telefoon";
        };
    }

    private static String identity(EstablishedIdentity identity) {
        String by = ", door " + identity.establishedBy() + " op " + DutchDay.of(identity.establishedOn());
        return switch (identity.means()) {
            case DOCUMENT -> kind(identity.documentKind()) + " gezien, nummer " + identity.documentNumber() + ", geldig tot en met " + DutchDay.of(identity.validUntil()) + by + ". Er is geen kopie.";
            case DIGID -> "u meldde zich met DigiD" + by + '.';
            case KNOWN -> "de medewerker kent u: " + identity.howKnown() + by + '.';
        };
    }

    private static String kind(String documentKind) {
        return switch (documentKind) {
            case "PASSPORT" -> "paspoort";
            case "IDENTITY_CARD" -> "identiteitskaart";
            case "RESIDENCE_DOCUMENT" -> "verblijfsdocument";
            default -> "rijbewijs";
        };
    }
}
