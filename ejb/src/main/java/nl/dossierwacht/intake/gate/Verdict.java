package nl.dossierwacht.intake.gate;

import java.util.List;

import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.RuleId;

/** What the gate says of an upload. */
public sealed interface Verdict {

    /**
     * Nothing was found that may not enter.
     *
     * @param mediaType what the content is
     * @param hints better ways to the same goal, to suggest
     * @param others where data of people stand who aren't in the dossier
     */
    record Accepted(String mediaType, int pages, List<Alternative> hints, OthersData others) implements Verdict {
        public Accepted {
            hints = List.copyOf(hints);
        }
    }

    /** The gate doubts; only a person can tell. Nothing enters before the answer. @param rule that refuses it if the answer is yes @param otherwise what it is if the answer is no: accepted, or the next question */
    record Asked(Question question, RuleId rule, List<Finding> evidence, Verdict otherwise) implements Verdict {
        public Asked {
            evidence = List.copyOf(evidence);
        }
    }

    /** May not enter. @param evidence where and what kind, never the content */
    record Refused(RuleId rule, List<Finding> evidence, List<Alternative> alternatives) implements Verdict {
        public Refused {
            evidence = List.copyOf(evidence);
            alternatives = List.copyOf(alternatives);
        }
    }

    /** What could not be read may not enter: what nobody could check is not accepted. */
    record Unreadable(RuleId rule, Reading.Reason reason, List<Alternative> alternatives) implements Verdict {
        public Unreadable {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** What the gate asks the employee. */
    enum Question {
        /** "Is this a copy of an identity document?" */
        IS_IT_AN_IDENTITY_DOCUMENT,
        /** "Is this from a doctor or about an illness?" */
        IS_IT_MEDICAL
    }
}
