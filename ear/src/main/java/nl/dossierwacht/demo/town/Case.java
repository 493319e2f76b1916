package nl.dossierwacht.demo.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.dossierwacht.persistence.dossier.Dossier.Outcome;
import nl.dossierwacht.person.FoundPerson;

/**
 * One dossier as it is to be: who asks whom for what, and how far it gets by today.
 *
 * @param household of the resident, without the resident
 * @param decision empty while it is open
 * @param seed of all that is left to chance
 */
record Case(Employee employee, Subject subject, FoundPerson resident, List<FoundPerson> household, LocalDate requestedOn, Optional<Decision> decision,
        Set<Trait> traits, long seed) {

    /** How it ends. @param archived whether it was finalised too */
    record Decision(LocalDate on, Outcome outcome, boolean archived) {
    }

    /** What is special about it. */
    enum Trait {
        /** Identity isn't established yet. */
        IDENTITY_LATER,
        /** The resident wasn't told yet. */
        NOT_TOLD,
        /** A family member was registered some weeks ago and doesn't know. */
        FAMILY_NOT_TOLD,
        /** Papers came in and wait for the necessity answers. */
        PAPERS_WAIT,
        /** Something was handed in that wasn't needed, and went back or was destroyed. */
        NOT_NEEDED,
        /** The medical adviser has a question. */
        ADVICE_ASKED,
        /** The medical adviser answered. */
        ADVICE_GIVEN,
        /** A copy of an identity document was refused; the number was recorded instead. */
        COPY_REFUSED,
        /** A doctor's paper was refused and sent on or given back. */
        MEDICAL_REFUSED,
        /** A doctor's paper was refused and nothing was done about it yet. */
        MEDICAL_LEFT
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
