package nl.dossierwacht.medical;

import java.util.Map;
import java.util.Set;

import nl.dossierwacht.rules.RuleId;

/** What came of delivering an advice. */
public sealed interface Delivery {

    /** The advice is in the dossier that asked; the adviser's file is closed. */
    record Delivered() implements Delivery {
    }

    /** The file was closed: delivered in another window, or the question was withdrawn. */
    record Closed() implements Delivery {
    }

    /** The advice tells more than a municipality may know. @param words kinds of words by the name of the field, never the words */
    record Held(RuleId rule, Map<String, Set<WordKind>> words) implements Delivery {
        public Held {
            words = Map.copyOf(words);
        }
    }
}
