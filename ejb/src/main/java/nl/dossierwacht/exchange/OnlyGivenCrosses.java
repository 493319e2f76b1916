package nl.dossierwacht.exchange;

import java.util.List;

import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** An answer that holds nothing doesn't cross, so unknown, refused and left lying are the same to the asker: in words, in time and in the log (Q4). */
public final class OnlyGivenCrosses implements Rule<OnlyGivenCrosses.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("Q4-SAME-ANSWER"), List.of("AVG 5 lid 1 onder a en c"), List.of(4, 6),
            "Alleen wat gegeven wordt, gaat terug. Wordt er niets gegeven, dan merkt de vrager niets: niet of iemand bekend is, en niet wanneer er is beslist.",
            "Only what is given goes back. If nothing is given, the asker notices nothing: not whether somebody is known, and not when it was decided.");

    /** @param given how many items of the request are given */
    public record Facts(int given) {
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return facts.given() > 0 ? permit() : refuse();
    }
}
