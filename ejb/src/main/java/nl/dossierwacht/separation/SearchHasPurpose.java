package nl.dossierwacht.separation;

import java.util.List;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** Who looks somebody up says what for; there is no browsing. */
public final class SearchHasPurpose implements Rule<String> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-5-1-SEARCH"), List.of("AVG 5 lid 1 onder b en c"), List.of(4, 19),
            "U zoekt met een precieze sleutel en zegt waarvoor.", "You search by an exact key and say what for.");
    private static final int SHORTEST = 5;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(String purpose) {
        return purpose != null && purpose.strip().length() >= SHORTEST ? permit() : refuse(Alternative.STATE_REASON);
    }
}
