package nl.dossierwacht.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import nl.dossierwacht.intake.gate.IdentityDetector;
import nl.dossierwacht.intake.gate.MedicalDetector;
import nl.dossierwacht.intake.gate.MedicalDetector.Certainty;
import nl.dossierwacht.intake.reading.PageText;
import nl.dossierwacht.medical.LimitationNotCondition;
import nl.dossierwacht.notes.ShareOutcome.Held;
import nl.dossierwacht.rules.Decision;

/** The gate for a note that is shared: the detectors of every document, and the words for conditions on top. */
@ApplicationScoped
public class NoteGate {

    private static final String FIELD = "note";

    private final SharedNotePassesGate passes = new SharedNotePassesGate();
    private final LimitationNotCondition limitation = new LimitationNotCondition();
    private final IdentityDetector identity = new IdentityDetector();
    private final MedicalDetector medical = new MedicalDetector();

    /** What stops the text from entering a dossier; empty if nothing does. */
    public Optional<Held> judge(String text) {
        PageText page = new PageText(1, text.lines().toList(), List.of());
        Decision decision = passes.decide(new SharedNotePassesGate.Facts(identity.find(page).isPresent(), medical.judge(List.of(page)).certainty() != Certainty.NONE));
        if (!decision.isPermitted()) {
            return Optional.of(new Held(decision.rule(), Set.of()));
        }
        var facts = new LimitationNotCondition.Facts(Map.of(FIELD, text));
        return limitation.decide(facts).isPermitted() ? Optional.empty() : Optional.of(new Held(limitation.id(), limitation.found(facts).get(FIELD)));
    }
}
