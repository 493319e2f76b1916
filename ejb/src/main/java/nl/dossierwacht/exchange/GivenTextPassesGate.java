package nl.dossierwacht.exchange;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What is given enters the asker's dossier through the gate (Q2, 3). */
public final class GivenTextPassesGate implements Rule<GivenTextPassesGate.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-9-GIVEN-GATE"), List.of("AVG 9 lid 1", "AVG 5 lid 1 onder c"), List.of(2, 3, 17, 22),
            "Wat u geeft, gaat door dezelfde controle als elk stuk: geen gegevens van een identiteitsbewijs, en niets medisch. Schrijf de beperking op, nooit de aandoening.",
            "What you give passes the same check as any document: no data of an identity document, and nothing medical. Write down the limitation, never the condition.");

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
