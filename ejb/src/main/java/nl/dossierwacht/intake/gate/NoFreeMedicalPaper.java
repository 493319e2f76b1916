package nl.dossierwacht.intake.gate;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What doctors write goes to the medical adviser or back to the resident; only an advice enters a dossier (Q3, 22). */
public final class NoFreeMedicalPaper implements Rule<Boolean> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-9-MEDICAL"), List.of("AVG 9 lid 1"), List.of(3, 22),
            "Medische stukken horen niet in een dossier. Is een oordeel nodig, dan vraagt u de medisch adviseur om advies.",
            "Medical documents do not belong in a dossier. If an opinion is needed, ask the medical adviser for an advice.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** @param medical whether the file is from or for a doctor */
    @Override
    public Decision decide(Boolean medical) {
        return Boolean.FALSE.equals(medical) ? permit() : refuse(Alternative.FORWARD_TO_MEDICAL_ADVISER, Alternative.RETURN_TO_RESIDENT);
    }
}
