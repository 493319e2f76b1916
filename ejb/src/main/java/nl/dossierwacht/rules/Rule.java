package nl.dossierwacht.rules;

import java.util.List;

/**
 * One rule of law or of the guide, in one place. Screens, audit records, letters and {@code docs/rules.md} take their
 * text from here. A rule is plain Java: facts in, decision out.
 *
 * @param <F> the facts that the rule looks at
 */
public interface Rule<F> {

    /** What the rule is called and where it comes from. */
    RuleText text();

    /** Judges the facts; never looks anything up. */
    Decision decide(F facts);

    /** The rule's name. */
    default RuleId id() {
        return text().id();
    }

    /** Permitted because of this rule. */
    default Decision permit() {
        return new Decision.Permitted(id());
    }

    /** Refused by this rule, with the lawful ways to reach the same goal. */
    default Decision refuse(Alternative... instead) {
        return new Decision.Refused(id(), List.of(instead));
    }
}
