package nl.dossierwacht.archive;

import nl.dossierwacht.rules.RuleId;

/** What came of choosing or undoing. */
public sealed interface ChooseOutcome {

    /** Chosen. @param count for how many items */
    record Chosen(int count) implements ChooseOutcome {
    }

    /** A rule doesn't allow it for this item. */
    record Held(RuleId rule) implements ChooseOutcome {
    }

    /** Somebody else chose for this item since the page was shown, or finalised the dossier; nothing was changed. */
    record ChangedMeanwhile() implements ChooseOutcome {
    }
}
