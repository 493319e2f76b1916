package nl.dossierwacht.emergency;

import java.util.List;

import nl.dossierwacht.rules.RuleId;

/** What came of asking for the door. None of it tells whether the person is known. */
public sealed interface OpenOutcome {

    /** It is open. @param reference its number */
    record Opened(String reference) implements OpenOutcome {
    }

    /** What was typed is no BSN, and no name with a date of birth. */
    record NoKey() implements OpenOutcome {
    }

    /** There is no acute danger, or the person can be asked. @param part the answer that says so */
    record NotAcute(RuleId rule, String part) implements OpenOutcome {
    }

    /** Parts say nothing yet. @param missing their names */
    record Unfinished(List<String> missing) implements OpenOutcome {
        public Unfinished {
            missing = List.copyOf(missing);
        }
    }

    /** The justification tells who it is. @param part its name */
    record NamesSomebody(RuleId rule, String part) implements OpenOutcome {
    }
}
