package nl.dossierwacht.notes;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What may not come in as a paper may not come in as a shared note either. */
public final class SharedNotePassesGate implements Rule<SharedNotePassesGate.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-NOTE-GATE"), List.of("AVG 5 lid 1 onder c", "PW 17 lid 3", "Wmo 2.3.4"), List.of(2, 3, 14, 17, 22, 28),
            "Een notitie die u deelt, gaat door dezelfde controle als elk stuk: geen gegevens van een identiteitsbewijs, geen medische tekst.",
            "A note that you share passes the same check as any document: no data of an identity document, no medical text.");

    /**
     * @param identityDocument whether a machine-readable zone stands in the text
     * @param medical whether the text reads as written by a doctor, clearly or doubtfully: a note can be written otherwise
     */
    public record Facts(boolean identityDocument, boolean medical) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        if (facts.identityDocument()) {
            return refuse(Alternative.RECORD_DOCUMENT_NUMBER);
        }
        return facts.medical() ? refuse(Alternative.WRITE_LIMITATION) : permit();
    }
}
