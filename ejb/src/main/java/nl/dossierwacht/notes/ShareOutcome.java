package nl.dossierwacht.notes;

import java.util.Set;

import nl.dossierwacht.medical.WordKind;
import nl.dossierwacht.rules.RuleId;

/** What came of sharing a note. Whatever isn't {@link Shared} leaves the note as it was. */
public sealed interface ShareOutcome {

    /** The note is a document of this dossier now, and no note any more. */
    record Shared(String dossierNumber) implements ShareOutcome {
    }

    /** A rule stopped it. @param words kinds of words that the text should not hold; empty if it stopped for another reason */
    record Held(RuleId rule, Set<WordKind> words) implements ShareOutcome {
        public Held {
            words = Set.copyOf(words);
        }
    }

    /** The note was changed, deleted or shared in another window. */
    record ChangedMeanwhile() implements ShareOutcome {
    }
}
