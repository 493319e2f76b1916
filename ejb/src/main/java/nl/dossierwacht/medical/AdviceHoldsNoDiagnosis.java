package nl.dossierwacht.medical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** A medical advice says what a person can't do, for how long, and what support is for; the diagnosis stays with the doctor. */
public final class AdviceHoldsNoDiagnosis implements Rule<AdviceHoldsNoDiagnosis.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-9-1-ADVICE"), List.of("AVG 9 lid 1", "UAVG 30 lid 1", "BW 7:457"), List.of(3, 22, 29),
            "In een medisch advies staan beperkingen, duur en waarvoor steun nodig is. Geen diagnose, medicijnen, codes of metingen.",
            "A medical advice holds limitations, duration and what support is needed for. No diagnosis, medicines, codes or measurements.");

    private static final ConditionWords WORDS = new ConditionWords();

    /** @param texts the parts of the advice, by the name of its field */
    public record Facts(Map<String, String> texts) {
        public Facts {
            texts = new LinkedHashMap<>(texts);
        }
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Decision decide(Facts facts) {
        return found(facts).isEmpty() ? permit() : refuse(Alternative.WRITE_LIMITATION);
    }

    /** Which kinds of words stand in which field; the words themselves are not repeated. */
    public Map<String, Set<WordKind>> found(Facts facts) {
        return LimitationNotCondition.found(WORDS, facts.texts());
    }
}
