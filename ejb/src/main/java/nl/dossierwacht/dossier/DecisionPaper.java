package nl.dossierwacht.dossier;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.Letter;
import nl.dossierwacht.letters.LetterTexts;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.transparency.Addressing;

/** Takes a decision: the dossier is decided and the letter is in the work file, both or neither. */
@ApplicationScoped
class DecisionPaper {

    private static final Necessity NECESSITY = new Necessity("Besluit op de aanvraag", "aanvraag", "Awb 3:46", "Het is het besluit zelf, met de redenen.",
            "Zonder het besluit is er geen dossier.");

    private final DecisionDateIsPossible datePossible = new DecisionDateIsPossible();
    private final LetterWriter writer = new LetterWriter();

    @Inject
    WorkFile workFile;

    @Inject
    Addressing addressing;

    @Inject
    Clock clock;

    void take(Dossier dossier, Decided decided) {
        Refusal.unlessPermitted(datePossible.decide(
                new DecisionDateIsPossible.Facts(dossier.outcome().isPresent(), dossier.requestedOn(), decided.on(), LocalDate.now(clock))));
        dossier.decide(decided.outcome(), decided.on());
        Letter letter = LetterTexts.in(addressing.toResident(dossier)).decision(dossier.subject(), dossier.requestedOn(), decided.on(), word(decided.outcome()), decided.why());
        workFile.file(dossier, new WorkFile.Item("Besluit", "besluit", Document.Origin.DECISION, "application/pdf", 1), writer.write(letter), NECESSITY);
    }

    private static LetterTexts.Outcome word(Dossier.Outcome outcome) {
        return LetterTexts.Outcome.valueOf(outcome.name());
    }
}
