package nl.dossierwacht.bodies;

import java.util.List;
import java.util.Set;

import nl.dossierwacht.medical.WordKind;
import nl.dossierwacht.rules.RuleId;

/** What came of informing a body. */
public sealed interface InformOutcome {

    /** The message is in the dossier. @param letter whether its letter is a document there; not while the resident may not know */
    record Informed(boolean letter) implements InformOutcome {
    }

    /** Parts say nothing yet. @param missing their names */
    record Unfinished(List<String> missing) implements InformOutcome {
        public Unfinished {
            missing = List.copyOf(missing);
        }
    }

    /** A text names a condition. @param part whose @param words kinds of words, never the words */
    record NamesCondition(RuleId rule, String part, Set<WordKind> words) implements InformOutcome {
        public NamesCondition {
            words = Set.copyOf(words);
        }
    }

    /** The resident would not be told, or too late. */
    record NotTold() implements InformOutcome {
    }
}
