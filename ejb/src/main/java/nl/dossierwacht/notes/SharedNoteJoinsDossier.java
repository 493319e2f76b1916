package nl.dossierwacht.notes;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A note that is shared is no personal note any more: it belongs in the dossier, where the resident can inspect it, and doesn't come back. */
public final class SharedNoteJoinsDossier implements Rule<SharedNoteJoinsDossier.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-15-NOTE-SHARED"), List.of("AVG 15 lid 1", "AVG 5 lid 1 onder a"), List.of(14, 28),
            "Een notitie die u deelt, hoort bij het dossier. De inwoner kan haar inzien. Dat kunt u niet terugdraaien.",
            "A note that you share belongs to the dossier. The resident can inspect it. You can't undo that.");

    /**
     * @param warned whether the author was told what sharing means, and went on
     * @param dossierOpen whether the dossier still takes documents
     * @param necessary whether the author said why the dossier needs it
     */
    public record Facts(boolean warned, boolean dossierOpen, boolean necessary) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        if (!facts.necessary()) {
            return refuse(Alternative.STATE_REASON);
        }
        return facts.warned() && facts.dossierOpen() ? permit() : refuse();
    }
}
