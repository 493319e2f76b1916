package nl.dossierwacht.rules;

import java.util.List;

/** What a rule says of the facts. A decision over several rules is the list of them; the first refusal wins. */
public sealed interface Decision {

    /** The rule that allowed or refused. */
    RuleId rule();

    /** @param because the rule that allows it */
    record Permitted(RuleId because) implements Decision {
        @Override
        public RuleId rule() {
            return because;
        }
    }

    /** @param instead the lawful ways to reach the same goal, the best first */
    record Refused(RuleId rule, List<Alternative> instead) implements Decision {
        public Refused {
            instead = List.copyOf(instead);
        }
    }

    /** Whether nothing stands in the way. */
    default boolean isPermitted() {
        return this instanceof Permitted;
    }

    /**
     * Asks the rules in their order.
     *
     * @throws IllegalArgumentException if there is no rule to ask: what nobody allows isn't allowed
     */
    static <F> Decision firstRefusal(List<? extends Rule<? super F>> rules, F facts) {
        Decision last = null;
        for (Rule<? super F> rule : rules) {
            last = rule.decide(facts);
            if (!last.isPermitted()) {
                return last;
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("no rule was asked");
        }
        return last;
    }
}
