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

/** Who isn't a doctor writes down the limitation that a person needs support for, never the condition. */
public final class LimitationNotCondition implements Rule<LimitationNotCondition.Facts> {

    private static final RuleText TEXT = new RuleText(new RuleId("AVG-9-1-LIMITATION"), List.of("AVG 9 lid 1", "UAVG 30 lid 1"), List.of(3, 14, 22, 28),
            "Schrijf op wat iemand niet kan en waarvoor steun nodig is, niet welke aandoening iemand heeft.",
            "Write down what somebody can't do and needs support for, not which condition somebody has.");

    private static final ConditionWords WORDS = new ConditionWords();

    /** @param texts what was written, by the name of its field */
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
        return found(WORDS, facts.texts());
    }

    static Map<String, Set<WordKind>> found(ConditionWords words, Map<String, String> texts) {
        Map<String, Set<WordKind>> found = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            Set<WordKind> kinds = words.in(text == null ? "" : text);
            if (!kinds.isEmpty()) {
                found.put(field, kinds);
            }
        });
        return found;
    }
}
