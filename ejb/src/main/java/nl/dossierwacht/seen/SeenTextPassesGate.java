package nl.dossierwacht.seen;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What is written of something seen enters the dossier through the gate, or seeing would be the way round it (Q2, 3, 11). */
public final class SeenTextPassesGate implements Rule<SeenTextPassesGate.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-9-SEEN-GATE"), List.of("AVG 9 lid 1", "AVG 5 lid 1 onder c"), List.of(2, 3, 11, 17, 22),
            "Wat u opschrijft van wat u zag, gaat door dezelfde controle als elk stuk: geen gegevens van een identiteitsbewijs, en niets medisch.",
            "What you write of what you saw passes the same check as any document: no data of an identity document, and nothing medical.");

    /** @param held whether the gate stopped one of the texts */
    public record Facts(boolean held) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.held() ? refuse(Alternative.WRITE_LIMITATION) : permit();
    }
}
