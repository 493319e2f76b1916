package nl.dossierwacht.asking;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What is written over from a source enters the dossier through the gate, and says something (Q2, 3, 8). */
public final class SourceTextPassesGate implements Rule<SourceTextPassesGate.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-SOURCE-TEXT"), List.of("AVG 5 lid 1 onder c", "AVG 9 lid 1"), List.of(2, 3, 8, 17),
            "Schrijf over wat de bron over dit ene gegeven zegt: geen gegevens van een identiteitsbewijs, en niets medisch.",
            "Write down what the source says of this one item: no data of an identity document, and nothing medical.");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 1000;

    /** @param length of the text @param held whether the gate stopped it */
    public record Facts(int length, boolean held) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.held() || facts.length() < SHORTEST || facts.length() > LONGEST ? refuse(Alternative.WRITE_LIMITATION) : permit();
    }
}
