package nl.dossierwacht.medical;

import java.util.Map;
import java.util.Set;

import nl.dossierwacht.rules.RuleId;

/** What came of asking for an advice. */
public sealed interface AskOutcome {

    /** The adviser has the question. */
    record Asked() implements AskOutcome {
    }

    /** There is a question that waits for its answer. */
    record AlreadyAsked() implements AskOutcome {
    }

    /** The text names a condition. @param words kinds of words by the name of the field, never the words */
    record Held(RuleId rule, Map<String, Set<WordKind>> words) implements AskOutcome {
        public Held {
            words = Map.copyOf(words);
        }
    }
}
