package nl.dossierwacht.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.EmergencyLetter;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.persistence.emergency.EmergencyDisclosure;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.transparency.Addressing;

/** The letter that tells a resident that somebody looked at acute danger, put in the work file. Inside a service call. */
@ApplicationScoped
class DisclosureLetters {

    private static final String KIND = "brief-informatieplicht";
    private static final Necessity NECESSITY = new Necessity("Informeren", "uitvoering", "AVG 14 lid 3", "De brief laat zien dat de inwoner weet wie bij acuut gevaar gegevens zag.",
            "Zonder de brief is dat niet aan te tonen.");

    private final LetterWriter writer = new LetterWriter();

    @Inject
    WorkFile workFile;

    @Inject
    Addressing addressing;

    void tell(EmergencyDisclosure disclosure) {
        var letter = new EmergencyLetter(addressing.toResident(disclosure.dossier()))
                .looked(disclosure.givenOn(), disclosure.reader(), disclosure.given().stream().map(item -> NeededItem.valueOf(item).dutch()).toList());
        workFile.file(disclosure.dossier(), new WorkFile.Item("Brief: uw gegevens bij acuut gevaar", KIND, Document.Origin.LETTER, "application/pdf", 1), writer.write(letter), NECESSITY);
    }
}
