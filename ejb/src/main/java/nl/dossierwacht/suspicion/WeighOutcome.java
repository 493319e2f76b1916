package nl.dossierwacht.suspicion;

import java.util.List;
import java.util.Set;

import nl.dossierwacht.medical.WordKind;
import nl.dossierwacht.rules.RuleId;

/** What came of weighing. */
public sealed interface WeighOutcome {

    /** It is in the dossier. @param reported whether enforcement has a message */
    record Kept(boolean reported) implements WeighOutcome {
    }

    /** Parts say nothing yet. @param missing their names */
    record Unfinished(RuleId rule, List<String> missing) implements WeighOutcome {
        public Unfinished {
            missing = List.copyOf(missing);
        }
    }

    /** The message names no thing, or names a condition. @param words kinds of words, never the words; empty if it names no thing */
    record NotConcrete(RuleId rule, Set<WordKind> words) implements WeighOutcome {
        public NotConcrete {
            words = Set.copyOf(words);
        }
    }

    /** The resident would not be told, or too late. */
    record NotTold(RuleId rule) implements WeighOutcome {
    }
}
