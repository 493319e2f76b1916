package nl.dossierwacht.archive;

import nl.dossierwacht.rules.RuleId;

/** What came of finalising. Whatever it is, nothing is half done. */
public sealed interface FinaliseOutcome {

    /** The archive file is there and the work file isn't. */
    record Finalised(int archived, int returned, int destroyed) implements FinaliseOutcome {
    }

    /** A colleague was first. */
    record AlreadyFinalised() implements FinaliseOutcome {
    }

    /** Something was chosen or came in since the page was shown; who finalises looks again first. */
    record ChangedMeanwhile() implements FinaliseOutcome {
    }

    /** Something has to be looked at first. */
    record NotLookedAt() implements FinaliseOutcome {
    }

    /** Something is still open. */
    record Held(RuleId rule) implements FinaliseOutcome {
    }

    /** Documents can't be converted to PDF/A at this moment. */
    record NoConversion() implements FinaliseOutcome {
    }
}
